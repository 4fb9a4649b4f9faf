package io.casewright.assist;

import io.casewright.evidence.Topic;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question's telling words, cut to stems, and the topics that they ask for.
///
/// @param ofDocuments whether it asks what published documents say, and not what the case holds
record QuestionWords(Set<String> telling, Set<Topic> topics, boolean ofDocuments) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final int STEM = 6;

    private static final Set<String> EMPTY_WORDS = split("""
            a about all also am an and any are as ask at be been before between by can case client could customer did
            do does during else explain for from get give had has have he her him his how i in into is it its kind
            list many me more most much of on or our over please say she should show so some speak speaks subject such tell than
            that the their them then there these they this those to under up us was we were what when where which
            who whom whose why will with would you your account accounts person
            """);

    private static final Set<Topic> SPEAK_FOR = EnumSet.of(Topic.FINDING, Topic.SCHEME);

    private static final Set<String> GUIDANCE = stems("typology typologies guidance indicator red flag flags FATF APG "
            + "FinCEN UNODC OHCHR regulator advisory usually typically general literature published");

    /// The documents are what speaks, or who is asked: `what does FATF say about …`.
    private static final Pattern ASKS_DOCUMENTS = Pattern.compile(
            "\\b(?:guidance|typolog(?:y|ies)|fatf|apg|fincen|unodc|ohchr|regulators?|advisor(?:y|ies)|literature)\\b"
                    + ".{0,40}\\b(?:says?|tells?|describes?|lists?|mentions?|recommends?|advises?|warns?)\\b"
                    + "|\\baccording to (?:the )?(?:guidance|typologies|fatf|apg|fincen|unodc|ohchr|regulators?|literature)\\b");

    private static final Map<Topic, Set<String>> ASKS_FOR = Map.ofEntries(
            Map.entry(Topic.PROFILE, split("occupation profile job born birth residence lives address employer kyc")),
            Map.entry(Topic.ACCOUNT, split("opened balance iban holds")),
            Map.entry(Topic.PARTY, split("party parties role roles victim victims involved associate associates")),
            Map.entry(Topic.ACTIVITY, split("activity total totals turnover volume period month monthly totalled")),
            Map.entry(Topic.BASELINE, split("unusual baseline usual normal expected expectation change changed past")),
            Map.entry(
                    Topic.COUNTERPARTY,
                    split("counterparty counterparties payee payees payer payers sender senders "
                            + "recipient recipients paid sent received")),
            Map.entry(Topic.FLOW, split("flow flows quickly rapid velocity moved movement through forwarded onward")),
            Map.entry(Topic.CASH, split("cash atm withdrawal withdrawals deposit deposits banknotes")),
            Map.entry(Topic.GEOGRAPHY, split("country countries abroad foreign place places city cities location")),
            Map.entry(Topic.ALERT, split("alert alerts rule fired triggered monitoring threshold")),
            Map.entry(Topic.NOTE, split("note notes staff said branch observed wrote behaviour behavior")),
            Map.entry(Topic.HISTORY, split("prior earlier previous history since look looked")),
            Map.entry(Topic.FINDING, split("suspicious suspicion indicator indicators flags risk risky concern why")),
            Map.entry(Topic.SCHEME, split("typology scheme pattern laundering trafficking crime fit fits")),
            Map.entry(
                    Topic.MITIGATION,
                    split("against innocent explanation explanations mitigating mitigation "
                            + "legitimate harmless explained")),
            Map.entry(Topic.ALTERNATIVE, split("alternative alternatives lawful lookalike apart")),
            Map.entry(Topic.QUESTION, split("ask asked question questions next")),
            Map.entry(Topic.GAP, split("missing unknown gap gaps lack lacking")));

    static QuestionWords of(String question) {
        Set<String> telling = new LinkedHashSet<>();
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String word : words(question)) {
            ASKS_FOR.forEach((topic, askers) -> {
                if (askers.contains(word)) {
                    topics.add(topic);
                }
            });
            if (!EMPTY_WORDS.contains(word)) {
                telling.add(stem(word));
            }
        }
        if (topics.contains(Topic.MITIGATION)) {
            topics.removeAll(SPEAK_FOR);
        }
        boolean ofDocuments =
                ASKS_DOCUMENTS.matcher(question.toLowerCase(Locale.ROOT)).find();
        return new QuestionWords(telling, topics, ofDocuments);
    }

    /// Whether it asks for what speaks against suspicion: what speaks for it would be the opposite of an answer.
    boolean asksAgainst() {
        return topics.contains(Topic.MITIGATION);
    }

    /// Whether the question is about what is known of crime in general, and not only about this case.
    boolean asksForGuidance() {
        return telling.stream().anyMatch(GUIDANCE::contains);
    }

    /// Whether a word that is no topic's own is among the facts' words: then only facts that hold one may
    /// answer.
    boolean namesSomething(Collection<String> factWords) {
        Set<String> askers = ASKS_FOR.values().stream()
                .flatMap(Set::stream)
                .map(QuestionWords::stem)
                .collect(Collectors.toSet());
        return telling.stream().anyMatch(word -> factWords.contains(word) && !askers.contains(word));
    }

    /// The telling words whole, each once, in lower case.
    static List<String> tellingWords(String question) {
        return words(question).stream()
                .filter(word -> !EMPTY_WORDS.contains(word))
                .distinct()
                .toList();
    }

    static Set<String> stems(String text) {
        return words(text).stream().map(QuestionWords::stem).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group().replaceAll("[.'’-]+$", ""))
                .toList();
    }

    /// A crude stem: the first letters of a long word, without a plural's s. Enough to match a question with a
    /// statement.
    static String stem(String word) {
        boolean figure = Character.isDigit(word.charAt(0));
        if (figure || word.length() <= 3) {
            return word;
        }
        String single = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
        return single.length() <= STEM ? single : single.substring(0, STEM);
    }

    private static Set<String> split(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}

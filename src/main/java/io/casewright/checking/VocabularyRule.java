package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Each word that claims something stands in the cited evidence, in this or another word for the same: a reason, a
/// manner, a quality or a deed that no record tells of has no word to come in with.
final class VocabularyRule implements Rule {

    private static final Set<String> PLAIN = load();
    private static final Set<String> PLAIN_STEMS =
            PLAIN.stream().map(Words::stem).collect(java.util.stream.Collectors.toUnmodifiableSet());
    private static final Set<String> FUTURE = Set.of("will", "shall", "should", "must", "won't", "ought");
    private static final Set<String> BEING = Set.of("is", "was", "are", "were", "became", "remains", "remained");
    private static final Set<String> OF_GUIDANCE = Set.of(
            "general",
            "knowledge",
            "unverified",
            "guidance",
            "guidances",
            "indicator",
            "indicators",
            "typology",
            "typologies",
            "red-flag",
            "sign",
            "signs",
            "flag",
            "flags",
            "document",
            "documents",
            "passage",
            "advisory",
            "warns",
            "warn",
            "advises",
            "describes",
            "library",
            "digest",
            "writes",
            "known",
            "threshold",
            "match",
            "matches",
            "matched",
            "matching",
            "our",
            "text",
            "quotes",
            "quote",
            "quoted",
            "institution",
            "superseded",
            "words",
            "resemble",
            "resembles",
            "fits",
            "fit",
            "so");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        List<Evidence> sources = reading.carriers();
        for (int index = 0; index < text.size(); index++) {
            if (claims(reading, text, index) && !isCarried(sources, text, index)) {
                String stem = Words.stem(text.wordAt(index));
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "%s does not say this or anything like it; %s."
                                .formatted(
                                        reading.citations(),
                                        reading.cure(
                                                evidence -> Meanings.carries(evidence.meanings(), stem),
                                                "leave it out and keep to the words of the evidence"))));
            }
        }
        return Optional.empty();
    }

    private static boolean claims(Reading reading, Text text, int index) {
        Token token = text.token(index);
        String word = text.wordAt(index);
        if (word.equals("record") && text.wordAt(index - 1).equals("a")) {
            return reading.cited().stream().noneMatch(evidence -> evidence.own().says("a record"));
        }
        if (FUTURE.contains(word) || isPredicate(text, index)) {
            return true;
        }
        boolean ofGuidance = !reading.passages().isEmpty() && OF_GUIDANCE.contains(word);
        return !ofGuidance
                && !claimsNothing(text, index)
                && !isPartOfAName(reading, token)
                && !isReadAsNameOrDenial(reading, token);
    }

    /// A strange word at the beginning is a name; a word like "absent" stands for the evidence's "not".
    private static boolean isReadAsNameOrDenial(Reading reading, Token token) {
        String word = token.folded();
        boolean opening = token.isCapitalised() && !CommonWords.mayOpen(word) && !PLAIN.contains(word);
        boolean soft = Polarity.isSoft(word)
                && reading.cited().stream().anyMatch(evidence -> Polarity.deniesSomehow(evidence.spoken()));
        return opening || soft;
    }

    /// "Is a company": what somebody is said to be is a claim, however plain the word.
    private static boolean isPredicate(Text text, int index) {
        boolean article =
                text.wordAt(index - 1).equals("a") || text.wordAt(index - 1).equals("an");
        return article && BEING.contains(text.wordAt(index - 2)) && PLAIN.contains(text.wordAt(index));
    }

    private static boolean claimsNothing(Text text, int index) {
        String word = text.wordAt(index);
        boolean name = text.token(index).isCapitalised() && !CommonWords.isCommon(word) && index > 0;
        return word.length() < 2
                || name
                || PLAIN.contains(word)
                || isReadElsewhere(text, index)
                || hasARuleOfItsOwn(word);
    }

    private static boolean hasARuleOfItsOwn(String word) {
        return HedgeWords.isHedge(word)
                || Comparison.isComparing(word)
                || Countries.adjective(word).isPresent()
                || QuantityRule.isQuantity(word)
                || ModalityRule.isOpen(word);
    }

    private static boolean isPartOfAName(Reading reading, Token token) {
        String word = " " + token.folded() + " ";
        return token.isCapitalised()
                && reading.cited().stream()
                        .flatMap(evidence -> evidence.names().stream())
                        .anyMatch(name -> (" " + name + " ").contains(word));
    }

    /// Months, numbers, units and currencies have rules of their own.
    private static boolean isReadElsewhere(Text text, int index) {
        String word = text.wordAt(index);
        return (MomentReader.isOrdinal(word)
                        && text.token(Math.max(0, index - 1)).isNumber())
                || MomentReader.isMonth(word)
                || Weekdays.isWeekday(word)
                || NumberWords.isNumber(word)
                || FigureReader.isUnit(word)
                || Units.minutes(word).isPresent()
                || Units.scale(word).isPresent()
                || Units.currency(text.token(index)).isPresent();
    }

    private static boolean isCarried(List<Evidence> sources, Text text, int index) {
        String word = text.wordAt(index);
        if (!word.equals("record") && isCarried(sources, word)) {
            return true;
        }
        boolean hyphenated = word.indexOf('-') > 0;
        return hyphenated
                && List.of(word.split("-", -1)).stream()
                        .allMatch(part -> PLAIN.contains(part) || isCarried(sources, part));
    }

    private static boolean isCarried(List<Evidence> sources, String word) {
        String stem = Words.stem(word);
        return sources.stream().anyMatch(evidence -> Meanings.carries(evidence.meanings(), stem));
    }

    /// Whether a word with this stem claims nothing of its own.
    static boolean isPlain(String stem) {
        return PLAIN_STEMS.contains(stem);
    }

    static boolean isPlainWord(String folded) {
        return PLAIN.contains(folded);
    }

    static boolean isOfGuidance(String folded) {
        return OF_GUIDANCE.contains(folded);
    }

    private static Set<String> load() {
        Set<String> words = new HashSet<>();
        WordLists.lines("plain-words.txt").forEach(line -> words.addAll(List.of(line.split(" +", -1))));
        return Set.copyOf(words);
    }
}

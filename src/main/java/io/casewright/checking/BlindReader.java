package io.casewright.checking;

import io.casewright.checking.BlindReading.Answer;
import io.casewright.checking.BlindReading.Question;
import io.casewright.checking.Figure.Kind;
import io.casewright.checking.NameReader.Run;
import io.casewright.evidence.EnglishSentences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a narrative as somebody who knows nothing of the case, and finds out who did what, when, where, why and how.
/// It
/// sees the text alone, neither ledger nor records, and reads by rules; the same text gives the same answers.
public final class BlindReader {

    private static final Map<Question, Set<String>> STEMS = load();

    private BlindReader() {}

    /// @param narrative whole paragraphs of English, without citation marks
    public static BlindReading read(String narrative) {
        return read(EnglishSentences.of(narrative));
    }

    /// @param sentences in reading order
    public static BlindReading read(List<String> sentences) {
        Map<Question, List<Answer>> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, new ArrayList<>());
        }
        for (int index = 0; index < sentences.size(); index++) {
            String sentence = sentences.get(index);
            Features features = Features.ofEvidence(sentence);
            int number = index;
            for (Question question : Question.values()) {
                words(features, question)
                        .ifPresent(words -> answers.computeIfAbsent(question, key -> new ArrayList<>())
                                .add(new Answer(number, sentence, words)));
            }
        }
        return new BlindReading(answers);
    }

    /// The words of a sentence that answer a question.
    private static Optional<String> words(Features features, Question question) {
        return switch (question) {
            case WHO -> name(features);
            case WHAT -> deed(features);
            case WHEN ->
                features.moments().stream()
                        .filter(moment -> moment.year() > 0 && moment.month() > 0)
                        .map(Moment::words)
                        .findFirst();
            case WHERE -> place(features).or(() -> listed(features, Question.WHERE));
            case WHY -> listed(features, Question.WHY);
            case HOW -> listed(features, Question.HOW);
        };
    }

    /// A name of two words or more that is no country.
    private static Optional<String> name(Features features) {
        return features.runs().stream()
                .filter(run -> run.words().stream()
                                .filter(word -> !CommonWords.isCommon(word) && word.length() > 1)
                                .count()
                        > 1)
                .filter(run -> !NameRule.isCountry(run.joined()))
                .map(Run::shown)
                .findFirst();
    }

    /// Money or a number of bookings, and a word for what was done with it.
    private static Optional<String> deed(Features features) {
        boolean measured = features.figures().stream()
                .anyMatch(figure -> figure.kind() == Kind.AMOUNT
                        || STEMS.getOrDefault(Question.WHAT, Set.of()).contains(figure.noun()));
        return measured ? listed(features, Question.WHAT) : Optional.empty();
    }

    /// A country, or one word with a capital behind a word of place.
    private static Optional<String> place(Features features) {
        return features.runs().stream()
                .filter(run ->
                        NameRule.isCountry(run.joined()) || (run.words().size() == 1 && isPlaced(features.text(), run)))
                .map(Run::shown)
                .findFirst();
    }

    private static boolean isPlaced(Text text, Run run) {
        String word = run.words().getFirst();
        String before = text.wordAt(run.at() - 1);
        return !CommonWords.isCommon(word)
                && !MomentReader.isMonth(word)
                && (before.equals("in") || before.equals("at") || before.equals("near"));
    }

    private static Optional<String> listed(Features features, Question question) {
        Set<String> stems = STEMS.getOrDefault(question, Set.of());
        return features.text().tokens().stream()
                .filter(Token::isWord)
                .filter(token -> stems.contains(Words.stem(token.folded())))
                .map(Token::text)
                .findFirst();
    }

    private static Map<Question, Set<String>> load() {
        Map<Question, Set<String>> stems = new EnumMap<>(Question.class);
        for (String line : WordLists.lines("questions.txt")) {
            int colon = line.indexOf(':');
            Question question = Question.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            stems.put(
                    question,
                    List.of(line.substring(colon + 1).strip().split(" +", -1)).stream()
                            .map(Words::stem)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return Map.copyOf(stems);
    }
}

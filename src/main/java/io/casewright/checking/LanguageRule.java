package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules read English numbers, dates and denials, so a sentence in another language is refused. A foreign name or
/// quotation within an English sentence is not.
final class LanguageRule implements Rule {

    private static final int MANY_LETTERS = 3;
    private static final Map<String, Set<String>> WORDS = load();
    private static final String ENGLISH = "English";

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        long words = text.tokens().stream().filter(Token::isWord).count();
        long otherScript = text.tokens().stream()
                .filter(token -> token.isWord() && !isLatin(token.text()) && !isName(reading, token))
                .count();
        if (otherScript * MANY_LETTERS > words) {
            return Optional.of(refusal(text, "another script"));
        }
        Map<String, Long> counts = new HashMap<>();
        text.tokens().stream()
                .filter(token -> token.isWord() && !token.isCapitalised())
                .forEach(token -> WORDS.forEach((language, known) -> {
                    if (known.contains(token.folded())) {
                        counts.merge(language, 1L, Long::sum);
                    }
                }));
        long english = counts.getOrDefault(ENGLISH, 0L);
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().equals(ENGLISH) && count.getValue() > Math.max(1, english))
                .max(Map.Entry.comparingByValue())
                .map(count -> refusal(text, count.getKey()));
    }

    private static boolean isLatin(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static boolean isName(Reading reading, Token token) {
        return reading.cited().stream().anyMatch(evidence -> evidence.says(token.folded()));
    }

    private static Unsupported refusal(Text text, String language) {
        return new Unsupported(
                text.raw(),
                "this is not English (%s); only English can be checked, so write it in English.".formatted(language));
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : WordLists.lines("function-words.txt")) {
            int colon = line.indexOf(':');
            words.put(
                    line.substring(0, colon),
                    new HashSet<>(List.of(line.substring(colon + 1).strip().split(" +", -1))));
        }
        Set<String> english = words.getOrDefault(ENGLISH, Set.of());
        words.forEach((language, own) -> {
            if (!language.equals(ENGLISH)) {
                own.removeIf(word -> english.contains(word) || VocabularyRule.isPlain(word));
            }
        });
        return Map.copyOf(words);
    }
}

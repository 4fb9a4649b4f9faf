package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Quantities in words without a figure ("dozens", "half", "all", "only", "both") agree with the figures of the cited
/// evidence.
final class QuantityRule implements Rule {

    private static final Map<String, long[]> COUNTS = Map.ofEntries(
            Map.entry("couple", new long[] {2, 2}),
            Map.entry("pair", new long[] {2, 2}),
            Map.entry("several", new long[] {3, Long.MAX_VALUE}),
            Map.entry("few", new long[] {2, 7}),
            Map.entry("many", new long[] {5, Long.MAX_VALUE}),
            Map.entry("numerous", new long[] {5, Long.MAX_VALUE}),
            Map.entry("dozens", new long[] {24, 150}),
            Map.entry("scores", new long[] {40, 200}),
            Map.entry("hundreds", new long[] {200, 2_000}),
            Map.entry("thousands", new long[] {2_000, 20_000}),
            Map.entry("multiple", new long[] {2, Long.MAX_VALUE}));

    private static final Map<String, long[]> SHARES = Map.of(
            "half", new long[] {50, 50},
            "third", new long[] {33, 34},
            "quarter", new long[] {25, 25},
            "majority", new long[] {51, 100},
            "bulk", new long[] {60, 100});

    /// Words for "all", each with what the evidence may say for it.
    private static final Map<String, Set<String>> ALL = Map.of(
            "all", Set.of("all", "every", "each", "entire", "whole", "only", "none", "no", "both"),
            "entire", Set.of("all", "entire", "whole"),
            "whole", Set.of("all", "entire", "whole"),
            "every", Set.of("every", "daily", "always"),
            "always", Set.of("every", "always"),
            "each", Set.of("each", "every", "per", "all"),
            "any", Set.of("any", "no", "none", "not", "never", "cannot", "without", "each", "all", "hardly"));

    private static final Set<String> ONLY = Set.of("only", "solely", "exclusively", "merely", "alone");
    private static final Set<String> ONLY_IN_EVIDENCE = Set.of("only", "solely", "single", "alone", "none");
    private static final Set<String> BETWEEN = Set.of("of", "the", "these", "those", "its", "their", "them", "in");
    private static final Set<String> NEAR = Set.of("about", "around", "roughly", "nearly", "almost", "over", "than");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        for (int index = 0; index < text.size(); index++) {
            if (!isBorneOut(reading, text, index)) {
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "%s does not say so of this quantity; give the figure that it holds."
                                .formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    static boolean isQuantity(String folded) {
        return COUNTS.containsKey(folded) || SHARES.containsKey(folded) || folded.equals("majority");
    }

    private static boolean isBorneOut(Reading reading, Text text, int index) {
        String word = text.wordAt(index);
        if (COUNTS.containsKey(word)) {
            return says(reading, word) || hasCount(reading, text, index, Objects.requireNonNull(COUNTS.get(word)));
        }
        if (SHARES.containsKey(word) && isShare(text, index)) {
            return says(reading, word) || hasShare(reading, text, index);
        }
        if (ALL.containsKey(word)) {
            return isAll(reading, text, index);
        }
        return ONLY.contains(word) ? isOnly(reading, text, index) : !word.equals("both") || isBoth(reading);
    }

    private static boolean isOnly(Reading reading, Text text, int index) {
        return text.token(Math.min(index + 1, text.size() - 1)).isNumber()
                || isFigureAt(reading, index + 1)
                || isFigureAt(reading, index + 2)
                || anyWord(reading, ONLY_IN_EVIDENCE);
    }

    private static boolean says(Reading reading, String word) {
        return reading.carriers().stream().anyMatch(evidence -> evidence.own().says(word));
    }

    private static boolean anyWord(Reading reading, Set<String> words) {
        return words.stream().anyMatch(word -> says(reading, word));
    }

    /// A count of the thing that follows, where the evidence counts it; else of anything.
    private static boolean hasCount(Reading reading, Text text, int index, long[] range) {
        String noun = noun(text, text.wordAt(index + 1).equals("of") ? index + 2 : index + 1);
        Predicate<Figure> fits = figure -> figure.kind() == Kind.COUNT
                && figure.value().longValue() >= range[0]
                && figure.value().longValue() <= range[1];
        Predicate<Figure> same = figure -> figure.noun().equals(noun);
        boolean counted = reading.anyCarries(evidence -> evidence.figures().anyMatch(same));
        return reading.anyCarries(evidence -> evidence.figures().anyMatch(counted ? fits.and(same) : fits));
    }

    /// The first plural behind adjectives, else the first word.
    private static String noun(Text text, int from) {
        for (int index = from; index < from + 3; index++) {
            if (text.wordAt(index).endsWith("s")) {
                return Words.stem(text.wordAt(index));
            }
        }
        return Words.stem(text.wordAt(from));
    }

    /// "Half of", "a quarter of": a share; "the third alert", "the first half": none.
    private static boolean isShare(Text text, int index) {
        return text.wordAt(index + 1).equals("of") || text.wordAt(index + 1).equals("the");
    }

    private static boolean hasShare(Reading reading, Text text, int index) {
        long[] range = Objects.requireNonNull(SHARES.get(text.wordAt(index)));
        boolean vague = NEAR.contains(text.wordAt(index - 1)) || NEAR.contains(text.wordAt(index - 2));
        int slack = vague ? 5 : 0;
        return reading.anyCarries(evidence -> evidence.figures()
                .filter(figure -> figure.kind() == Kind.PERCENT)
                .anyMatch(figure -> figure.value().doubleValue() >= range[0] - slack
                        && figure.value().doubleValue() <= range[1] + slack));
    }

    private static boolean isAll(Reading reading, Text text, int index) {
        if (isAFigureOfSpeech(text, index)) {
            return true;
        }
        int next = index + 1;
        while (BETWEEN.contains(text.wordAt(next))) {
            next++;
        }
        boolean counted = isFigureAt(reading, next);
        Set<String> same = ALL.getOrDefault(text.wordAt(index), Set.of());
        if (anyWord(reading, same) && (counted || isKnown(reading, text.wordAt(next)))) {
            return true;
        }
        boolean whole = Set.of("all", "entire", "whole").contains(text.wordAt(index)) && hasWholeShare(reading);
        return counted || isNearly(reading, text, index) || (whole && isKnown(reading, text.wordAt(next)));
    }

    /// "In all", "each on average".
    private static boolean isAFigureOfSpeech(Text text, int index) {
        boolean inAll =
                text.wordAt(index - 1).equals("in") && text.wordAt(index).equals("all");
        boolean averaged = text.wordAt(index).equals("each")
                && text.tokens().stream().anyMatch(token -> token.folded().startsWith("averag"));
        return inAll || averaged;
    }

    private static boolean isNearly(Reading reading, Text text, int index) {
        return NEAR.contains(text.wordAt(index - 1))
                && reading.anyCarries(evidence -> evidence.figures()
                        .anyMatch(figure ->
                                figure.kind() == Kind.PERCENT && figure.value().intValue() >= 90));
    }

    /// All of what: a thing that the evidence speaks of, in its own words.
    private static boolean isKnown(Reading reading, String noun) {
        String stem = Words.stem(noun);
        return noun.isEmpty()
                || !StopWords.carriesMeaning(stem)
                || reading.carriers().stream()
                        .anyMatch(evidence -> evidence.own().stems().contains(stem));
    }

    private static boolean hasWholeShare(Reading reading) {
        return reading.anyCarries(evidence -> evidence.figures()
                .anyMatch(figure ->
                        figure.kind() == Kind.PERCENT && figure.value().intValue() == 100));
    }

    private static boolean isFigureAt(Reading reading, int index) {
        return reading.features().figures().stream().anyMatch(figure -> figure.at() == index);
    }

    private static boolean isBoth(Reading reading) {
        long names = reading.cited().stream()
                .flatMap(evidence -> evidence.names().stream())
                .distinct()
                .filter(reading.features()::says)
                .count();
        boolean two = reading.anyCarries(evidence -> evidence.figures()
                .anyMatch(
                        figure -> figure.kind() == Kind.COUNT && figure.value().intValue() == 2));
        return names == 2 || two || says(reading, "both") || reading.cited().size() == 2;
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "A month", "per day", "every week": a figure becomes a rate only where the evidence gives one of the same unit.
final class RateRule implements Rule {

    private static final Set<String> PER = Set.of("a", "per", "each", "every");
    private static final Set<String> UNITS = Set.of("hour", "day", "week", "month", "quarter", "year");
    private static final List<String> ADVERBS = List.of("hourly", "daily", "weekly", "monthly", "quarterly", "yearly");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        for (int index = 0; index < text.size(); index++) {
            String unit = text.wordAt(index);
            boolean rate = UNITS.contains(unit) && PER.contains(text.wordAt(index - 1)) && !isSpan(text, index);
            boolean adverb = ADVERBS.contains(unit);
            String root = adverb ? ("daily".equals(unit) ? "day" : unit.substring(0, unit.length() - 2)) : unit;
            if ((rate || adverb)
                    && reading.carriers().stream()
                            .noneMatch(evidence -> isRate(evidence.own().text(), root))) {
                return Optional.of(new Unsupported(
                        rate ? text.between(index - 1, index) : unit,
                        "%s gives no rate by this unit; give its figure for the whole time."
                                .formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    /// "Within a day", "a week later", "in a median month": lengths and names of months.
    private static boolean isSpan(Text text, int index) {
        Set<String> before =
                Set.of("within", "in", "for", "over", "than", "about", "after", "came", "nearly", "almost");
        Set<String> after = Set.of("later", "earlier", "before", "after", "afterwards");
        boolean amount = text.wordAt(index - 2).isEmpty();
        boolean follows = !amount
                && before.contains(text.wordAt(index - 2))
                && !text.wordAt(index - 3).equals("came");
        return follows || after.contains(text.wordAt(index + 1));
    }

    private static boolean isRate(Text text, String unit) {
        for (int index = 0; index < text.size(); index++) {
            String word = text.wordAt(index);
            boolean per = word.equals(unit)
                    && (PER.contains(text.wordAt(index - 1))
                            || text.wordAt(index - 1).equals("median"));
            if (per || (ADVERBS.contains(word) && word.startsWith(unit.substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}

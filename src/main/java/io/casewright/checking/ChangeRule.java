package io.casewright.checking;

import io.casewright.checking.Comparison.Sense;
import io.casewright.checking.Verdict.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The figures around a comparison bear it out: what rose from one to another became larger, and what exceeds another
/// is larger.
final class ChangeRule implements Rule {

    private static final Set<String> AGAINST = Set.of("exceed", "exceeds", "exceeded", "above", "below", "surpassed");
    private static final Set<String> THAN = Set.of("higher", "larger", "greater", "more", "lower", "fewer", "less");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Features features = reading.features();
        for (Comparison comparison : Comparison.of(features)) {
            Optional<Pair> pair = pair(features, comparison);
            if (pair.isPresent() && !pair.get().bearsOut(comparison.sense())) {
                String words =
                        pair.get().left().words() + " … " + pair.get().right().words();
                return Optional.of(new Unsupported(
                        words,
                        "the figures go the other way than \"%s\" says; turn the comparison round."
                                .formatted(
                                        features.text().token(comparison.at()).text())));
            }
        }
        return Optional.empty();
    }

    /// Whether two figures of the sentence stand around a comparison and bear it out.
    static boolean bearsOut(Features features, Comparison comparison) {
        return pair(features, comparison)
                .filter(pair -> !pair.change() && pair.bearsOut(comparison.sense()))
                .isPresent();
    }

    /// Two figures that are compared.
    ///
    /// @param change whether one becomes the other
    private record Pair(Figure left, Figure right, boolean change) {

        boolean bearsOut(Sense sense) {
            int order = left.value().compareTo(right.value());
            if (change) {
                order = -order;
            }
            return switch (sense) {
                case MORE -> order > 0;
                case LESS -> order < 0;
                case MOST, LEAST -> true;
            };
        }
    }

    private static Optional<Pair> pair(Features features, Comparison comparison) {
        List<Figure> after = features.figures().stream()
                .filter(figure -> figure.at() > comparison.at())
                .toList();
        if (after.size() >= 2 && isChange(features.text(), comparison, after.get(0), after.get(1))) {
            return same(after.get(0), after.get(1), true);
        }
        String word = features.text().wordAt(comparison.at());
        boolean than = THAN.contains(word)
                && features.text().wordAt(comparison.at() + 1).equals("than");
        List<Figure> before = features.figures().stream()
                .filter(figure -> figure.at() < comparison.at())
                .toList();
        if (before.isEmpty() || after.isEmpty() || !(than || AGAINST.contains(word))) {
            return Optional.empty();
        }
        return same(before.getLast(), after.getFirst(), false);
    }

    private static boolean isChange(Text text, Comparison comparison, Figure from, Figure to) {
        boolean near = from.at() - comparison.at() <= 4 && to.at() - from.at() <= 6;
        return near && wordNear(text, from.at(), "from") && wordNear(text, to.at(), "to");
    }

    private static boolean wordNear(Text text, int figureAt, String word) {
        return text.wordAt(figureAt - 1).equals(word)
                || text.wordAt(figureAt - 2).equals(word);
    }

    private static Optional<Pair> same(Figure left, Figure right, boolean change) {
        boolean comparable =
                left.kind() == right.kind() && left.unit().equals(right.unit()) && left.kind() != Figure.Kind.COUNT;
        return comparable ? Optional.of(new Pair(left, right, change)) : Optional.empty();
    }
}

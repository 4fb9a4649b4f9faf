package io.casewright.checking;

import io.casewright.checking.Comparison.Sense;
import io.casewright.checking.Verdict.Unsupported;
import io.casewright.evidence.Fact.Mark;
import java.util.Optional;

/// A comparison goes the way in which a cited fact compares.
final class ComparisonRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        for (Comparison comparison : Comparison.of(reading.features())) {
            Optional<String> other = comparedWith(text, comparison);
            if (other.isPresent() && reading.carriers().stream().noneMatch(known -> known.hasStem(other.get()))) {
                return Optional.of(new Unsupported(
                        text.token(comparison.at()).text(),
                        "%s does not compare with this; compare with what it compares with."
                                .formatted(reading.citations())));
            }
        }
        return Comparison.of(reading.features()).stream()
                .filter(comparison -> !reading.anyCarries(evidence -> carries(evidence, comparison.sense())))
                .filter(comparison -> !isComputed(reading, comparison))
                .findFirst()
                .map(comparison -> new Unsupported(
                        text.token(comparison.at()).text(),
                        "%s does not compare in this way; %s."
                                .formatted(
                                        reading.citations(),
                                        reading.cure(
                                                evidence -> carries(evidence, comparison.sense()),
                                                "state the figures without comparing"))));
    }

    /// By the two figures around it, where the evidence does not compare them the other way round.
    private static boolean isComputed(Reading reading, Comparison comparison) {
        Optional<Sense> opposite = switch (comparison.sense()) {
            case MORE -> Optional.of(Sense.LESS);
            case LESS -> Optional.of(Sense.MORE);
            case MOST, LEAST -> Optional.empty();
        };
        return opposite.isPresent()
                && !reading.anyCarries(evidence -> carries(evidence, opposite.get()))
                && ChangeRule.bearsOut(reading.features(), comparison);
    }

    /// The stem of the first telling word behind "than"; empty where a figure or nothing follows.
    private static Optional<String> comparedWith(Text text, Comparison comparison) {
        int than = comparison.at() + 1;
        while (than <= comparison.at() + 2 && !text.wordAt(than).equals("than")) {
            than++;
        }
        if (!text.wordAt(than).equals("than")) {
            return Optional.empty();
        }
        for (int index = than + 1; index < Math.min(than + 5, text.size()); index++) {
            String stem = Words.stem(text.wordAt(index));
            if (text.token(index).isNumber()) {
                return Optional.empty();
            }
            if (StopWords.carriesMeaning(stem)
                    && !Units.isCode(text.token(index).text())) {
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }

    private static boolean carries(Evidence evidence, Sense sense) {
        boolean marked = switch (sense) {
            case MORE -> evidence.has(Mark.MORE);
            case LESS -> evidence.has(Mark.LESS);
            case MOST -> evidence.has(Mark.MOST);
            case LEAST -> false;
        };
        return marked || saysSo(evidence, sense);
    }

    private static boolean saysSo(Evidence evidence, Sense sense) {
        boolean compares = Comparison.of(evidence.own()).stream().anyMatch(comparison -> comparison.sense() == sense);
        if (compares) {
            return true;
        }
        return evidence.own().figures().stream().anyMatch(figure -> qualifies(figure, sense));
    }

    private static boolean qualifies(Figure figure, Sense sense) {
        return switch (figure.hedge()) {
            case OVER, AT_LEAST -> sense == Sense.MORE;
            case UNDER, NEARLY, AT_MOST -> sense == Sense.LESS;
            case NONE, ABOUT -> false;
        };
    }
}

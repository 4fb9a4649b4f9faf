package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.evidence.Fact;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Figures that no evidence holds but that follow from it: sums of like things, averages, differences, shares and
/// multiples. Each is allowed only where the sentence says which of these it is.
final class Arithmetic {

    private static final Set<String> SUM = Set.of(
            "together",
            "total",
            "totals",
            "totalling",
            "totalled",
            "combined",
            "sum",
            "altogether",
            "aggregate",
            "all",
            "add",
            "adds");
    private static final Set<String> AVERAGE = Set.of("average", "averages", "averaged", "averaging", "mean");
    private static final Set<String> DIFFERENCE = Set.of("difference", "net");
    private static final Set<String> MULTIPLE_OF = Set.of(
            "the", "that", "as", "more", "less", "larger", "higher", "a", "an", "of", "what", "its", "their", "this",
            "lower");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /// One operand of a sum: the value of a slot.
    private record Part(Evidence evidence, Figure figure) {}

    static boolean bearsOut(Reading reading, Figure said) {
        return switch (said.kind()) {
            case AMOUNT ->
                (speaksOf(reading, SUM) && isSum(reading, said))
                        || (speaksOf(reading, AVERAGE) && isAverage(reading, said))
                        || (speaksOf(reading, DIFFERENCE) && isDifference(reading, said));
            case COUNT -> speaksOf(reading, SUM) && isSum(reading, said);
            case PERCENT -> isRatio(reading, said, HUNDRED);
            case MULTIPLE -> isRatio(reading, said, BigDecimal.ONE) || isHowOften(reading, said);
            case TIME_SPAN -> RelativeDates.bearOut(reading, said);
        };
    }

    private static boolean speaksOf(Reading reading, Set<String> cues) {
        return reading.features().text().tokens().stream().anyMatch(token -> cues.contains(token.folded()));
    }

    private static boolean isSum(Reading reading, Figure said) {
        Set<String> slots = new HashSet<>();
        reading.facts().forEach(evidence -> slots.addAll(slots(evidence)));
        for (String slot : slots) {
            List<Part> parts = reading.facts().stream()
                    .flatMap(evidence -> part(evidence, slot, said.kind()).stream())
                    .toList();
            if (parts.size() > 1 && areLike(parts) && isSumOf(parts, said)) {
                return true;
            }
        }
        return reading.facts().stream().anyMatch(evidence -> isSumWithin(evidence, said));
    }

    /// Amounts of one fact that each have a count of their own: by channel, by payer.
    private static boolean isSumWithin(Evidence evidence, Figure said) {
        Map<String, Value> values = evidence.fact().orElseThrow().values();
        List<Part> parts = new ArrayList<>();
        for (String slot : values.keySet()) {
            if (values.containsKey(slot + "-count")) {
                String counted = said.kind() == Kind.COUNT ? slot + "-count" : slot;
                part(evidence, counted, said.kind()).ifPresent(parts::add);
            }
        }
        return parts.size() > 1 && isSumOf(parts, said);
    }

    private static boolean isSumOf(List<Part> parts, Figure said) {
        Figure first = parts.getFirst().figure();
        boolean oneUnit = parts.stream().allMatch(part -> part.figure().unit().equals(first.unit()));
        BigDecimal sum = parts.stream().map(part -> part.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return oneUnit && first.withValue(sum).carries(said);
    }

    /// No booking is counted twice, and money in is not added to money out.
    private static boolean areLike(List<Part> parts) {
        for (int one = 0; one < parts.size(); one++) {
            for (int two = one + 1; two < parts.size(); two++) {
                Evidence first = parts.get(one).evidence();
                Evidence second = parts.get(two).evidence();
                if (!areApart(first, second)
                        || !DirectionRule.direction(first).equals(DirectionRule.direction(second))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean areApart(Evidence first, Evidence second) {
        Set<RecordRef> bookings = bookings(first);
        return !bookings.isEmpty() && Collections.disjoint(bookings, bookings(second));
    }

    private static Set<RecordRef> bookings(Evidence evidence) {
        Set<RecordRef> bookings = new HashSet<>();
        for (RecordRef record : evidence.fact().orElseThrow().records()) {
            if (record.kind() == RecordKind.TRANSACTION) {
                bookings.add(record);
            }
        }
        return bookings;
    }

    private static boolean isAverage(Reading reading, Figure said) {
        for (Evidence evidence : reading.facts()) {
            for (String slot : slots(evidence)) {
                String counted = slot.equals("total") ? "count" : slot + "-count";
                Optional<Part> total = part(evidence, slot, Kind.AMOUNT);
                Optional<Part> count = part(evidence, counted, Kind.COUNT);
                if (total.isPresent()
                        && count.isPresent()
                        && count.get().figure().value().signum() > 0) {
                    Figure sum = total.get().figure();
                    BigDecimal average = sum.value().divide(count.get().figure().value(), MathContext.DECIMAL64);
                    if (isAs(sum.withValue(average), said)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Of two amounts that the sentence itself gives.
    private static boolean isDifference(Reading reading, Figure said) {
        List<Figure> operands = operands(reading, said, Kind.AMOUNT);
        return operands.size() == 2
                && operands.getFirst().unit().equals(operands.getLast().unit())
                && operands.getFirst()
                        .withValue(operands.getFirst()
                                .value()
                                .subtract(operands.getLast().value())
                                .abs())
                        .carries(said);
    }

    /// Of the two figures of one kind that the sentence itself gives; the smaller is the part.
    private static boolean isRatio(Reading reading, Figure said, BigDecimal unit) {
        for (Kind kind : List.of(Kind.AMOUNT, Kind.COUNT)) {
            List<Figure> operands = operands(reading, said, kind);
            if (operands.size() == 2
                    && operands.getFirst().unit().equals(operands.getLast().unit())) {
                BigDecimal one = operands.getFirst().value();
                BigDecimal two = operands.getLast().value();
                boolean multiple = said.kind() == Kind.MULTIPLE;
                BigDecimal part = multiple ? one.max(two) : one.min(two);
                BigDecimal whole = multiple ? one.min(two) : one.max(two);
                if (whole.signum() > 0) {
                    BigDecimal ratio = part.multiply(unit).divide(whole, MathContext.DECIMAL64);
                    return isAs(said.withValue(ratio), said);
                }
            }
        }
        return false;
    }

    /// "Was credited 152 times": a count of what happened, with nothing behind it that it is a multiple of.
    private static boolean isHowOften(Reading reading, Figure said) {
        String next = reading.features().text().wordAt(said.end() + 2);
        boolean multiple = MULTIPLE_OF.contains(next);
        return !multiple
                && reading.anyCarries(evidence -> evidence.own().figures().stream()
                        .anyMatch(known -> known.kind() == Kind.COUNT
                                && known.value().compareTo(said.value()) == 0
                                && said.hedge() == known.hedge()));
    }

    /// A quotient has no last digit, so the sentence's own last digit is where it is rounded.
    private static boolean isAs(Figure quotient, Figure said) {
        if (said.hedge() != Figure.Hedge.NONE) {
            return quotient.withHedge(Figure.Hedge.NONE).carries(said);
        }
        BigDecimal step = said.step();
        BigDecimal rounded =
                quotient.value().divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        return rounded.compareTo(said.value()) == 0;
    }

    private static List<Figure> operands(Reading reading, Figure said, Kind kind) {
        return reading.features().figures().stream()
                .filter(figure -> figure.at() != said.at() && figure.kind() == kind)
                .filter(figure -> kind != Kind.COUNT || !figure.noun().isEmpty())
                .filter(figure ->
                        reading.anyCarries(evidence -> evidence.figures().anyMatch(known -> known.carries(figure))))
                .toList();
    }

    private static Set<String> slots(Evidence evidence) {
        return evidence.fact().map(Fact::values).map(Map::keySet).orElse(Set.of());
    }

    private static Optional<Part> part(Evidence evidence, String slot, Kind kind) {
        Value value = evidence.fact().orElseThrow().values().get(slot);
        boolean money = kind == Kind.AMOUNT && value instanceof Value.MoneyValue;
        boolean count = kind == Kind.COUNT && value instanceof Value.CountValue;
        if (!money && !count) {
            return Optional.empty();
        }
        return Features.ofEvidence(Objects.requireNonNull(value).text()).figures().stream()
                .findFirst()
                .map(figure -> new Part(evidence, figure));
    }
}

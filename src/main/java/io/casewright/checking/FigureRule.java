package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every figure of one kind stands in the cited evidence with the same value, unit and qualification.
final class FigureRule implements Rule {

    private static final int SHOWN = 4;

    private final Kind kind;
    private final String word;

    private FigureRule(Kind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    static Rule amounts() {
        return new FigureRule(Kind.AMOUNT, "amount");
    }

    static Rule shares() {
        return new FigureRule(Kind.PERCENT, "share");
    }

    static Rule multiples() {
        return new FigureRule(Kind.MULTIPLE, "multiple");
    }

    static Rule timeSpans() {
        return new FigureRule(Kind.TIME_SPAN, "length of time");
    }

    static Rule counts() {
        return new FigureRule(Kind.COUNT, "count");
    }

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        return reading.features().figures().stream()
                .filter(figure -> figure.kind() == kind)
                .filter(figure -> !isCarried(reading, figure))
                .findFirst()
                .map(figure -> new Unsupported(figure.words(), reason(reading, figure)));
    }

    /// By one of the cited, unless another gives it exactly where the sentence is vague; or by arithmetic over them.
    private static boolean isCarried(Reading reading, Figure said) {
        boolean same = reading.anyCarries(
                evidence -> evidence.own().figures().stream().anyMatch(known -> known.isSameAs(said)));
        boolean blurred = reading.anyCarries(evidence -> evidence.figures().anyMatch(known -> known.isBlurredBy(said)));
        boolean carried = same || (!blurred && reading.anyCarries(evidence -> carries(evidence, said)));
        return carried || Arithmetic.bearsOut(reading, said);
    }

    /// What the statement itself gives counts before the bare value of a slot: "at least 70 %" does not carry "70 %".
    private static boolean carries(Evidence evidence, Figure said) {
        List<Figure> told = evidence.own().figures().stream()
                .filter(known -> known.hasValueOf(said))
                .toList();
        if (!told.isEmpty()) {
            return told.stream().anyMatch(known -> known.carries(said)) || isPartOfAName(evidence, said);
        }
        if (evidence.figures().anyMatch(known -> known.isSameAs(said)) || isPartOfAName(evidence, said)) {
            return true;
        }
        return evidence.figures().noneMatch(known -> known.isBlurredBy(said))
                && evidence.figures().anyMatch(known -> known.carries(said));
    }

    /// The number of a house or of a document is no count.
    private static boolean isPartOfAName(Evidence evidence, Figure said) {
        boolean plain = said.kind() == Kind.COUNT && said.hedge() == Figure.Hedge.NONE;
        return plain && evidence.ids().anyMatch(id -> id.equals(said.words()));
    }

    private String reason(Reading reading, Figure said) {
        List<String> known = reading.carriers().stream()
                .flatMap(Evidence::figures)
                .filter(figure -> figure.kind() == kind)
                .sorted(Comparator.comparing(
                        figure -> figure.value().subtract(said.value()).abs()))
                .map(Figure::words)
                .distinct()
                .limit(SHOWN)
                .toList();
        String holds = "%s holds no such %s".formatted(reading.citations(), word);
        if (!known.isEmpty()) {
            holds += "; it says " + known.stream().collect(Collectors.joining(", "));
        }
        return holds + "; " + reading.cure(evidence -> carries(evidence, said), "leave the figure out") + ".";
    }
}

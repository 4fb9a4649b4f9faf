package io.casewright.checking;

import java.math.BigDecimal;

/// A number in a text, with what it counts.
///
/// @param unit the currency code of an amount, the unit of a length of time; else empty
/// @param noun the stem of the thing that is counted, as far as the next words tell; else empty
/// @param step the worth of the last digit shown: 100 for `12.4k`, 0.01 for `12,400.00`
/// @param words as it stands in the text
/// @param at position of the first token
/// @param end position of the last token
record Figure(
        Kind kind,
        BigDecimal value,
        String unit,
        String noun,
        BigDecimal step,
        Hedge hedge,
        String words,
        int at,
        int end) {

    enum Kind {
        AMOUNT,
        PERCENT,
        MULTIPLE,
        /// A length of time; the value is in minutes.
        TIME_SPAN,
        COUNT
    }

    /// How a figure is qualified.
    enum Hedge {
        NONE,
        /// about, roughly
        ABOUT,
        /// more than, over
        OVER,
        AT_LEAST,
        /// less than, below
        UNDER,
        /// nearly, almost, just under
        NEARLY,
        /// up to, at most
        AT_MOST
    }

    private static final BigDecimal OVER_AT_MOST = new BigDecimal("1.25");
    private static final BigDecimal UNDER_AT_LEAST = new BigDecimal("0.80");
    private static final BigDecimal ABOUT_WITHIN = new BigDecimal("0.05");

    Figure withValue(BigDecimal other) {
        return new Figure(kind, other, unit, noun, step, Hedge.NONE, words, at, end);
    }

    Figure withHedge(Hedge other) {
        return new Figure(kind, value, unit, noun, step, other, words, at, end);
    }

    boolean isBare() {
        return kind == Kind.COUNT && noun.isEmpty();
    }

    /// Whether evidence of this figure lets a text say the other one.
    boolean carries(Figure said) {
        return comparable(said) && (sameHedge(said) || truthOf(said));
    }

    /// Whether evidence gives exactly this figure, while the text says "more" or "less" than it.
    boolean isBlurredBy(Figure said) {
        boolean blurs = said.hedge == Hedge.OVER || said.hedge == Hedge.UNDER || said.hedge == Hedge.NEARLY;
        return blurs && hedge == Hedge.NONE && comparable(said) && equal(said);
    }

    /// Whether both give the same number of the same kind, however qualified.
    boolean hasValueOf(Figure said) {
        return comparable(said) && equal(said);
    }

    /// Whether both are the same figure with the same qualification.
    boolean isSameAs(Figure said) {
        return comparable(said) && sameHedge(said);
    }

    private boolean comparable(Figure said) {
        if (kind == Kind.AMOUNT && said.kind == Kind.AMOUNT) {
            return sameCurrency(said.unit);
        }
        boolean amountWithoutCurrency = kind == Kind.AMOUNT && said.isBare();
        return kind == said.kind || amountWithoutCurrency;
    }

    /// `dollars` without a country may be any dollar.
    private boolean sameCurrency(String said) {
        return unit.equals(said) || (said.equals(Units.ANY_DOLLAR) && Units.isDollar(unit));
    }

    private boolean sameHedge(Figure said) {
        return said.hedge == hedge && equal(said);
    }

    /// What is rounded must say so.
    private boolean equal(Figure said) {
        return value.compareTo(said.value) == 0;
    }

    private boolean truthOf(Figure said) {
        if (hedge != Hedge.NONE) {
            return false;
        }
        return switch (said.hedge) {
            case NONE -> equal(said);
            case ABOUT -> equal(said) || isNear(said);
            case OVER -> isLittleAbove(said);
            case AT_LEAST -> equal(said) || isLittleAbove(said);
            case UNDER -> isLittleBelow(said);
            case NEARLY -> value.compareTo(said.value) < 0 && isNear(said);
            case AT_MOST -> equal(said) || isLittleBelow(said);
        };
    }

    private boolean isNear(Figure said) {
        return value.subtract(said.value).abs().compareTo(value.abs().multiply(ABOUT_WITHIN)) <= 0;
    }

    private boolean isLittleAbove(Figure said) {
        BigDecimal limit = said.value.multiply(OVER_AT_MOST).max(nextMultiple(said));
        return value.compareTo(said.value) > 0 && value.compareTo(limit) <= 0;
    }

    private boolean isLittleBelow(Figure said) {
        return value.compareTo(said.value) < 0 && value.compareTo(said.value.multiply(UNDER_AT_LEAST)) >= 0;
    }

    private static BigDecimal nextMultiple(Figure said) {
        return said.kind == Kind.MULTIPLE ? said.value.add(BigDecimal.ONE) : BigDecimal.ZERO;
    }
}

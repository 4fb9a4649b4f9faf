package io.casewright.assist.tool;

import java.util.Optional;

/// A numeric question as it was understood.
///
/// @param against the second period of a comparison; empty for other measures
/// @param most how many payments, counterparties, countries or channels are told, 1 to 8
public record Inquiry(Measure measure, Selection selection, Optional<Span> against, int most) {

    static final int MOST = 8;

    public Inquiry {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most must be 1 to %d, not %d".formatted(MOST, most));
        }
    }
}

package io.casewright.assist.tool;

import java.math.BigDecimal;
import java.util.Optional;

/// Which amounts are meant, in units of whatever currency a payment has.
///
/// @param isOpen whether the bounds themselves are left out ("more than", "below")
public record AmountBounds(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean isOpen) {

    public static final AmountBounds ANY = new AmountBounds(Optional.empty(), Optional.empty(), false);

    boolean isAny() {
        return least.isEmpty() && most.isEmpty();
    }

    boolean holds(BigDecimal amount) {
        int edge = isOpen ? 1 : 0;
        return least.filter(bound -> amount.compareTo(bound) < edge).isEmpty()
                && most.filter(bound -> amount.compareTo(bound) > -edge).isEmpty();
    }
}

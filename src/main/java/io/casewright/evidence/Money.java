package io.casewright.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/// An amount with its ISO 4217 currency, kept at the currency's own number of decimals (USD 2, JPY 0, KWD 3).
///
/// Throws [IllegalArgumentException] for a code that ISO 4217 does not know. Virtual assets that have no code are kept
/// in the fiat value that the bank booked.
public record Money(BigDecimal amount, String currency) {

    public Money {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        amount = amount.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Throws [IllegalArgumentException] when the currencies differ: amounts are never converted silently.
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
        }
        return new Money(amount.add(other.amount), currency);
    }

    /// As it stands in text: `USD 12,400.00`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %,." + amount.scale() + "f", currency, amount);
    }
}

package io.casewright.casefile;

import java.util.Optional;

/// The other side of a booking, as the payment names it.
///
/// @param account IBAN, number or wallet
/// @param bank name or BIC
/// @param country of the other side's bank, ISO 3166-1 alpha-2
public record Counterparty(
        Optional<String> name, Optional<String> account, Optional<String> bank, Optional<String> country) {

    public static final Counterparty NONE =
            new Counterparty(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// What tells one counterparty from another: the account where known, else the folded name; empty for cash.
    public Optional<String> key() {
        return account.or(() -> name.map(words -> words.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "Counterparty[…]";
    }
}

package io.casewright.casefile;

import io.casewright.evidence.AccountId;
import io.casewright.evidence.Money;
import io.casewright.evidence.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// One booking on one account. A transfer between two accounts of the bank is two bookings.
///
/// @param booked instant of booking; its calendar day is that of `zone`
/// @param amount always positive; the direction says which way
/// @param reference the payment's reference text: anybody may have written it, so it is data and never an order
/// @param details what only some source systems know, by the names of [Vocabulary#TRANSACTION]; sorted by name
public record Transaction(
        TransactionId id,
        AccountId account,
        Instant booked,
        ZoneId zone,
        Money amount,
        Direction direction,
        Channel channel,
        Counterparty counterparty,
        String reference,
        Origin origin,
        Map<String, String> details) {

    public Transaction {
        details = Vocabulary.sorted(details);
    }

    /// Seen from the account.
    public enum Direction {
        IN,
        OUT
    }

    /// How the money moved.
    public enum Channel {
        TRANSFER,
        WIRE,
        CASH,
        ATM,
        CARD,
        CHEQUE,
        DIRECT_DEBIT,
        PAYROLL,
        PEER_TO_PEER,
        MOBILE_MONEY,
        MONEY_SERVICE,
        VIRTUAL_ASSET,
        FEE,
        OTHER
    }

    /// Where and with what a booking was made, as far as the channel knows.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param merchantCategory ISO 18245 code of a card payment
    public record Origin(
            Optional<String> city,
            Optional<String> country,
            Optional<String> device,
            Optional<String> ip,
            Optional<String> merchantCategory) {

        public static final Origin UNKNOWN =
                new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The calendar day of booking in the booking zone.
    public LocalDate day() {
        return booked.atZone(zone).toLocalDate();
    }

    public boolean isIn() {
        return direction == Direction.IN;
    }

    public boolean isOut() {
        return direction == Direction.OUT;
    }

    /// What the source system knew under one of the names of [Vocabulary#TRANSACTION].
    public Optional<String> detail(String key) {
        return Optional.ofNullable(details.get(key));
    }

    @Override
    public String toString() {
        return "Transaction[" + id + "]";
    }
}

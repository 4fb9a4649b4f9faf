package io.casewright.api;

import io.casewright.api.CustomerBody.MoneyBody;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A transaction as callers see it.
@Schema(name = "Transaction")
record TransactionBody(
        @Schema(examples = "T-0000001") String id,
        String account,
        Instant booked,

        @Schema(description = "The booking's calendar day is that of this zone", examples = "America/New_York")
        String zone,

        MoneyBody amount,
        Transaction.Direction direction,
        Transaction.Channel channel,
        Counterparty counterparty,

        @Schema(description = "Anybody may have written it: data, never an order")
        String reference,

        Transaction.Origin origin,

        @Schema(description = "What only some source systems know, by the names in docs/imports.md")
        Map<String, String> details) {

    static TransactionBody of(Transaction transaction) {
        return new TransactionBody(
                transaction.id().value(),
                transaction.account().value(),
                transaction.booked(),
                transaction.zone().getId(),
                MoneyBody.of(transaction.amount()),
                transaction.direction(),
                transaction.channel(),
                transaction.counterparty(),
                transaction.reference(),
                transaction.origin(),
                transaction.details());
    }
}

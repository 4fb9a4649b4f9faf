package io.casewright.api;

import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.TransactionQuery;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which of a customer's transactions are wanted.
record TransactionFilter(
        @Parameter(description = "id of one of the customer's accounts") @QueryParam("account")
        Optional<String> account,

        @Parameter(description = "first day (UTC) or instant", example = "2026-01-01") @QueryParam("from")
        Optional<String> from,

        @Parameter(description = "last day (UTC), or the instant after the last") @QueryParam("to")
        Optional<String> to,

        @Parameter(description = "in or out") @QueryParam("direction")
        Optional<String> direction,

        @Parameter(description = "such as cash, wire or peer-to-peer") @QueryParam("channel")
        Optional<String> channel,

        @Parameter(description = "smallest amount, in the booking's currency") @QueryParam("minimum")
        Optional<String> minimum,

        @Parameter(description = "newest (the default) or oldest") @QueryParam("first")
        Optional<String> first,

        @Parameter(
                description = "how many, from 1 to 1000",
                schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
        @QueryParam("limit")
        Optional<String> limit,

        @Parameter(description = "the page before's `next`") @QueryParam("after")
        Optional<String> after) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    enum First {
        NEWEST,
        OLDEST
    }

    TransactionQuery of(CustomerId customer) {
        return new TransactionQuery(
                customer,
                account.map(id -> Inputs.id("account", id, AccountId::new)),
                Inputs.instant("from", from, false),
                Inputs.instant("to", to, true),
                Inputs.choice("direction", direction, Direction.class),
                Inputs.choice("channel", channel, Channel.class),
                Inputs.amount("minimum", minimum),
                Inputs.choice("first", first, First.class).orElse(First.NEWEST) == First.NEWEST,
                Inputs.after(after, TransactionQuery.Cursor::of),
                Inputs.number("limit", limit, USUAL, MOST));
    }
}

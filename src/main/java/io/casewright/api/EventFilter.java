package io.casewright.api;

import io.casewright.casefile.EventQuery;
import io.casewright.casefile.Vocabulary;
import io.casewright.evidence.CustomerId;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which of a customer's events are wanted.
record EventFilter(
        @Parameter(description = "first day (UTC) or instant", example = "2026-01-01") @QueryParam("from")
        Optional<String> from,

        @Parameter(description = "last day (UTC), or the instant after the last") @QueryParam("to")
        Optional<String> to,

        @Parameter(description = "such as login, new-payee or shipment") @QueryParam("kind")
        Optional<String> kind,

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

    EventQuery of(CustomerId customer) {
        return new EventQuery(
                customer,
                Inputs.instant("from", from, false),
                Inputs.instant("to", to, true),
                kind.map(EventFilter::known),
                Inputs.choice("first", first, TransactionFilter.First.class).orElse(TransactionFilter.First.NEWEST)
                        == TransactionFilter.First.NEWEST,
                Inputs.after(after, EventQuery.Cursor::of),
                Inputs.number("limit", limit, USUAL, MOST));
    }

    private static String known(String kind) {
        if (!Vocabulary.EVENT_KINDS.contains(kind)) {
            throw Problems.invalid(
                    "kind", "kind must be one of " + String.join(", ", new TreeSet<>(Vocabulary.EVENT_KINDS)) + ".");
        }
        return kind;
    }
}

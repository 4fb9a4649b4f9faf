package io.casewright.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which page of a list is wanted.
record Paging(
        @Parameter(
                description = "how many, from 1 to 200",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
        @QueryParam("limit")
        Optional<String> wished,

        @Parameter(description = "the page before's `next`") @QueryParam("after")
        Optional<String> after) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    int limit() {
        return Inputs.number("limit", wished, USUAL, MOST);
    }
}

package io.casewright.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The version of a report that a caller read before changing it.
@Schema(name = "VersionRead")
record VersionRead(
        @NotNull(message = "must be the version that you read")
        @Min(value = 1, message = "must be the version that you read")
        @Schema(description = "The version that you read: refused when somebody was faster")
        Integer version) {

    static final String NEEDED = "must be JSON with the version that you read";
}

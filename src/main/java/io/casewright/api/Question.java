package io.casewright.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a caller asks.
@Schema(description = "A question in English.")
record Question(
        @Schema(examples = "How much cash was deposited?")
        @NotBlank(message = "must hold a question")
        @Size(max = 2000, message = "must have at most 2,000 characters")
        String question) {}

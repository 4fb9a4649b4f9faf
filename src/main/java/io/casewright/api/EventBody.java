package io.casewright.api;

import io.casewright.casefile.Event;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An event as callers see it.
@Schema(name = "Event", description = "Something that happened around a customer and is no booking.")
record EventBody(
        @Schema(examples = "E-0000001") String id,
        Instant at,
        @Schema(examples = "login") String kind,

        @Schema(description = "By the names in docs/imports.md")
        Map<String, String> details) {

    static EventBody of(Event event) {
        return new EventBody(event.id().value(), event.at(), event.kind(), event.details());
    }
}

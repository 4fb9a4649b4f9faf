package io.casewright.report;

import java.util.UUID;

/// Id of a report, a UUID of version 7.
public record ReportId(UUID value) {

    /// Throws [IllegalArgumentException] for text that is no UUID.
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

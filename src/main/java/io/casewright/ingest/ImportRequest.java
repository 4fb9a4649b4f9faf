package io.casewright.ingest;

import java.util.Optional;

/// How a file of records is to be read.
///
/// @param kind the kind of all its records, or `MIXED` when each names its own in a member `type`
/// @param mapping YAML that says how another system's columns become records; then `kind` is `MIXED`
/// @param source the file's name, for people
public record ImportRequest(RecordKind kind, Format format, Optional<String> mapping, String source) {

    /// How rows are written: JSON objects line by line, or comma-separated values with a header line; UTF-8.
    public enum Format {
        NDJSON,
        CSV
    }

    /// What a row is.
    public enum RecordKind {
        MIXED,
        CUSTOMER,
        ACCOUNT,
        TRANSACTION,
        ALERT,
        CASE,
        NOTE,
        EVENT
    }
}

package io.casewright.access;

/// What a caller is here for. A role opens endpoints; cases are opened one by one ([Access#cases()]).
public enum Role {
    INVESTIGATOR,
    REPORT_WRITER,
    REVIEWER,
    /// Another system: the summary endpoints only, for its named audience.
    SYSTEM,
    /// Runs the service; reads no case content.
    ADMIN,
    /// Reads the audit record only.
    AUDITOR
}

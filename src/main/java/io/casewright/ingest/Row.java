package io.casewright.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One row of a file.
sealed interface Row {

    /// From 1; the first, where a row spans several.
    long line();

    /// @param end offset in bytes behind the row
    record Read(long line, long end, ObjectNode content) implements Row {}

    /// A row that could not even be read.
    record Unreadable(long line, long end, JobProblem problem) implements Row {}

    /// Offset in bytes behind the row.
    long end();
}

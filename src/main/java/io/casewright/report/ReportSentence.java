package io.casewright.report;

import io.casewright.evidence.Citation;
import java.util.List;
import java.util.Optional;

/// A sentence of a report.
///
/// @param text as it is filed, without citation marks; one line
/// @param citations into the ledger of its section; empty for an author's statement that cites nothing
/// @param reason the checker's verdict, in a sentence
/// @param author id of the person who wrote or edited it; empty for a writer's own sentence
public record ReportSentence(
        String text, List<Citation> citations, Standing standing, String reason, Optional<String> author) {

    /// What stands behind a sentence.
    public enum Standing {
        /// The cited evidence carries it.
        SUPPORTED,
        /// The ledger does not carry it; its author answers for it, by name.
        AUTHORS_STATEMENT
    }

    public ReportSentence {
        citations = List.copyOf(citations);
        if (standing == Standing.AUTHORS_STATEMENT && author.isEmpty()) {
            throw new IllegalArgumentException("a statement has an author");
        }
    }
}

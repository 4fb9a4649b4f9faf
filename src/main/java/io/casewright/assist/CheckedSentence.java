package io.casewright.assist;

import io.casewright.evidence.Citation;
import java.util.List;

/// A sentence that may be shown, with the verdict that let it pass.
///
/// @param verdict the checker's word: `supported`
/// @param reason the verdict in a sentence
/// @param origin how it came about
public record CheckedSentence(String text, List<Citation> citations, String verdict, String reason, Origin origin) {

    /// How a shown sentence came about.
    public enum Origin {
        /// As the writer first wrote it.
        WRITTEN,
        /// Rewritten once by the model after a verdict.
        REPAIRED,
        /// The built-in writer's sentence in place of one that failed.
        REPLACED
    }

    public CheckedSentence {
        citations = List.copyOf(citations);
    }
}

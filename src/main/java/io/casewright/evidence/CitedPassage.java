package io.casewright.evidence;

import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.SourceDocument.SourceTier;

/// A passage as a ledger holds it, with the document that it comes from.
///
/// @param superseded whether something newer in the knowledge base replaces the document
public record CitedPassage(Passage passage, SourceDocument document, boolean superseded) {

    /// Whether the answer may say that the official document states this; else it is shown as general knowledge.
    public boolean citableAsDocument() {
        boolean officialFile = document.tier() == SourceTier.OFFICIAL || document.tier() == SourceTier.INSTITUTION;
        return officialFile || passage.sure() != Sureness.UNVERIFIED;
    }
}

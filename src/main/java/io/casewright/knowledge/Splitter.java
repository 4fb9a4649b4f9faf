package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import java.util.List;

/// Cuts a document into passages of about 60 to 220 words along its own structure. The text of a passage is exactly the
/// document's text between the passage's span ends; a passage never crosses a top-level section; the same document
/// always gives the same passages.
public final class Splitter {

    private Splitter() {}

    public static List<Passage> split(DocumentId id, ReadDocument document, Sureness sure) {
        return List.of();
    }
}

package io.casewright.knowledge;

import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import java.util.List;

/// A document with its passages, ready to be indexed.
public record KnowledgeDocument(SourceDocument document, List<Passage> passages) {

    public KnowledgeDocument {
        passages = List.copyOf(passages);
    }
}

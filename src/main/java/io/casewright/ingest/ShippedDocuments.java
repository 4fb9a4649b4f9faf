package io.casewright.ingest;

import io.casewright.access.Access;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.IndexedDocument;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.KnowledgeDocument;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps the index in step with the digests and the library that ship with the application.
@Singleton
final class ShippedDocuments {

    private static final Set<SourceTier> SHIPPED = Set.of(SourceTier.DIGEST, SourceTier.LIBRARY);

    private final KnowledgeBase knowledge;
    private final PassageIndex index;

    ShippedDocuments(KnowledgeBase knowledge, PassageIndex index) {
        this.knowledge = knowledge;
        this.index = index;
    }

    /// Writes what changed since the last start, which mostly is nothing.
    ///
    /// @return how many documents were written or removed
    int bringUpToDate() {
        Access access = KnowledgeAccess.ofIngest();
        Set<DocumentId> there = new HashSet<>();
        for (IndexedDocument document : index.documents(access)) {
            if (SHIPPED.contains(document.document().tier())) {
                there.add(document.document().id());
            }
        }
        Map<SourceDocument, List<Passage>> changed = new LinkedHashMap<>();
        for (KnowledgeDocument document : knowledge.documents()) {
            boolean known = there.remove(document.document().id());
            if (!known || !isUnchanged(access, document)) {
                changed.put(document.document(), document.passages());
            }
        }
        if (!changed.isEmpty()) {
            index.replaceAll(changed);
        }
        there.forEach(index::remove);
        return changed.size() + there.size();
    }

    private boolean isUnchanged(Access access, KnowledgeDocument shipped) {
        Map<PassageId, Passage> passages = new HashMap<>();
        Set<SourceDocument> sources = new HashSet<>();
        index.passages(access, shipped.document().id()).forEach(cited -> {
            passages.put(cited.passage().id(), cited.passage());
            sources.add(cited.document());
        });
        return sources.equals(Set.of(shipped.document()))
                && passages.size() == shipped.passages().size()
                && shipped.passages().stream().allMatch(passage -> passage.equals(passages.get(passage.id())));
    }
}

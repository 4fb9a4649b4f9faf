package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person asks of the typology documents directly: a search, or the passage behind a citation.
@Singleton
public final class PassageSearch {

    private final Retriever retriever;
    private final PassageIndex index;

    public PassageSearch(Retriever retriever, PassageIndex index) {
        this.retriever = retriever;
        this.index = index;
    }

    /// Best first; never a case's own texts.
    ///
    /// @param document to search alone; empty for all
    /// @param limit at most this many
    public List<RankedPassage> search(Access access, String question, Optional<DocumentId> document, int limit) {
        SearchFilter knowledge = SearchFilter.KNOWLEDGE;
        SearchFilter filter = document.map(id -> new SearchFilter(knowledge.tiers(), Set.of(id), Optional.empty()))
                .orElse(knowledge);
        return retriever.retrieve(access, question, filter, limit);
    }

    /// Empty when it is not there or the caller may not read it.
    public Optional<CitedPassage> find(Access access, PassageId passage) {
        return index.find(access, passage);
    }

    /// Names the state of the index that searches see now.
    public String snapshot() {
        return index.snapshot().id();
    }
}

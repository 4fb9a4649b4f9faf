package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument.SourceTier;
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
    /// @param limit at most this many
    public List<RankedPassage> search(Access access, String question, Narrowed narrowed, int limit) {
        return retriever.retrieve(access, question, narrowed.filter(), limit);
    }

    /// What a search is narrowed to.
    ///
    /// @param document to search alone; empty for all
    /// @param language that passages are to be in, as a BCP 47 tag; empty for all
    public record Narrowed(Optional<DocumentId> document, Optional<String> language) {

        SearchFilter filter() {
            Set<DocumentId> documents = document.map(Set::of).orElse(Set.of());
            return new SearchFilter(SearchFilter.KNOWLEDGE.tiers(), documents, Optional.empty())
                    .in(language.map(Set::of).orElse(Set.of()));
        }
    }

    /// Empty when it is not there or the caller may not read it.
    public Optional<CitedPassage> find(Access access, PassageId passage) {
        return index.find(access, passage);
    }

    /// The knowledge documents by id; a case's own texts are not among them.
    public List<ListedDocument> documents(Access access) {
        return index.documents(access).stream()
                .filter(indexed -> indexed.document().tier() != SourceTier.CASE)
                .map(indexed -> new ListedDocument(
                        indexed.document(), indexed.passages(), indexed.vectors(), indexed.superseded()))
                .toList();
    }

    /// A document's passages in reading order; empty when it is not there or the caller may not read it.
    public List<CitedPassage> passages(Access access, DocumentId document) {
        return index.passages(access, document);
    }

    /// How many passages the index holds, of knowledge and of every case.
    public long size() {
        return index.snapshot().passages();
    }

    /// In plain words what keeps passages from being searched, apart from their being none; empty when nothing does.
    public Optional<String> trouble() {
        return index.trouble();
    }

    /// In plain words how far an index for a new encoder or analysis is; empty when none is being built.
    public Optional<String> rebuilding() {
        return index.rebuilding()
                .map(state ->
                        "index rebuilding: %,d of %,d passages are ready; until then the former one answers by words"
                                .formatted(state.done(), state.total()));
    }

    /// Whether passages still wait for their vector: they are found by their words only.
    public boolean isBuilding() {
        return !index.withoutVectors(1).isEmpty();
    }

    /// Names the state of the index that searches see now.
    public String snapshot() {
        return index.snapshot().id();
    }
}

package io.casewright.index;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Passages on disk (Lucene) or in a cluster, searchable by text at once and by vector as soon as they have one.
///
/// Every leg takes the caller's access; a passage of a case that it does not hold is never counted, ranked or returned.
public interface PassageIndex extends AutoCloseable {

    /// Puts a document and all its passages in place of any former version, as one step that is on disk on return.
    void replace(SourceDocument document, List<Passage> passages);

    /// Adds vectors to passages that are already there; unknown ids are passed over.
    void addVectors(Map<PassageId, float[]> vectors);

    void remove(DocumentId document);

    /// Best first, ties by passage id. The question is analysed, never parsed.
    List<Candidate> searchText(Access access, String question, SearchFilter filter, int limit);

    /// Best first, ties by passage id.
    List<Candidate> searchVector(Access access, float[] question, SearchFilter filter, int limit);

    Optional<CitedPassage> find(Access access, PassageId passage);

    /// Every document that the caller may read, by id.
    List<IndexedDocument> documents(Access access);

    /// A document's passages in reading order; empty when the caller may not read it or it is not there.
    List<CitedPassage> passages(Access access, DocumentId document);

    /// Names the state that searches now see; changes with every write.
    Snapshot snapshot();

    @Override
    void close();

    /// @param score of the leg's own scale: compare within one ranking only
    record Candidate(PassageId passage, double score) {}

    /// @param vectors how many of the passages have their vector already
    record IndexedDocument(SourceDocument document, int passages, int vectors, boolean superseded) {}

    /// @param generation the index's own sequence number
    /// @param model hash of the encoder behind the vectors
    record Snapshot(String id, long generation, String model, long passages) {}
}

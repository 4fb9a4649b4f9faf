package io.casewright.index;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Passages on disk (Lucene) or in a cluster, searchable by text at once and by vector as soon as they have one.
///
/// Every leg takes the caller's access; a passage of a case that it does not hold is never counted, ranked or returned.
/// A document of tier `CASE` belongs to a case, and no other does.
public interface PassageIndex extends AutoCloseable {

    /// Puts a document and all its passages in place of any former version, as one step that is on disk on return.
    default void replace(SourceDocument document, List<Passage> passages) {
        replaceAll(Map.of(document, passages));
    }

    /// As [#replace(SourceDocument, List)] for each of them, with one wait for the disk.
    void replaceAll(Map<SourceDocument, List<Passage>> documents);

    /// Adds vectors to passages that are already there; unknown ids are passed over.
    void addVectors(Map<PassageId, float[]> vectors);

    /// Passages that have no vector yet, by id, of every case: for the indexing itself, never for an answer.
    List<WithoutVector> withoutVectors(int limit);

    void remove(DocumentId document);

    /// Takes off the disk what was removed or replaced: afterwards none of its words is in any file of the index. Long
    /// for
    /// a large index, nothing where nothing was removed. Searches go on meanwhile.
    void purge();

    /// Where an index of another encoder or analysis still answers: copies into its successor what that lacks.
    ///
    /// @param goOn asked before each lot
    default void carryOver(BooleanSupplier goOn) {}

    /// Puts the successor in its place, if it holds every passage with its vector by now.
    default void takeOver() {}

    /// How far the successor is; empty when there is none.
    default Optional<Rebuilding> rebuilding() {
        return Optional.empty();
    }

    /// What keeps the index from answering, in plain words; empty while it answers. Says so within seconds.
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /// A text's terms in order, repetitions and all: what passages and questions alike are compared by.
    List<String> terms(String text);

    /// Each two neighbouring terms as one.
    static List<String> pairs(List<String> terms) {
        return TextAnalysis.pairs(terms);
    }

    /// [Leg#WORDS] for a question as it stands. The question is analysed, never parsed.
    default List<Candidate> searchText(Access access, String question, SearchFilter filter, int limit) {
        return searchText(access, Leg.WORDS, terms(question), filter, limit);
    }

    /// Best first, ties by passage id. An implementation may score in its own way: what ranks the candidates of all
    /// legs in the end reads their sketches.
    ///
    /// @param terms as [#terms(String)] gave them
    List<Candidate> searchText(Access access, Leg leg, List<String> terms, SearchFilter filter, int limit);

    /// Best first, ties by passage id.
    List<Candidate> searchVector(Access access, float[] question, SearchFilter filter, int limit);

    /// What ranking needs to know of these passages, in the order of their ids; those that are not there or that the
    /// caller may not read are left out.
    List<Sketch> sketches(Access access, Collection<PassageId> passages);

    /// How many of the passages that the caller may read, narrowed by the filter, hold each term. Exact: what it may
    /// not read and what was deleted does not count.
    ///
    /// @param terms single terms, or pairs as [#pairs(List)] writes them
    Statistics statistics(Access access, SearchFilter filter, Set<String> terms);

    Optional<CitedPassage> find(Access access, PassageId passage);

    /// As [#find] for each of them, in their order, with one question to the index where that is far away.
    default List<CitedPassage> findAll(Access access, List<PassageId> passages) {
        return passages.stream()
                .flatMap(passage -> find(access, passage).stream())
                .toList();
    }

    /// Every document that the caller may read, by id.
    List<IndexedDocument> documents(Access access);

    /// A document's passages in reading order; empty when the caller may not read it or it is not there.
    List<CitedPassage> passages(Access access, DocumentId document);

    /// Names the state that searches now see; changes with every write.
    Snapshot snapshot();

    /// For implementations, before they take a document in.
    ///
    /// @throws IllegalArgumentException when a case's text names no case, or a passage another document
    static void check(SourceDocument document, List<Passage> passages) {
        if ((document.tier() == SourceTier.CASE) != document.caseId().isPresent()) {
            throw new IllegalArgumentException("a document of tier CASE names its case and no other does, not %s of %s"
                    .formatted(document.id(), document.tier()));
        }
        for (Passage passage : passages) {
            if (!passage.document().equals(document.id())) {
                throw new IllegalArgumentException("passage %s belongs to document %s, not to %s"
                        .formatted(passage.id(), passage.document(), document.id()));
            }
        }
    }

    @Override
    void close();

    /// What a text leg compares the question with.
    enum Leg {
        /// The passage's words and pairs of neighbouring words, and the headings above it.
        WORDS,
        /// Its words and headings together with the words that stand right before and after it in the document.
        CONTEXT
    }

    /// The searchable passages of one caller and filter in figures.
    ///
    /// @param passages how many there are
    /// @param averageWords terms in a passage's text, on average
    /// @param averagePairs pairs of neighbouring terms in it, on average
    /// @param averageContext the same of text, headings and surroundings, weighted as [Sketch#HEADING_SHARE] and
    ///     [Sketch#AROUND_SHARE] say
    /// @param holders by term: how many passages hold it in their text; a term that none holds is left out
    record Statistics(
            long passages,
            double averageWords,
            double averagePairs,
            double averageContext,
            Map<String, Integer> holders) {

        public Statistics {
            holders = Map.copyOf(holders);
        }
    }

    /// @param score of the leg's own scale: compare within one ranking only
    record Candidate(PassageId passage, DocumentId document, double score) {}

    /// @param text what is to be embedded
    record WithoutVector(PassageId passage, String text) {}

    /// @param vectors how many of the passages have their vector already
    /// @param superseded whether another document that the caller may read replaces it
    record IndexedDocument(SourceDocument document, int passages, int vectors, boolean superseded) {}

    /// @param done passages that the successor holds with their vectors
    /// @param total passages that it will hold
    record Rebuilding(long done, long total) {}

    /// @param id made from what the index holds: equal content, equal id
    /// @param generation the index's own sequence number
    /// @param model hash of the encoder behind the vectors
    /// @param passages of every case and of the knowledge that all share
    record Snapshot(String id, long generation, String model, long passages) {}
}

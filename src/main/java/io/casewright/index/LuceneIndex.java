package io.casewright.index;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/// Passages in a Lucene index in a folder of its own. Many threads may read and write at once; each write waits until
/// it
/// is on disk, several with one wait.
public final class LuceneIndex implements Making {

    private final IndexFolder folder;
    private final String model;
    private final TextAnalysis analysis = new TextAnalysis();
    private final VectorLeg vectors = new VectorLeg();
    private final Lengths lengths = new Lengths();
    private final Object commits = new Object();
    private IndexWriter writer;
    private long committed;
    private volatile IndexState state;

    private LuceneIndex(IndexFolder folder, String model) throws IOException {
        this.folder = folder;
        this.model = model;
        writer = folder.writer();
        state = new IndexState(DirectoryReader.open(writer), folder.generation(), vectors, lengths);
    }

    /// Opens the index, or makes an empty one where there is none, or where the one that is there is damaged or was
    /// made
    /// by another version or for another encoder.
    ///
    /// @param model hash of the encoder whose vectors it holds
    /// @throws UncheckedIOException when the folder cannot be written, or another process has it open
    public static LuceneIndex open(Path path, String model) {
        try {
            return new LuceneIndex(IndexFolder.open(path, model), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// Opens an index of another making as it is.
    ///
    /// @return empty when it is damaged, or stored in a way that this version cannot read
    static Optional<LuceneIndex> openFormer(Path path) {
        try {
            Optional<IndexFolder> folder = IndexFolder.openFormer(path);
            return folder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LuceneIndex(folder.get(), folder.get().model()));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    Path path() {
        return folder.path();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public long withVectors() {
        return read(IndexState::withVectors);
    }

    @Override
    public Set<DocumentId> everyDocument() {
        return read(IndexState::documents).keySet();
    }

    @Override
    public Map<SourceDocument, List<Passage>> contents(Set<DocumentId> without, int limit) {
        return read(now -> now.contents(without, limit));
    }

    @Override
    public void replaceAll(Map<SourceDocument, List<Passage>> documents) {
        documents.forEach(PassageIndex::check);
        write(open -> documents.entrySet().parallelStream()
                .mapToLong(entry -> put(open, entry.getKey(), entry.getValue()))
                .max()
                .orElse(0));
    }

    private long put(IndexWriter open, SourceDocument source, List<Passage> passages) {
        List<Document> block = new ArrayList<>(List.of(Fields.of(source)));
        SketchedText.of(source, passages, analysis).forEach(text -> block.add(Fields.of(source, text)));
        try {
            return open.updateDocuments(Fields.documentTerm(source.id().value()), block);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void addVectors(Map<PassageId, float[]> added) {
        write(open -> {
            long last = 0;
            if (open.getFieldNames().contains(Fields.VECTOR)) {
                for (Map.Entry<PassageId, float[]> entry : added.entrySet()) {
                    last = open.updateBinaryDocValue(
                            Fields.passageTerm(entry.getKey().value()),
                            Fields.VECTOR,
                            Quantised.bytes(entry.getValue()));
                }
            }
            return last;
        });
    }

    @Override
    public List<WithoutVector> withoutVectors(int limit) {
        return read(now -> now.withoutVectors(limit));
    }

    @Override
    public void remove(DocumentId document) {
        write(open -> open.deleteDocuments(Fields.documentTerm(document.value())));
    }

    @Override
    public void purge() {
        write(open -> {
            if (!open.hasDeletions()) {
                return 0;
            }
            open.forceMergeDeletes();
            return Long.MAX_VALUE;
        });
    }

    @Override
    public List<String> terms(String text) {
        return analysis.terms(text);
    }

    @Override
    public List<Candidate> searchText(Access access, Leg leg, List<String> terms, SearchFilter filter, int limit) {
        return read(now -> now.searchText(Scope.Key.of(access, filter), leg, terms, limit));
    }

    @Override
    public List<Sketch> sketches(Access access, Collection<PassageId> passages) {
        return read(now -> now.sketches(Scope.Key.of(access, Catalog.ALL), passages));
    }

    @Override
    public Statistics statistics(Access access, SearchFilter filter, Set<String> terms) {
        return read(now -> now.statistics(Scope.Key.of(access, filter), terms));
    }

    @Override
    public List<Candidate> searchVector(Access access, float[] question, SearchFilter filter, int limit) {
        return read(now -> now.searchVector(Scope.Key.of(access, filter), question, limit));
    }

    @Override
    public Optional<CitedPassage> find(Access access, PassageId passage) {
        return read(now -> now.find(access, passage));
    }

    @Override
    public List<IndexedDocument> documents(Access access) {
        return read(now -> now.catalog(access).documents());
    }

    @Override
    public List<CitedPassage> passages(Access access, DocumentId document) {
        return read(now -> now.passages(access, document));
    }

    @Override
    public Snapshot snapshot() {
        return read(now -> now.snapshot(model));
    }

    /// Work on the open writer.
    private interface Writing {
        /// @return the writer's sequence number of the last step
        long on(IndexWriter open) throws IOException;
    }

    /// Work on one state of the index.
    private interface Reading<T> {
        T from(IndexState now) throws IOException;
    }

    private void write(Writing writing) {
        try {
            settle(writing.on(openWriter()));
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    "the index cannot be written (%s); is there room on the disk of %s?"
                            .formatted(e.getMessage(), folder.path()),
                    new IOException(e));
        }
    }

    /// A writer closes itself when the disk is full: the next write starts again from the last commit.
    private IndexWriter openWriter() throws IOException {
        synchronized (commits) {
            if (!writer.isOpen()) {
                writer = folder.writer();
                committed = 0;
                show(DirectoryReader.open(writer));
            }
            return writer;
        }
    }

    private void settle(long sequence) throws IOException {
        synchronized (commits) {
            if (sequence > committed) {
                committed = folder.commit(writer);
                DirectoryReader fresh = DirectoryReader.openIfChanged(state.reader(), writer);
                if (fresh != null) {
                    show(fresh);
                }
            }
        }
    }

    private void show(DirectoryReader fresh) throws IOException {
        IndexState old = state;
        state = new IndexState(fresh, folder.generation(), vectors, lengths);
        vectors.keep(fresh);
        lengths.keep(fresh);
        old.reader().decRef();
    }

    private <T> T read(Reading<T> reading) {
        IndexState now = state;
        while (!now.reader().tryIncRef()) {
            now = state;
        }
        try {
            try {
                return reading.from(now);
            } finally {
                now.reader().decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read: " + folder.path(), e);
        }
    }

    @Override
    public void close() {
        synchronized (commits) {
            try {
                state.reader().decRef();
                writer.close();
                folder.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be closed: " + folder.path(), e);
            }
        }
    }
}

package io.casewright.index;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A Lucene index that outlives a change of encoder or analysis: the one of the former making answers until its
/// successor
/// holds every passage with its vector, then the successor takes its place whole. No search waits or fails meanwhile,
/// and none sees a part.
///
/// Vectors of another encoder cannot be compared with a question: until the successor is there, passages are found by
/// their words alone.
public final class VersionedIndex implements PassageIndex {

    private static final Logger LOG = Logger.getLogger(VersionedIndex.class);

    /// Documents that are carried over between two waits for the disk.
    private static final int TOGETHER = 64;

    private final IndexVersions versions;
    private final String model;
    private final Object writes = new Object();
    private volatile Version current;
    private volatile @Nullable Version next;

    private VersionedIndex(IndexVersions versions, String model, Version current, @Nullable Version next) {
        this.versions = versions;
        this.model = model;
        this.current = current;
        this.next = next;
    }

    /// @param root a folder with one folder for each making; indexes that can be of no use are deleted
    /// @param model hash of the encoder whose vectors are to be held
    /// @throws java.io.UncheckedIOException when the folder cannot be written, or another process has it open
    public static VersionedIndex open(Path root, String model) {
        IndexVersions versions = IndexVersions.of(root, model);
        Optional<LuceneIndex> former = versions.openFormer();
        Version own = new Version(versions.openOwn());
        return former.map(old -> new VersionedIndex(versions, model, new Version(old), own))
                .orElseGet(() -> new VersionedIndex(versions, model, own, null));
    }

    @Override
    public void replaceAll(Map<SourceDocument, List<Passage>> documents) {
        write(index -> index.replaceAll(documents));
    }

    @Override
    public void remove(DocumentId document) {
        write(index -> index.remove(document));
    }

    @Override
    public void purge() {
        write(LuceneIndex::purge);
    }

    @Override
    public void addVectors(Map<PassageId, float[]> vectors) {
        synchronized (writes) {
            newest().index().addVectors(vectors);
        }
    }

    @Override
    public List<WithoutVector> withoutVectors(int limit) {
        synchronized (writes) {
            return newest().index().withoutVectors(limit);
        }
    }

    @Override
    public void carryOver(BooleanSupplier goOn) {
        boolean more = next != null;
        while (more && goOn.getAsBoolean()) {
            synchronized (writes) {
                Version successor = next;
                more = successor != null && current.index().copyTo(successor.index(), TOGETHER) > 0;
            }
        }
    }

    @Override
    public void takeOver() {
        synchronized (writes) {
            Version successor = next;
            if (successor == null
                    || current.index().copyTo(successor.index(), 1) > 0
                    || !successor.index().withoutVectors(1).isEmpty()) {
                return;
            }
            Version former = current;
            current = successor;
            next = null;
            former.retire();
            versions.deleteFormer();
            LOG.infof(
                    "the index was rebuilt: %d passages",
                    successor.index().snapshot().passages());
        }
    }

    @Override
    public Optional<Rebuilding> rebuilding() {
        Version successor = next;
        if (successor == null) {
            return Optional.empty();
        }
        long total = read(LuceneIndex::snapshot).passages();
        return successor.read(index -> new Rebuilding(Math.min(total, index.withVectors()), total));
    }

    @Override
    public List<String> terms(String text) {
        return read(index -> index.terms(text));
    }

    @Override
    public List<Candidate> searchText(Access access, Leg leg, List<String> terms, SearchFilter filter, int limit) {
        return read(index -> index.searchText(access, leg, terms, filter, limit));
    }

    @Override
    public List<Sketch> sketches(Access access, Collection<PassageId> passages) {
        return read(index -> {
            List<Sketch> sketches = index.sketches(access, passages);
            boolean isComparable = index.model().equals(model);
            return isComparable
                    ? sketches
                    : sketches.stream().map(Sketch::withoutVector).toList();
        });
    }

    @Override
    public Statistics statistics(Access access, SearchFilter filter, Set<String> terms) {
        return read(index -> index.statistics(access, filter, terms));
    }

    @Override
    public List<Candidate> searchVector(Access access, float[] question, SearchFilter filter, int limit) {
        return read(
                index -> index.model().equals(model) ? index.searchVector(access, question, filter, limit) : List.of());
    }

    @Override
    public Optional<CitedPassage> find(Access access, PassageId passage) {
        return read(index -> index.find(access, passage));
    }

    @Override
    public List<IndexedDocument> documents(Access access) {
        return read(index -> index.documents(access));
    }

    @Override
    public List<CitedPassage> passages(Access access, DocumentId document) {
        return read(index -> index.passages(access, document));
    }

    @Override
    public Snapshot snapshot() {
        return read(LuceneIndex::snapshot);
    }

    private Version newest() {
        Version successor = next;
        return successor == null ? current : successor;
    }

    private void write(Consumer<LuceneIndex> writing) {
        synchronized (writes) {
            writing.accept(current.index());
            Version successor = next;
            if (successor != null) {
                writing.accept(successor.index());
            }
        }
    }

    private <T> T read(Function<LuceneIndex, T> reading) {
        Optional<T> result = current.read(reading);
        while (result.isEmpty()) { // the successor has taken over since
            result = current.read(reading);
        }
        return result.get();
    }

    @Override
    public void close() {
        synchronized (writes) {
            current.retire();
            Version successor = next;
            if (successor != null) {
                successor.retire();
            }
        }
    }
}

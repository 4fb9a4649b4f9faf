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

/// An index that outlives a change of encoder or analysis: the one of the former making answers until its
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

    private final Makings makings;
    private final String model;
    private final Object writes = new Object();
    private volatile Version current;
    private volatile @Nullable Version next;

    private VersionedIndex(Makings makings, String model, Version current, @Nullable Version next) {
        this.makings = makings;
        this.model = model;
        this.current = current;
        this.next = next;
    }

    /// @param root a folder with one folder for each making; indexes that can be of no use are deleted
    /// @param model hash of the encoder whose vectors are to be held
    /// @throws java.io.UncheckedIOException when the folder cannot be written, or another process has it open
    public static VersionedIndex open(Path root, String model) {
        return open(IndexVersions.of(root, model), model);
    }

    /// @param makings where the index's makings are kept
    /// @param model hash of the encoder whose vectors are to be held
    /// @throws java.io.UncheckedIOException when they cannot be reached
    public static VersionedIndex open(Makings makings, String model) {
        Optional<Making> former = makings.openFormer();
        Version own = new Version(makings.openOwn());
        if (former.isPresent()) {
            return new VersionedIndex(makings, model, new Version(former.get()), own);
        }
        makings.succeed();
        return new VersionedIndex(makings, model, own, null);
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
        read(index -> purged(index));
        Version successor = next;
        if (successor != null) {
            successor.read(index -> purged(index));
        }
    }

    /// Writes go on meanwhile, too.
    private static boolean purged(Making index) {
        index.purge();
        return true;
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
                more = successor != null && copyTo(successor, TOGETHER) > 0;
            }
        }
    }

    @Override
    public void takeOver() {
        synchronized (writes) {
            Version successor = next;
            if (successor == null
                    || copyTo(successor, 1) > 0
                    || next == null
                    || !successor.index().withoutVectors(1).isEmpty()) {
                return;
            }
            Version former = current;
            current = successor;
            next = null;
            former.retire();
            makings.succeed();
            LOG.infof(
                    "the index was rebuilt: %d passages",
                    successor.index().snapshot().passages());
        }
    }

    private int copyTo(Version successor, int limit) {
        try {
            return current.index().copyTo(successor.index(), limit);
        } catch (IndexGone e) {
            replace(current, e);
            return 0;
        }
    }

    @Override
    public Optional<Rebuilding> rebuilding() {
        Version successor = next;
        if (successor == null) {
            return Optional.empty();
        }
        long total = read(Making::snapshot).passages();
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
    public List<CitedPassage> findAll(Access access, List<PassageId> passages) {
        return read(index -> index.findAll(access, passages));
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
        return read(Making::snapshot);
    }

    @Override
    public Optional<String> trouble() {
        return read(Making::trouble);
    }

    private Version newest() {
        Version successor = next;
        return successor == null ? current : successor;
    }

    private void write(Consumer<Making> writing) {
        synchronized (writes) {
            try {
                writing.accept(current.index());
            } catch (IndexGone e) {
                replace(current, e);
                writing.accept(current.index());
            }
            Version successor = next;
            if (successor != null) {
                writing.accept(successor.index());
            }
        }
    }

    private <T> T read(Function<Making, T> reading) {
        while (true) {
            Version asked = current;
            try {
                Optional<T> result = asked.read(reading);
                if (result.isPresent()) {
                    return result.get();
                } // else the successor has taken over since
            } catch (IndexGone e) {
                replace(asked, e);
            }
        }
    }

    /// Another process that shares the makings may have filled the successor first, and deleted what answered here.
    private void replace(Version gone, IndexGone reason) {
        synchronized (writes) {
            if (current != gone) {
                return;
            }
            Making successor = makings.openSuccessor().orElseThrow(() -> reason);
            current = new Version(successor);
            gone.retire();
            Version filled = next;
            if (filled != null && successor.model().equals(model)) {
                next = null;
                filled.retire();
            }
        }
    }

    @Override
    public void close() {
        synchronized (writes) {
            current.retire();
            Version successor = next;
            if (successor != null) {
                successor.retire();
            }
            makings.close();
        }
    }
}

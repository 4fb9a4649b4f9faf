package io.casewright.ingest;

import io.casewright.database.DatabaseException;
import io.casewright.database.DatabaseUnavailableException;
import io.casewright.evidence.DocumentId;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// The texts that the product knows: documents that ship with it, files in `<data>/documents`, and the notes of cases.
/// All are brought up to date in the background at each start, and again whenever it is asked for.
@Singleton
public final class Documents {

    private static final Logger LOG = Logger.getLogger(Documents.class);

    private final ShippedDocuments shipped;
    private final DroppedDocuments dropped;
    private final CaseNotes notes;
    private final BackgroundVectors vectors;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("documents").factory());

    Documents(ShippedDocuments shipped, DroppedDocuments dropped, CaseNotes notes, BackgroundVectors vectors) {
        this.shipped = shipped;
        this.dropped = dropped;
        this.notes = notes;
        this.vectors = vectors;
    }

    void start(@Observes StartupEvent event) {
        refresh();
    }

    /// Looks for new, changed and removed files and notes in the background: first by their words, then by meaning.
    public void refresh() {
        worker.execute(this::refreshNow);
    }

    /// Keeps a file in the folder of documents, in place of one of the same name; it is on disk on return. It can be
    /// found after the next refresh.
    ///
    /// @return the name that the file got
    /// @throws IllegalArgumentException when the name cannot name a file
    public String keep(String fileName, byte[] bytes) {
        return dropped.folder().keep(fileName, bytes);
    }

    /// Deletes a file from the folder of documents; its passages leave with the next refresh.
    ///
    /// @return whether it was there
    public boolean delete(String fileName) {
        return dropped.folder().delete(fileName);
    }

    /// Names of files in the folder that nobody has looked at yet, or that have changed since.
    public List<String> waiting() {
        return dropped.waiting();
    }

    /// Every file that was looked at, by name: what it became, or why it was refused.
    public List<IngestedFile> files() {
        return dropped.files();
    }

    /// Which file is read right now by this process, and how far that is.
    public Optional<FileBeingRead> reading() {
        return dropped.reading();
    }

    /// The file of a document; empty when it ships with the application, or when its file has changed and was not read
    /// again yet.
    public Optional<KeptFile> file(DocumentId document) {
        return dropped.file(document);
    }

    /// As [#refresh()], in the caller's thread and with its progress told to a job; ends when vectors are built too.
    void refresh(JobControl control) {
        bringUpToDate(control);
        vectors.build(() -> !control.isCancelled(), _ -> {});
    }

    private synchronized void bringUpToDate(JobControl control) {
        if (shipped.bringUpToDate() > 0) {
            vectors.request();
        }
        notes.bringUpToDate();
        dropped.bringUpToDate(control);
    }

    private void refreshNow() {
        long started = System.nanoTime();
        try {
            bringUpToDate(new Quiet(stopped));
            LOG.debugf("documents are up to date after %d ms", (System.nanoTime() - started) / 1_000_000);
            vectors.request();
        } catch (UncheckedIOException | DatabaseException | DatabaseUnavailableException e) {
            LOG.error("documents are not up to date until the next refresh", e);
        }
    }

    @PreDestroy
    void stop() {
        stopped.set(true);
        worker.shutdown();
    }

    /// Nobody watches: problems stay in the register of files.
    private record Quiet(AtomicBoolean stopped) implements JobControl {

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }

        @Override
        public void report(Job.Progress progress) {
            LOG.debugf("%d of %d bytes of documents read", progress.bytesDone(), progress.bytesTotal());
        }

        @Override
        public void problem(JobProblem problem) {
            LOG.warnf("a document was refused: %s", problem.reason());
        }
    }
}

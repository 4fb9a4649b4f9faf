package io.casewright.ingest;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.IndexedDocument;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.ReadDocument;
import io.casewright.knowledge.Reading;
import io.casewright.knowledge.ReadingProcess;
import io.casewright.knowledge.Splitter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps the index in step with the files in the folder of documents: new and changed ones are read and can be found by
/// text at once, removed ones leave. A file that cannot be read stops none of the others.
@Singleton
final class DroppedDocuments {

    /// Files that one reading process gets at once: a job can be cancelled between two such lots.
    private static final int TOGETHER = 8;

    private final DocumentFolder folder;
    private final FileRegister register;
    private final KnowledgeBase knowledge;
    private final ReadingProcess reader;
    private final PassageIndex index;

    @Inject
    DroppedDocuments(
            @ConfigProperty(name = "casewright.data") Path data,
            KnowledgeBase knowledge,
            ReadingProcess reader,
            PassageIndex index) {
        folder = new DocumentFolder(data.resolve("documents"));
        register = new FileRegister(data.resolve("documents.json"));
        this.knowledge = knowledge;
        this.reader = reader;
        this.index = index;
    }

    DocumentFolder folder() {
        return folder;
    }

    List<IngestedFile> files() {
        return register.files();
    }

    /// Reads what is new or changed and drops what is gone.
    void bringUpToDate(JobControl control) {
        List<DocumentFile> present = folder.files();
        drop(present);
        Set<DocumentId> indexed = indexed();
        List<DocumentFile> fresh = new ArrayList<>();
        long total = 0;
        for (DocumentFile file : present) {
            if (!isDone(file, indexed)) {
                fresh.add(file);
                total += file.bytes();
            }
        }
        Tally tally = new Tally(Job.Progress.start(total), control);
        for (int from = 0; from < fresh.size() && !control.isCancelled(); from += TOGETHER) {
            read(fresh.subList(from, Math.min(from + TOGETHER, fresh.size())), tally);
        }
    }

    /// A refused file is not tried again until it changes; one that the index lost is.
    private boolean isDone(DocumentFile file, Set<DocumentId> indexed) {
        return register.find(file.name())
                .filter(known -> known.isSameAs(file))
                .filter(known -> known.document().map(indexed::contains).orElse(true))
                .isPresent();
    }

    private Set<DocumentId> indexed() {
        Set<DocumentId> ids = new HashSet<>();
        for (IndexedDocument document : index.documents(KnowledgeAccess.ofIngest())) {
            ids.add(document.document().id());
        }
        return ids;
    }

    private void drop(List<DocumentFile> present) {
        Set<String> names = new HashSet<>();
        present.forEach(file -> names.add(file.name()));
        for (IngestedFile known : register.files()) {
            if (!names.contains(known.name())) {
                register.remove(known.name());
                known.document().ifPresent(this::removeUnlessAnotherHolds);
            }
        }
    }

    private void removeUnlessAnotherHolds(DocumentId document) {
        boolean held =
                register.files().stream().anyMatch(file -> file.document().equals(Optional.of(document)));
        if (!held) {
            index.remove(document);
        }
    }

    private void read(List<DocumentFile> files, Tally tally) {
        Map<Path, DocumentFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        reader.read(List.copyOf(byPath.keySet()), reading -> {
            DocumentFile file = Objects.requireNonNull(byPath.get(reading.file()));
            tally.count(file, settle(file, reading));
        });
    }

    private IngestedFile settle(DocumentFile file, Reading reading) {
        Optional<DocumentId> former = register.find(file.name()).flatMap(IngestedFile::document);
        IngestedFile outcome = switch (reading) {
            case Reading.Done done -> index(file, done);
            case Reading.Refused refused -> refused(file, refused);
        };
        register.put(outcome);
        former.filter(id -> !outcome.document().equals(Optional.of(id))).ifPresent(this::removeUnlessAnotherHolds);
        return outcome;
    }

    private IngestedFile index(DocumentFile file, Reading.Done done) {
        ReadDocument document = done.document();
        SourceDocument source = knowledge.describe(file.name(), done.sha256(), document);
        List<Passage> passages = Splitter.split(source.id(), document, Sureness.VERIFIED);
        index.replace(source, passages);
        return new IngestedFile(
                file.name(),
                file.bytes(),
                file.modified(),
                done.sha256(),
                Optional.of(source.id()),
                Optional.empty(),
                document.hiddenCharacters(),
                document.hiddenSample());
    }

    private static IngestedFile refused(DocumentFile file, Reading.Refused refused) {
        return new IngestedFile(
                file.name(),
                file.bytes(),
                file.modified(),
                "",
                Optional.empty(),
                Optional.of(refused.message()),
                0,
                "");
    }

    /// Tells a job how far it is.
    private static final class Tally {

        private final JobControl control;
        private Job.Progress progress;

        Tally(Job.Progress progress, JobControl control) {
            this.progress = progress;
            this.control = control;
        }

        void count(DocumentFile file, IngestedFile outcome) {
            outcome.failure().ifPresent(reason -> control.problem(new JobProblem(0, "", file.name(), reason)));
            int refused = outcome.failure().isPresent() ? 1 : 0;
            progress = new Job.Progress(
                    progress.bytesTotal(),
                    progress.bytesDone() + file.bytes(),
                    progress.items() + 1,
                    progress.inserted() + 1 - refused,
                    progress.updated(),
                    progress.unchanged(),
                    progress.rejected() + refused);
            control.report(progress);
        }
    }
}

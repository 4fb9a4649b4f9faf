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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
    private final AtomicReference<Optional<FileBeingRead>> reading = new AtomicReference<>(Optional.empty());

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
        Set<String> names = names(folder.files());
        return register.files().stream()
                .filter(file -> names.contains(file.name()))
                .toList();
    }

    List<String> waiting() {
        return folder.files().stream()
                .filter(file -> register.find(file.name())
                        .filter(known -> known.isSameAs(file))
                        .isEmpty())
                .map(DocumentFile::name)
                .toList();
    }

    /// Which file is read right now, and how far that is.
    Optional<FileBeingRead> reading() {
        return reading.get();
    }

    /// Where the bytes of a document lie; empty when none of the files is it, or the file has changed since.
    Optional<KeptFile> file(DocumentId document) {
        for (IngestedFile known : register.files()) {
            if (known.document().equals(Optional.of(document))
                    && known.contents().isPresent()) {
                Optional<KeptFile> kept = folder.files().stream()
                        .filter(known::isSameAs)
                        .findFirst()
                        .map(file -> new KeptFile(
                                file.path(), file.name(), known.contents().get().format()));
                if (kept.isPresent()) {
                    return kept;
                }
            }
        }
        return Optional.empty();
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
        ReadingTally tally = new ReadingTally(total, control, reading);
        for (int from = 0; from < fresh.size() && !control.isCancelled(); from += TOGETHER) {
            read(fresh.subList(from, Math.min(from + TOGETHER, fresh.size())), tally);
        }
        reading.set(Optional.empty());
    }

    /// A refused file is not tried again until it changes; one that the index lost is.
    private boolean isDone(DocumentFile file, Set<DocumentId> indexed) {
        return register.find(file.name())
                .filter(known -> known.isSameAs(file) && known.isWhole())
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
        Set<String> names = names(present);
        for (IngestedFile known : register.files()) {
            if (!names.contains(known.name())) {
                register.remove(known.name());
                known.document().ifPresent(this::removeUnlessAnotherHolds);
            }
        }
    }

    private static Set<String> names(List<DocumentFile> files) {
        return files.stream().map(DocumentFile::name).collect(Collectors.toSet());
    }

    private void removeUnlessAnotherHolds(DocumentId document) {
        boolean held =
                register.files().stream().anyMatch(file -> file.document().equals(Optional.of(document)));
        if (!held) {
            index.remove(document);
        }
    }

    private void read(List<DocumentFile> files, ReadingTally tally) {
        Map<Path, DocumentFile> byPath = new LinkedHashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        reader.read(List.copyOf(byPath.keySet()), new ReadingProcess.Watch() {
            @Override
            public void done(Reading outcome) {
                DocumentFile file = Objects.requireNonNull(byPath.get(outcome.file()));
                tally.count(file, settle(file, outcome));
            }

            @Override
            public boolean page(Path file, int page, int pages) {
                return tally.page(Objects.requireNonNull(byPath.get(file)), page, pages);
            }
        });
    }

    private IngestedFile settle(DocumentFile file, Reading done) {
        Optional<DocumentId> former = register.find(file.name()).flatMap(IngestedFile::document);
        IngestedFile outcome = switch (done) {
            case Reading.Done read -> index(file, read);
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
                Optional.of(new IngestedFile.Contents(document.format(), document.pages())),
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
                Optional.empty(),
                0,
                "");
    }
}

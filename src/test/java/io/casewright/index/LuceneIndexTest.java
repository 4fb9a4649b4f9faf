package io.casewright.index;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.testsupport.OnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends PassageIndexContract {

    private static final SourceDocument CASH = knowledge("cash", SourceTier.OFFICIAL);

    @TempDir
    private Path folder;

    private int opened;

    @Override
    protected PassageIndex create() {
        return open(folder.resolve("index-" + opened++));
    }

    private PassageIndex open(Path path) {
        return LuceneIndex.open(path, embedder.modelHash());
    }

    @Test
    void anIndexThatWasJustMadeCanBeOpenedAfterACrash() throws IOException {
        Path copy = crash(folder.resolve("index-0"));

        try (PassageIndex again = open(copy)) {
            assertThat(again.snapshot().generation()).isEqualTo(1);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterACrash() throws IOException {
        index.replace(CASH, passages(CASH, "cash"));
        new VectorBuilder(index, embedder).build(() -> true, _ -> {});

        try (PassageIndex again = open(crash(folder.resolve("index-0")))) {
            assertThat(again.snapshot()).isEqualTo(index.snapshot());
            assertThat(again.documents(reader())).isEqualTo(index.documents(reader()));
        }
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        index.replace(CASH, passages(CASH, "cash"));
        Path copy = crash(folder.resolve("index-0"));
        for (Path file : files(copy)) {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".cfs")) {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        try (PassageIndex again = open(copy)) {
            assertThat(again.documents(reader())).isEmpty();
            again.replace(CASH, passages(CASH, "cash"));
            assertThat(again.documents(reader())).hasSize(1);
        }
    }

    @Test
    void aTruncatedIndexIsBuiltAnew() throws IOException {
        index.replace(CASH, passages(CASH, "cash"));
        Path copy = crash(folder.resolve("index-0"));
        for (Path file : files(copy)) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        }

        try (PassageIndex again = open(copy)) {
            assertThat(again.documents(reader())).isEmpty();
        }
    }

    @Test
    void whatWasRemovedOrReplacedIsInNoFileAfterAPurge() throws IOException {
        SourceDocument note = ofCase("note", "C1");
        index.replace(CASH, passages(CASH, "cash qzxkeptword", "more cash"));
        index.replace(note, passages(note, "qzxremovedword of a suspect", "qzxreplacedword"));
        new VectorBuilder(index, embedder).build(() -> true, _ -> {});
        assertThat(holding("qzxremovedword")).isNotEmpty();
        assertThat(holding("qzxreplacedword")).isNotEmpty();

        index.replace(note, passages(note, "qzxremovedword of a suspect"));
        index.purge();
        assertThat(holding("qzxreplacedword")).isEmpty();

        index.remove(note.id());
        index.purge();

        assertThat(holding("qzxremovedword")).isEmpty();
        assertThat(holding("qzxkeptword")).isNotEmpty();
    }

    private List<Path> holding(String word) throws IOException {
        return OnDisk.holding(folder.resolve("index-0"), word);
    }

    /// With as many asked for as there are, nothing can be skipped.
    @Test
    void theFirstTenAreTheSameHoweverManyAreAskedFor() {
        Random random = new Random(9);
        for (int lot = 0; lot < 3; lot++) {
            SourceDocument document = knowledge("lot" + lot, SourceTier.DIGEST);
            String[] texts = IntStream.range(0, 400)
                    .mapToObj(_ -> unevenWords(random, 30))
                    .toArray(String[]::new);
            index.replace(document, passages(document, texts));
        }
        index.remove(knowledge("lot1", SourceTier.DIGEST).id());
        for (int i = 0; i < 50; i++) {
            String question = unevenWords(random, 9);
            List<Candidate> all = index.searchText(reader(), question, SearchFilter.KNOWLEDGE, 5_000);

            assertThat(index.searchText(reader(), question, SearchFilter.KNOWLEDGE, 10))
                    .isEqualTo(all.subList(0, Math.min(10, all.size())));
        }
    }

    private static String unevenWords(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "word" + (int) Math.pow(500, random.nextDouble()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anIndexOfAnotherEncoderIsBuiltAnew() {
        Path path = folder.resolve("other");
        try (PassageIndex first = open(path)) {
            first.replace(CASH, passages(CASH, "cash"));
        }
        try (PassageIndex same = open(path)) {
            assertThat(same.documents(reader())).hasSize(1);
        }

        try (PassageIndex other = LuceneIndex.open(path, "f".repeat(64))) {
            assertThat(other.documents(reader())).isEmpty();
        }
    }

    @Test
    void aSecondProcessIsToldThatTheIndexIsInUse() {
        assertThatThrownBy(() -> open(folder.resolve("index-0"))).hasMessageContaining("another Casewright");
    }

    private Path crash(Path path) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("crashed"));
        for (Path file : files(path)) {
            Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }
}

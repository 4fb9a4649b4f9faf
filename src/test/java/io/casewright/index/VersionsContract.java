package io.casewright.index;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.embedding.Embedder;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.testsupport.HashingEmbedder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How every place of an index goes over from one making to the next: of another encoder, or another analysis.
abstract class VersionsContract extends PassageIndexContract {

    protected static final int DOCUMENTS = 40;

    protected final Embedder newer = new NewerEmbedder();
    private int opened;

    /// Opens the index of this name, or makes an empty one.
    ///
    /// @param model hash of the encoder whose vectors are to be held
    protected abstract PassageIndex open(String name, String model);

    /// How many makings of it are kept.
    protected abstract int makings(String name) throws IOException;

    @Override
    protected PassageIndex create() {
        return open("index" + opened++, embedder.modelHash());
    }

    @Test
    void anIndexOfANewEncoderTakesThePlaceOfTheFormerWholeWhileSearchesGoOn() throws Exception {
        fill("changing");
        try (PassageIndex changing = open("changing", newer.modelHash());
                ExecutorService searchers = Executors.newFixedThreadPool(3)) {
            int passages = 2 * DOCUMENTS;
            assertThat(text(changing)).isEqualTo(passages);
            assertThat(vector(changing)).as("vectors of the former encoder").isZero();
            assertThat(changing.sketches(reader(), List.of(first())))
                    .singleElement()
                    .satisfies(former -> assertThat(former.vector()).isEmpty());
            assertThat(changing.rebuilding()).contains(new PassageIndex.Rebuilding(0, passages + 1));

            AtomicBoolean done = new AtomicBoolean();
            List<Future<?>> searches = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(_ -> searchers.submit(() -> {
                        while (!done.get()) {
                            assertThat(text(changing)).isEqualTo(passages);
                            assertThat(vector(changing)).isIn(0, passages);
                            assertThat(changing.documents(reader())).hasSize(DOCUMENTS);
                        }
                    }))
                    .toList();
            new VectorBuilder(changing, newer).build(() -> true, _ -> {});
            done.set(true);
            for (Future<?> search : searches) {
                search.get();
            }

            assertThat(vector(changing)).isEqualTo(passages);
            assertThat(changing.rebuilding()).isEmpty();
            assertThat(changing.snapshot().model()).isEqualTo(newer.modelHash());
            assertThat(changing.documents(reader("C1"))).hasSize(DOCUMENTS + 1);
        }
        assertThat(makings("changing")).isEqualTo(1);
    }

    @Test
    void aRebuildThatWasStoppedGoesOnAndWhatWasWrittenMeanwhileIsInBoth() throws IOException {
        fill("stopped");
        SourceDocument late = knowledge("late", SourceTier.OFFICIAL);
        SourceDocument first = knowledge("d0", SourceTier.DIGEST);
        try (PassageIndex changing = open("stopped", newer.modelHash())) {
            changing.carryOver(() -> true);
            changing.replace(late, passages(late, "common words that came late"));
            changing.remove(first.id());
            changing.takeOver();

            assertThat(changing.rebuilding()).as("no vectors yet").isPresent();
            assertThat(text(changing)).isEqualTo(2 * DOCUMENTS - 1);
        }
        assertThat(makings("stopped")).isEqualTo(2);

        try (PassageIndex again = open("stopped", newer.modelHash())) {
            new VectorBuilder(again, newer).build(() -> true, _ -> {});

            assertThat(text(again)).isEqualTo(2 * DOCUMENTS - 1);
            assertThat(vector(again)).isEqualTo(2 * DOCUMENTS - 1);
            assertThat(again.rebuilding()).isEmpty();
        }
    }

    protected void fill(String name) {
        try (PassageIndex former = open(name, embedder.modelHash())) {
            Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                SourceDocument document = knowledge("d" + i, SourceTier.DIGEST);
                content.put(document, passages(document, "common words " + i, "more common words"));
            }
            SourceDocument note = ofCase("note", "C1");
            content.put(note, passages(note, "common words of a case"));
            former.replaceAll(content);
            new VectorBuilder(former, embedder).build(() -> true, _ -> {});
            assertThat(vector(former)).isEqualTo(2 * DOCUMENTS);
        }
    }

    private static PassageId first() {
        return passages(knowledge("d0", SourceTier.DIGEST), "common words 0")
                .getFirst()
                .id();
    }

    protected static int text(PassageIndex index) {
        return index.searchText(reader(), "common", SearchFilter.KNOWLEDGE, 1_000)
                .size();
    }

    protected int vector(PassageIndex index) {
        return index.searchVector(reader(), newer.embedQuestion("common"), SearchFilter.KNOWLEDGE, 1_000)
                .size();
    }

    /// Gives the same vectors under another hash: only the hash says that they are not the same.
    private record NewerEmbedder(HashingEmbedder same) implements Embedder {

        NewerEmbedder() {
            this(new HashingEmbedder());
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            return same.embedPassages(texts);
        }

        @Override
        public float[] embedQuestion(String question) {
            return same.embedQuestion(question);
        }

        @Override
        public int dimensions() {
            return same.dimensions();
        }

        @Override
        public String modelHash() {
            return "1".repeat(64);
        }
    }
}

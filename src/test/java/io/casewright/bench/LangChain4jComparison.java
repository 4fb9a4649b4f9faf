package io.casewright.bench;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.casewright.embedding.CachedEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.embedding.PackagedVectors;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Sha256;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a Java team gets that takes LangChain4j's in-memory store, its splitter at the default of its "easy RAG" (300
/// tokens, 30 of them overlapping) and the same packaged encoder, beside what this application gives it, in one run on
/// one machine. Not a test by name: docs/index.md has the command. The library is no part of the product.
@EnabledIfSystemProperty(named = "compare.collection", matches = ".+")
class LangChain4jComparison {

    private static final int QUESTIONS = 500;
    private static final int SEED = 2_026;
    private static final int TAKEN_IN = 400;
    private static final int FIRST = 10;

    /// Segments that are asked for, so that ten different passages are among them.
    private static final int SEGMENTS = 40;

    private static final int SEGMENT_TOKENS = 300;
    private static final int OVERLAP = 30;

    /// Loads a model before anything is measured.
    private static final String WARM_UP = "cash deposits below the threshold";

    private static final Console SILENT = new Console(new PrintStream(OutputStream.nullOutputStream()));

    private final Path collectionFolder = Path.of(System.getProperty("compare.collection"));
    private final Path cache = Path.of(System.getProperty("compare.cache", ".cache/vectors"));
    private final BeirCollection collection = BeirCollection.read(collectionFolder, "dev");
    private final Console console = new Console(System.out);

    @Test
    void bothAnswerTheSameQuestions() {
        List<String> questions = new ArrayList<>(collection.questions().keySet());
        Collections.shuffle(questions, new Random(SEED));
        List<String> asked = questions.subList(0, Math.min(QUESTIONS, questions.size()));
        console.line("%,d passages, %d of %,d questions (seed %d)"
                .formatted(collection.entries().size(), asked.size(), questions.size(), SEED));
        Result theirs = theirs(asked);
        Result ours = ours(asked);
        print("LangChain4j", theirs);
        print("Casewright", ours);
        console.line("Casewright by LangChain4j: R@10 %.2f, MAP@10 %.2f, ingest rate %.2f, p50 of a search %.2f"
                .formatted(
                        ours.recall / theirs.recall,
                        ours.precision / theirs.precision,
                        ours.rate / theirs.rate,
                        ours.times.percentile(50) / theirs.times.percentile(50)));
    }

    /// @param recall R@10
    /// @param precision MAP@10
    /// @param rate passages taken in per second, text and vector, none of them known before
    /// @param times of a search with the question's embedding
    private record Result(double recall, double precision, double rate, Times times) {}

    private void print(String name, Result result) {
        console.line("%-12s R@10 %.4f  MAP@10 %.4f  ingest %.1f passages/s  search p50 %.1f ms, p95 %.1f ms"
                .formatted(
                        name,
                        result.recall,
                        result.precision,
                        result.rate,
                        result.times.percentile(50),
                        result.times.percentile(95)));
    }

    private Result theirs(List<String> asked) {
        EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
        Times sample = new Times();
        new Times().measure(() -> model.embed(WARM_UP));
        sample.measure(() -> store(model, sampled()));
        try (CachedEmbedder known =
                new CachedEmbedder(new Adapted(model), PackagedVectors.none(), cache.resolve("langchain4j.bin"))) {
            InMemoryEmbeddingStore<TextSegment> store = store(new Known(known, model), collection.entries());
            return result(asked, TAKEN_IN * 1e3 / sample.percentile(50), question -> {
                EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                        .queryEmbedding(model.embed(question).content())
                        .maxResults(SEGMENTS)
                        .build();
                return store.search(request).matches().stream()
                        .map(EmbeddingMatch::embedded)
                        .map(segment -> new PassageId(
                                Objects.requireNonNull(segment.metadata().getString("id"))))
                        .toList();
            });
        }
    }

    private static InMemoryEmbeddingStore<TextSegment> store(EmbeddingModel model, List<BeirCollection.Entry> entries) {
        DocumentSplitter splitter =
                DocumentSplitters.recursive(SEGMENT_TOKENS, OVERLAP, new HuggingFaceTokenCountEstimator());
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor.builder()
                .documentSplitter(splitter)
                .embeddingModel(model)
                .embeddingStore(store)
                .build()
                .ingest(entries.stream()
                        .filter(entry -> !entry.text().isBlank())
                        .map(entry -> Document.from(entry.text(), Metadata.from(Map.of("id", entry.id()))))
                        .toList());
        return store;
    }

    private Result ours(List<String> asked) {
        Times sample = new Times();
        try (TemporaryFolder scratch = TemporaryFolder.create();
                Workbench bench = Workbench.open(scratch.path().resolve("none.bin"))) {
            BeirCollection few = new BeirCollection(sampled(), Map.of(), Map.of());
            new Times().measure(() -> bench.vector(WARM_UP));
            sample.measure(() -> {
                bench.fill(few, true, SILENT);
                return few;
            });
        }
        try (Workbench bench = Workbench.open(cache.resolve("beir.bin"))) {
            bench.fill(collection, true, SILENT);
            return result(
                    asked,
                    TAKEN_IN * 1e3 / sample.percentile(50),
                    question -> bench.fused(question, FIRST).stream()
                            .map(candidate -> candidate.passage())
                            .toList());
        }
    }

    private List<BeirCollection.Entry> sampled() {
        List<BeirCollection.Entry> entries = new ArrayList<>(collection.entries());
        Collections.shuffle(entries, new Random(SEED));
        return entries.stream()
                .filter(entry -> !entry.text().isBlank())
                .limit(TAKEN_IN)
                .toList();
    }

    private Result result(List<String> asked, double rate, Function<String, List<PassageId>> search) {
        Times times = new Times();
        Times warmUp = new Times();
        asked.stream().limit(FIRST).forEach(id -> warmUp.measure(() -> search.apply(collection.question(id))));
        double recall = 0;
        double precision = 0;
        for (String id : asked) {
            Set<PassageId> relevant = collection.relevant(id);
            List<PassageId> found = new LinkedHashSet<>(times.measure(() -> search.apply(collection.question(id))))
                    .stream().limit(FIRST).toList();
            int hits = 0;
            for (int place = 0; place < found.size(); place++) {
                if (relevant.contains(found.get(place))) {
                    hits++;
                    precision += (double) hits / (place + 1) / relevant.size();
                }
            }
            recall += (double) hits / relevant.size();
        }
        return new Result(recall / asked.size(), precision / asked.size(), rate, times);
    }

    /// Their model behind our cache, so that a second run is short.
    private record Adapted(EmbeddingModel model) implements Embedder {

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
            return model.embedAll(segments).content().stream()
                    .map(Embedding::vector)
                    .toList();
        }

        @Override
        public float[] embedQuestion(String question) {
            return model.embed(question).content().vector();
        }

        @Override
        public int dimensions() {
            return model.dimension();
        }

        @Override
        public String modelHash() {
            return Sha256.hex("LangChain4j's bge-small-en-v1.5-q as it comes");
        }
    }

    private record Known(Embedder embedder, EmbeddingModel model) implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            List<String> texts = segments.stream().map(TextSegment::text).toList();
            return Response.from(
                    embedder.embedPassages(texts).stream().map(Embedding::from).toList());
        }

        @Override
        public int dimension() {
            return model.dimension();
        }
    }
}

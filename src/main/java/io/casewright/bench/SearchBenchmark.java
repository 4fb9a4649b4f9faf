package io.casewright.bench;

import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import io.casewright.retrieval.HybridRetriever;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How long a search takes at 13,000 passages, apart from the question's embedding, and how long that takes.
final class SearchBenchmark implements Benchmark {

    private static final int PASSAGES = 13_000;
    private static final int OF_A_DOCUMENT = 130;
    private static final int WORDS = 90;
    private static final int QUESTION = 14;
    private static final int WARM_UP = 300;
    private static final int QUESTIONS = 500;
    private static final int RESULTS = 10;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String help() {
        return """
                search
                  Searches %,d invented passages of %d words for %d questions of %d words: each leg, both fused
                  with the %d best passages read, and the embedding of the question, which the others leave out.""".formatted(PASSAGES, WORDS, QUESTIONS, QUESTION, RESULTS);
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of());
        InventedText text = new InventedText(1);
        InventedVectors vectors = new InventedVectors(2);
        try (TemporaryFolder folder = TemporaryFolder.create();
                PassageIndex index = LuceneIndex.open(folder.path(), vectors.modelHash())) {
            index.replaceAll(content(text));
            new VectorBuilder(index, vectors).build(() -> true, _ -> {});
            search(index, vectors, text, new Table()).print(console);
        }
    }

    private static Table search(PassageIndex index, Embedder vectors, InventedText text, Table table) {
        HybridRetriever retriever = new HybridRetriever(index, vectors);
        Times words = new Times();
        Times meaning = new Times();
        Times fused = new Times();
        Times embedding = new Times();
        try (Embedder encoder = new BgeEmbedder(0, Duration.ofHours(1))) {
            for (int i = -WARM_UP; i < QUESTIONS; i++) {
                String question = text.words(QUESTION);
                Times ignored = new Times();
                boolean counts = i >= 0;
                chosen(counts, words, ignored)
                        .measure(() -> index.searchText(Workbench.READER, question, SearchFilter.KNOWLEDGE, 200));
                chosen(counts, meaning, ignored)
                        .measure(() -> index.searchVector(
                                Workbench.READER, vectors.embedQuestion(question), SearchFilter.KNOWLEDGE, 200));
                chosen(counts, fused, ignored)
                        .measure(() -> retriever.retrieve(Workbench.READER, question, SearchFilter.KNOWLEDGE, RESULTS));
                chosen(counts, embedding, ignored).measure(() -> encoder.embedQuestion(question));
            }
        }
        return table.row("text leg", words)
                .row("vector leg", meaning)
                .row("search (both, fused, read)", fused)
                .row("embedding of the question", embedding);
    }

    private static Times chosen(boolean counts, Times times, Times ignored) {
        return counts ? times : ignored;
    }

    private static Map<SourceDocument, List<Passage>> content(InventedText text) {
        Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
        for (int number = 0; number < PASSAGES / OF_A_DOCUMENT; number++) {
            DocumentId id = new DocumentId("invented-" + number);
            List<Passage> passages = new ArrayList<>();
            for (int ordinal = 0; ordinal < OF_A_DOCUMENT; ordinal++) {
                passages.add(passage(id, ordinal, text));
            }
            content.put(document(id, text.words(5)), passages);
        }
        return content;
    }

    private static SourceDocument document(DocumentId id, String title) {
        return new SourceDocument(
                id, SourceTier.OFFICIAL, title, "", "", "", "", Sha256.hex(title), Set.of(), Optional.empty());
    }

    private static Passage passage(DocumentId document, int ordinal, InventedText text) {
        String words = text.words(WORDS);
        Place place = new Place(
                0, 0, Optional.empty(), List.of(text.words(4)), 0, words.length(), List.of(), Optional.empty());
        return new Passage(Passage.idOf(document, ordinal, words), document, ordinal, words, place, Sureness.VERIFIED);
    }
}

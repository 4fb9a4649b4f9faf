package io.casewright.retrieval;

import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.CachedEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.embedding.PackagedVectors;
import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import io.casewright.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of our questions on the shipped knowledge base, each with the passage that it was written on: whatever
/// index holds the knowledge base, nearly all of these passages are found, and most of them first.
abstract class RelevanceContract {

    private static final int FIRST = 10;
    private static final double FOUND = 0.95;
    private static final double FOUND_FIRST = 0.7;

    @TempDir
    private Path folder;

    /// A new, empty index.
    protected abstract PassageIndex create(Embedder embedder);

    @Test
    void thePassageThatAQuestionWasWrittenOnIsFound() throws IOException {
        BgeEmbedder encoder = new BgeEmbedder(0, Duration.ofMinutes(1));
        try (CachedEmbedder embedder =
                        new CachedEmbedder(encoder, PackagedVectors.of(encoder), folder.resolve("vectors"));
                PassageIndex index = create(embedder)) {
            Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
            KnowledgeBase.load().documents().forEach(each -> content.put(each.document(), each.passages()));
            index.replaceAll(content);
            new VectorBuilder(index, embedder).build(() -> true, _ -> {});
            Retriever retriever = new HybridRetriever(index, embedder);

            List<Integer> places = new ArrayList<>();
            for (String[] row : table()) {
                List<String> found = retriever.retrieve(reader(), row[0], SearchFilter.KNOWLEDGE, FIRST).stream()
                        .map(ranked -> ranked.passage().passage().id().value())
                        .toList();
                places.add(found.indexOf(row[1]));
            }

            assertThat(share(places, FIRST)).as("among the first ten").isGreaterThan(FOUND);
            assertThat(share(places, 1)).as("first").isGreaterThan(FOUND_FIRST);
        }
    }

    private static double share(List<Integer> places, int first) {
        return (double) places.stream()
                        .filter(place -> place >= 0 && place < first)
                        .count()
                / places.size();
    }

    private static List<String[]> table() throws IOException {
        try (InputStream table =
                RelevanceContract.class.getClassLoader().getResourceAsStream("ranking/questions.tsv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }
}

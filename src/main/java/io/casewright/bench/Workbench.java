package io.casewright.bench;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.CachedEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.embedding.PackagedVectors;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Place;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import io.casewright.index.opensearch.ClusterAddress;
import io.casewright.index.opensearch.OpenSearchMakings;
import io.casewright.index.opensearch.OpenSearchSettings;
import io.casewright.retrieval.HybridRetriever;
import io.casewright.retrieval.rank.Question;
import io.casewright.retrieval.rank.Ranking;
import io.casewright.retrieval.rank.Ranking.Ranked;
import io.casewright.retrieval.rank.Scorer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The application's own encoder, index and retriever over a test collection, in a folder that goes away again.
final class Workbench implements AutoCloseable {

    static final Access READER = Access.withoutCases(new Caller("bench", Role.INVESTIGATOR, Audience.INVESTIGATION));

    private static final int DEPTH = 100;
    private static final Scorer UNTRAINED = new Scorer(new double[0], new double[0], List.of());

    private final Shelf shelf;
    private final Embedder embedder;
    private final PassageIndex index;
    private final HybridRetriever retriever;

    private Workbench(Embedder embedder, Shelf shelf) {
        this.shelf = shelf;
        this.embedder = embedder;
        index = shelf.open(embedder);
        retriever = new HybridRetriever(index, embedder);
    }

    /// Where the index is kept while it is needed.
    private interface Shelf extends AutoCloseable {

        PassageIndex open(Embedder embedder);

        @Override
        void close();
    }

    /// With the cache that `[--cache FILE]` names, in the cluster that `[--nodes ADDRESSES]` names.
    static Workbench open(Arguments arguments) {
        Path cache = Path.of(arguments.option("--cache").orElse(".cache/vectors/beir.bin"));
        return open(
                cache, arguments.option("--nodes").<Shelf>map(InACluster::of).orElseGet(OnDisk::create));
    }

    /// @param cache keeps the vectors of passages from run to run
    static Workbench open(Path cache) {
        return open(cache, OnDisk.create());
    }

    private static Workbench open(Path cache, Shelf shelf) {
        BgeEmbedder encoder = new BgeEmbedder(0, Duration.ofHours(1));
        return new Workbench(new CachedEmbedder(encoder, PackagedVectors.none(), cache), shelf);
    }

    private record OnDisk(TemporaryFolder folder) implements Shelf {

        static OnDisk create() {
            return new OnDisk(TemporaryFolder.create());
        }

        @Override
        public PassageIndex open(Embedder embedder) {
            return LuceneIndex.open(folder.path(), embedder.modelHash());
        }

        @Override
        public void close() {
            folder.close();
        }
    }

    private record InACluster(OpenSearchSettings settings) implements Shelf {

        static InACluster of(String nodes) {
            return new InACluster(new OpenSearchSettings(ClusterAddress.open(nodes), "casewright-bench", 1, 0));
        }

        @Override
        public PassageIndex open(Embedder embedder) {
            try (OpenSearchMakings makings = makings(embedder.modelHash(), embedder.dimensions())) {
                makings.drop();
                return makings.openOwn();
            }
        }

        @Override
        public void close() {
            try (OpenSearchMakings makings = makings("none", 1)) {
                makings.drop();
            }
        }

        private OpenSearchMakings makings(String model, int dimensions) {
            return new OpenSearchMakings(settings, model, dimensions);
        }
    }

    void fill(BeirCollection collection, boolean withVectors, Console console) {
        Outline outline = new Outline(collection.entries());
        Map<String, List<Passage>> documents = new LinkedHashMap<>();
        for (BeirCollection.Entry entry : collection.entries()) {
            String name = Outline.document(entry);
            List<Passage> passages = documents.computeIfAbsent(name, _ -> new ArrayList<>());
            passages.add(passage(entry, name, passages.size(), outline.headings(entry)));
        }
        Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
        documents.forEach((name, passages) -> content.put(document(name), passages));
        fill(content, withVectors, console);
    }

    void fill(Map<SourceDocument, List<Passage>> content, boolean withVectors, Console console) {
        Times text = new Times();
        text.measure(() -> {
            index.replaceAll(content);
            return content;
        });
        Times vectors = new Times();
        if (withVectors) {
            vectors.measure(
                    () -> new VectorBuilder(index, embedder).build(() -> true, done -> progress(done, console)));
        }
        new Table()
                .row("index by text", text)
                .row("vectors (new ones are embedded)", vectors)
                .print(console);
    }

    List<Candidate> text(String question) {
        return index.searchText(READER, question, SearchFilter.KNOWLEDGE, DEPTH);
    }

    List<Candidate> vector(String question) {
        return index.searchVector(READER, embedder.embedQuestion(question), SearchFilter.KNOWLEDGE, DEPTH);
    }

    List<Candidate> fused(String question) {
        return fused(question, DEPTH);
    }

    /// Passages of the same text are listed one after another, where the application says that the first is also
    /// found in the others.
    ///
    /// @param limit at most this many, apart from those of the same text
    List<Candidate> fused(String question, int limit) {
        return retriever.retrieve(READER, question, SearchFilter.KNOWLEDGE, limit).stream()
                .flatMap(ranked -> Stream.concat(Stream.of(ranked.passage()), ranked.alsoIn().stream())
                        .map(passage -> candidate(passage.passage(), ranked.score())))
                .toList();
    }

    /// A question's candidates with their features, as search collects them.
    Ranked ranked(String question) {
        Question asked = Question.of(index, question, embedder.embedQuestion(question));
        return new Ranking(index, UNTRAINED).rank(READER, SearchFilter.KNOWLEDGE, asked);
    }

    /// A question's candidates in the application's order, as if some documents were not there.
    Ranked rankedWithout(Set<DocumentId> removed, String question) {
        Set<DocumentId> others = index.documents(READER).stream()
                .map(each -> each.document().id())
                .filter(document -> !removed.contains(document))
                .collect(Collectors.toSet());
        SearchFilter filter = new SearchFilter(SearchFilter.KNOWLEDGE.tiers(), others, Optional.empty());
        Question asked = Question.of(index, question, embedder.embedQuestion(question));
        return new Ranking(index, Scorer.packaged()).rank(READER, filter, asked);
    }

    private static Candidate candidate(Passage passage, double score) {
        return new Candidate(passage.id(), passage.document(), score);
    }

    private static void progress(long done, Console console) {
        if (done % 2560 == 0) {
            console.line(done + " vectors");
        }
    }

    private static SourceDocument document(String name) {
        String none = "";
        return new SourceDocument(
                new DocumentId(name),
                SourceTier.LIBRARY,
                none,
                none,
                none,
                none,
                none,
                Sha256.hex(name),
                Set.of(),
                Optional.empty());
    }

    private static Passage passage(BeirCollection.Entry entry, String document, int ordinal, List<String> headings) {
        Place place = new Place(0, 0, Optional.empty(), headings, 0, 0, List.of(), Optional.empty());
        return new Passage(
                new PassageId(entry.id()), new DocumentId(document), ordinal, entry.text(), place, Sureness.VERIFIED);
    }

    @Override
    public void close() {
        index.close();
        embedder.close();
        shelf.close();
    }
}

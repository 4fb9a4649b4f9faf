package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.Making;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageText;
import io.casewright.index.Quantised;
import io.casewright.index.SearchFilter;
import io.casewright.index.Sketch;
import io.casewright.index.SketchedText;
import io.casewright.index.TextAnalysis;
import io.casewright.index.Weights;
import io.casewright.index.opensearch.Writing.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Passages in one index of an OpenSearch cluster. The cluster finds candidates among the caller's own passages; which
/// of them are the best is counted here, as the Lucene index counts it, so that both give the same lists and no passage
/// that a caller may not read shifts a score.
///
/// Many threads, and many processes, may search at once. Writes of one process come one after the other.
final class OpenSearchIndex implements Making {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::passage);

    /// For each passage that is asked for, this many candidates are read and scored here.
    private static final int CANDIDATES = 4;

    private static final int FEWEST = 200;

    /// Passages whose text comes at once, to be encoded.
    private static final int TO_ENCODE = 2_000;

    private static final List<String> SCORED = List.of(Entries.ID, Entries.DOCUMENT, Entries.ORDINAL, Entries.SKETCH);
    private static final List<String> NEAR = List.of(Entries.ID, Entries.DOCUMENT, Entries.QUANTISED);
    private static final List<String> SKETCHED =
            List.of(Entries.ID, Entries.DOCUMENT, Entries.ORDINAL, Entries.SKETCH, Entries.QUANTISED);

    private final Cluster cluster;
    private final String alias;
    private final String model;
    private final Hits hits;
    private final Writing writing;
    private final Shelf shelf;
    private final Object writes = new Object();
    private final TextAnalysis analysis = new TextAnalysis();

    /// @param cluster is closed with the index
    /// @param alias of the index, which goes when the index goes
    /// @param model hash of the encoder whose vectors it holds
    OpenSearchIndex(Cluster cluster, String alias, String model) {
        this.cluster = cluster;
        this.alias = alias;
        this.model = model;
        hits = new Hits(cluster, alias);
        writing = new Writing(cluster, alias);
        shelf = new Shelf(hits, () -> State.of(cluster, alias));
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public long withVectors() {
        Map<String, Object> which = Queries.every(Entries.PASSAGE_KIND, Queries.is(Entries.VECTORED, true));
        JsonNode answer = hits.search(Queries.counted(which, Map.of()));
        return answer.path("hits").path("total").path("value").asLong();
    }

    @Override
    public Set<DocumentId> everyDocument() {
        return shelf.everyDocument();
    }

    @Override
    public Map<SourceDocument, List<Passage>> contents(Set<DocumentId> without, int limit) {
        return shelf.contents(without, limit);
    }

    @Override
    public void replaceAll(Map<SourceDocument, List<Passage>> documents) {
        documents.forEach(PassageIndex::check);
        synchronized (writes) {
            Map<String, Set<String>> gone =
                    keys(documents.keySet().stream().map(SourceDocument::id).toList());
            List<Step> steps = new ArrayList<>();
            documents.forEach((source, passages) -> {
                Set<String> former = gone.getOrDefault(source.id().value(), Set.of());
                replace(source, SketchedText.of(source, passages, analysis), former, steps);
            });
            writing.write(steps);
        }
    }

    private static void replace(SourceDocument source, List<SketchedText> texts, Set<String> former, List<Step> steps) {
        Set<String> gone = new HashSet<>(former);
        steps.add(put(Entries.key(source.id()), Entries.of(source), gone));
        for (SketchedText text : texts) {
            steps.add(put(Entries.key(text.passage().id()), Entries.of(source, text), gone));
        }
        gone.stream().sorted().map(Step::delete).forEach(steps::add);
    }

    private static Step put(String key, Map<String, Object> entry, Set<String> gone) {
        gone.remove(key);
        return Step.put(key, entry);
    }

    /// The keys of all that there is of some documents, by document.
    private Map<String, Set<String>> keys(List<DocumentId> documents) {
        List<String> ids = documents.stream().map(DocumentId::value).toList();
        Map<String, Set<String>> keys = new HashMap<>();
        for (JsonNode hit :
                hits.all(Queries.filtered(List.of(Queries.in(Entries.DOCUMENT, ids))), Entries.KEY, false)) {
            JsonNode fields = hit.path("fields");
            keys.computeIfAbsent(Entries.document(fields).value(), _ -> new HashSet<>())
                    .add(Entries.key(fields));
        }
        return keys;
    }

    @Override
    public void remove(DocumentId document) {
        synchronized (writes) {
            List<Step> steps = new ArrayList<>();
            keys(List.of(document))
                    .values()
                    .forEach(keys -> keys.stream().sorted().map(Step::delete).forEach(steps::add));
            writing.write(steps);
        }
    }

    @Override
    public void addVectors(Map<PassageId, float[]> vectors) {
        List<Step> steps = new ArrayList<>();
        vectors.forEach((passage, vector) -> steps.add(Step.change(Entries.key(passage), Entries.of(vector))));
        synchronized (writes) {
            writing.write(steps);
        }
    }

    @Override
    public List<WithoutVector> withoutVectors(int limit) {
        Map<String, Object> which = Queries.every(Entries.PASSAGE_KIND, Queries.is(Entries.VECTORED, false));
        List<WithoutVector> found = new ArrayList<>();
        for (JsonNode hit : hits.of(Queries.ordered(which, Math.min(limit, TO_ENCODE), Entries.ID, true))) {
            Passage passage = Hits.body(Passage.class, hit);
            found.add(new WithoutVector(passage.id(), PassageText.embedded(passage)));
        }
        return found;
    }

    @Override
    public void purge() {
        writing.purge();
    }

    @Override
    public List<String> terms(String text) {
        return analysis.terms(text);
    }

    @Override
    public List<Candidate> searchText(Access access, Leg leg, List<String> terms, SearchFilter filter, int limit) {
        if (terms.isEmpty() || limit < 1) {
            return List.of();
        }
        Weights weights = Weights.of(leg);
        Map<String, Object> scope = Queries.passages(access, filter);
        Statistic statistic = Statistic.of(hits, scope, TextScore.counted(weights, terms));
        TextScore score = new TextScore(weights, terms, statistic);
        List<Object> rough = score.rough();
        if (rough.isEmpty()) {
            return List.of();
        }
        Object query = Map.of("bool", Map.of("filter", List.of(scope), "should", rough, "minimum_should_match", 1));
        List<Candidate> found = new ArrayList<>();
        for (JsonNode hit : hits.of(Queries.best(query, candidates(limit), SCORED))) {
            Sketch sketch = Entries.sketch(hit.path("fields"));
            found.add(new Candidate(sketch.passage(), sketch.document(), score.of(sketch)));
        }
        return best(found, limit);
    }

    @Override
    public List<Candidate> searchVector(Access access, float[] question, SearchFilter filter, int limit) {
        if (limit < 1) {
            return List.of();
        }
        int count = candidates(limit);
        Object near =
                Map.of("vector", Entries.values(question), "k", count, "filter", Queries.passages(access, filter));
        Map<String, Object> search = Queries.best(Map.of("knn", Map.of(Entries.VECTOR, near)), count, NEAR);
        Quantised asked = Quantised.question(question);
        List<Candidate> found = new ArrayList<>();
        for (JsonNode hit : hits.of(search)) {
            JsonNode fields = hit.path("fields");
            PassageId passage = Entries.passage(fields);
            DocumentId document = Entries.document(fields);
            Entries.quantised(fields)
                    .ifPresent(bytes -> found.add(new Candidate(passage, document, asked.product(bytes))));
        }
        return best(found, limit);
    }

    private static int candidates(int limit) {
        return (int) Math.min(Layout.MOST_HITS, Math.max(FEWEST, (long) CANDIDATES * limit));
    }

    private static List<Candidate> best(List<Candidate> found, int limit) {
        return found.stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    @Override
    public List<Sketch> sketches(Access access, Collection<PassageId> passages) {
        List<String> ids = passages.stream().map(PassageId::value).distinct().toList();
        List<Sketch> sketches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += Layout.MOST_HITS) {
            List<String> lot = ids.subList(from, Math.min(ids.size(), from + Layout.MOST_HITS));
            Object query = Queries.readable(access, Entries.PASSAGE_KIND, Queries.in(Entries.ID, lot));
            hits.of(Queries.best(query, lot.size(), SKETCHED))
                    .forEach(hit -> sketches.add(Entries.sketch(hit.path("fields"))));
        }
        sketches.sort(Comparator.comparing(Sketch::passage));
        return sketches;
    }

    @Override
    public Statistics statistics(Access access, SearchFilter filter, Set<String> terms) {
        Map<String, List<String>> counted = new TreeMap<>();
        terms.stream()
                .sorted()
                .forEach(term -> counted.computeIfAbsent(Statistic.field(term), _ -> new ArrayList<>())
                        .add(term));
        Statistic counts = Statistic.of(hits, Queries.passages(access, filter), counted);
        Map<String, Integer> holders = new TreeMap<>();
        for (String term : terms) {
            if (counts.holders(term) > 0) {
                holders.put(term, counts.holders(term));
            }
        }
        double words = counts.average(Entries.TEXT);
        double context = words
                + Sketch.HEADING_SHARE * counts.average(Entries.HEADING)
                + Sketch.AROUND_SHARE * counts.average(Entries.AROUND);
        return new Statistics(counts.passages(), words, counts.average(Entries.PAIRS), context, holders);
    }

    @Override
    public Optional<CitedPassage> find(Access access, PassageId passage) {
        return findAll(access, List.of(passage)).stream().findFirst();
    }

    @Override
    public List<CitedPassage> findAll(Access access, List<PassageId> passages) {
        return shelf.find(access, passages);
    }

    @Override
    public List<CitedPassage> passages(Access access, DocumentId document) {
        return shelf.passages(access, document);
    }

    @Override
    public List<IndexedDocument> documents(Access access) {
        return shelf.documents(access);
    }

    @Override
    public Snapshot snapshot() {
        return shelf.snapshot(model);
    }

    @Override
    public Optional<String> trouble() {
        try {
            return cluster.ask("/_cluster/health/" + alias + "?timeout=1s")
                    .map(this::trouble)
                    .orElseGet(() -> Optional.of(cluster.unreachable()));
        } catch (ClusterRefusal e) {
            return Optional.of(e.words());
        }
    }

    private Optional<String> trouble(JsonNode health) {
        return switch (health.path("status").asText()) {
            case "green", "yellow" -> Optional.empty();
            case "red" -> Optional.of("a part of the index has no copy in the cluster at present: " + alias);
            default -> Optional.of("the cluster does not tell how the index %s is: %s".formatted(alias, health));
        };
    }

    @Override
    public void close() {
        cluster.close();
    }
}

package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.PassageIndex.IndexedDocument;
import io.casewright.index.PassageIndex.Snapshot;
import io.casewright.index.TextAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The documents and passages of one index as they were put in, and what they are altogether. What was read of one
/// state is kept until the next.
final class Shelf {

    private static final Comparator<Passage> IN_ORDER =
            Comparator.comparingInt(Passage::ordinal).thenComparing(Passage::id);

    /// A passage with its vector counts this many times in the index's name, as in the Lucene index.
    private static final int WITH_VECTOR = 3;

    private static final int NAME = 16;
    private static final int KEPT = 64;

    private final Hits hits;
    private final Supplier<State> state;
    private final Cache<Seen, Catalog> catalogs =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<String, Sum> sums = Caffeine.newBuilder().maximumSize(1).build();

    /// @param digest of which passages there are, and which have their vector
    private record Sum(String digest, long passages) {}

    private record Seen(String state, Set<CaseId> cases) {}

    Shelf(Hits hits, Supplier<State> state) {
        this.hits = hits;
        this.state = state;
    }

    /// What one caller may read.
    private record Catalog(SortedMap<DocumentId, IndexedDocument> byId, List<IndexedDocument> documents) {}

    /// What the caller may read, by id; the same list until the index changes.
    List<IndexedDocument> documents(Access access) {
        return catalog(access).documents;
    }

    private Catalog catalog(Access access) {
        return catalogs.get(new Seen(state.get().key(), access.cases()), _ -> read(access));
    }

    private Catalog read(Access access) {
        List<SourceDocument> sources = sources(Queries.readable(access, Entries.DOCUMENT_KIND, Queries.all()));
        Set<DocumentId> superseded = new HashSet<>();
        sources.forEach(source -> superseded.addAll(source.supersedes()));
        Map<String, Object> counting = Map.of(
                "terms", Map.of("field", Entries.DOCUMENT, "size", Math.max(1, sources.size())),
                "aggs", Map.of("vectors", Map.of("filter", Queries.is(Entries.VECTORED, true))));
        Map<String, Object> passages = Queries.readable(access, Entries.PASSAGE_KIND, Queries.all());
        Map<String, JsonNode> counts = new TreeMap<>();
        hits.search(Queries.counted(passages, Map.of("documents", counting)))
                .path("aggregations")
                .path("documents")
                .path("buckets")
                .forEach(bucket -> counts.put(bucket.path("key").asText(), bucket));
        SortedMap<DocumentId, IndexedDocument> documents = new TreeMap<>();
        for (SourceDocument source : sources) {
            JsonNode count = counts.getOrDefault(source.id().value(), MissingNode.getInstance());
            int held = count.path("doc_count").asInt();
            int vectors = count.path("vectors").path("doc_count").asInt();
            boolean isSuperseded = superseded.contains(source.id());
            documents.put(source.id(), new IndexedDocument(source, held, vectors, isSuperseded));
        }
        return new Catalog(documents, List.copyOf(documents.values()));
    }

    private List<SourceDocument> sources(Object query) {
        return hits.all(query, Entries.DOCUMENT, true).stream()
                .map(hit -> Hits.body(SourceDocument.class, hit))
                .toList();
    }

    /// A document's passages in reading order.
    List<CitedPassage> passages(Access access, DocumentId document) {
        List<Passage> passages = passages(
                Queries.readable(access, Entries.PASSAGE_KIND, Queries.is(Entries.DOCUMENT, document.value())));
        return cited(access, passages);
    }

    /// Those that are there and that the caller may read, in the order of the ids.
    List<CitedPassage> find(Access access, List<PassageId> ids) {
        List<String> values = ids.stream().map(PassageId::value).toList();
        Map<PassageId, Passage> found = new LinkedHashMap<>();
        passages(Queries.readable(access, Entries.PASSAGE_KIND, Queries.in(Entries.ID, values)))
                .forEach(passage -> found.put(passage.id(), passage));
        return cited(
                access,
                ids.stream().filter(found::containsKey).map(id -> found.get(id)).toList());
    }

    private List<Passage> passages(Object query) {
        return hits.all(query, Entries.ID, true).stream()
                .map(hit -> Hits.body(Passage.class, hit))
                .sorted(IN_ORDER)
                .toList();
    }

    private List<CitedPassage> cited(Access access, List<Passage> passages) {
        if (passages.isEmpty()) {
            return List.of();
        }
        SortedMap<DocumentId, IndexedDocument> catalog = catalog(access).byId;
        List<CitedPassage> cited = new ArrayList<>();
        for (Passage passage : passages) {
            IndexedDocument document = catalog.get(passage.document());
            if (document != null) {
                cited.add(new CitedPassage(passage, document.document(), document.superseded()));
            }
        }
        return cited;
    }

    /// Of every case.
    Set<DocumentId> everyDocument() {
        Set<DocumentId> ids = new HashSet<>();
        for (JsonNode hit : hits.all(Queries.is(Entries.KIND, Entries.DOCUMENT_KIND), Entries.DOCUMENT, false)) {
            ids.add(Entries.document(hit.path("fields")));
        }
        return ids;
    }

    /// Documents with their passages, of every case, but for some.
    Map<SourceDocument, List<Passage>> contents(Set<DocumentId> without, int limit) {
        List<String> wanted = everyDocument().stream()
                .filter(id -> !without.contains(id))
                .sorted()
                .limit(limit)
                .map(DocumentId::value)
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> which = Queries.in(Entries.DOCUMENT, wanted);
        Map<DocumentId, List<Passage>> passages = new TreeMap<>();
        for (Passage passage : passages(Queries.every(Entries.PASSAGE_KIND, which))) {
            passages.computeIfAbsent(passage.document(), _ -> new ArrayList<>()).add(passage);
        }
        Map<SourceDocument, List<Passage>> contents = new LinkedHashMap<>();
        for (SourceDocument source : sources(Queries.every(Entries.DOCUMENT_KIND, which))) {
            contents.put(source, passages.getOrDefault(source.id(), List.of()));
        }
        return contents;
    }

    /// Names what the index holds, as the Lucene index names it: equal passages and vectors, equal name.
    ///
    /// @param model hash of the encoder behind the vectors
    Snapshot snapshot(String model) {
        State now = state.get();
        Sum sum = sums.get(now.key(), _ -> sum());
        String id = Sha256.hex(TextAnalysis.VERSION + '\n' + model + '\n' + sum.digest);
        return new Snapshot(id.substring(0, NAME), now.generation(), model, sum.passages);
    }

    private Sum sum() {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int part = 0; part < Entries.PARTS; part++) {
            parts.put(Entries.part(part), Map.of("sum", Map.of("field", Entries.part(part))));
        }
        Map<String, Object> byVector = Map.of("terms", Map.of("field", Entries.VECTORED, "size", 2), "aggs", parts);
        Map<String, Object> passages = Queries.is(Entries.KIND, Entries.PASSAGE_KIND);
        JsonNode answer = hits.search(Queries.counted(passages, Map.of("parts", byVector)));
        long[] hash = new long[2];
        long count = 0;
        for (JsonNode bucket : answer.path("aggregations").path("parts").path("buckets")) {
            int factor = bucket.path("key").asInt() == 1 ? WITH_VECTOR : 1;
            count += bucket.path("doc_count").asLong();
            for (int part = 0; part < Entries.PARTS; part++) {
                long sum = (long) bucket.path(Entries.part(part)).path("value").asDouble();
                int shift = part * Entries.PART_BITS % Long.SIZE;
                hash[part * Entries.PART_BITS / Long.SIZE] += (sum << shift) * factor;
            }
        }
        return new Sum(Sha256.hex("%x %x %d".formatted(hash[0], hash[1], count)), count);
    }
}

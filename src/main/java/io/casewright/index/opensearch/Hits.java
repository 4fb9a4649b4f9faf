package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Searches in one index: whole answers or none.
final class Hits {

    /// Hits with a passage's text that come at once.
    private static final int PAGE = 1_000;

    /// A part of the index that does not answer is a fault, never a shorter list.
    private static final Map<String, String> WHOLE = Map.of("allow_partial_search_results", "false");

    private final Cluster cluster;
    private final String alias;

    Hits(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    JsonNode search(Map<String, Object> search) {
        JsonNode answer = cluster.send("POST", "/" + alias + "/_search", WHOLE, search);
        if (answer.path("timed_out").asBoolean()
                || answer.path("_shards").path("failed").asInt() > 0) {
            throw new ClusterRefusal("", "a part of the cluster did not answer: " + answer.path("_shards"));
        }
        return answer;
    }

    List<JsonNode> of(Map<String, Object> search) {
        List<JsonNode> hits = new ArrayList<>();
        search(search).path("hits").path("hits").forEach(hits::add);
        return hits;
    }

    /// Every hit, page by page, in the order of a field that differs from hit to hit.
    List<JsonNode> all(Object query, String key, boolean withBodies) {
        int size = withBodies ? PAGE : Layout.MOST_HITS;
        Map<String, Object> search = Queries.ordered(query, size, key, withBodies);
        List<JsonNode> page = of(search);
        List<JsonNode> found = new ArrayList<>(page);
        while (page.size() == size) {
            search.put("search_after", page.getLast().path("sort"));
            page = of(search);
            found.addAll(page);
        }
        return found;
    }

    /// What a hit's entry holds whole.
    static <T> T body(Class<T> type, JsonNode hit) {
        return Cluster.read(type, hit.path("_source").path(Entries.BODY));
    }
}

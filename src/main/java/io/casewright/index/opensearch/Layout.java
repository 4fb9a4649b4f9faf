package io.casewright.index.opensearch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the cluster is told when it makes an index: fields, copies, and when a write counts.
final class Layout {

    /// The cluster gives no more hits at once.
    static final int MOST_HITS = 10_000;

    private Layout() {}

    /// @param meta says what the index is made by
    /// @param aliases of the new index, from its first moment
    static Map<String, Object> of(
            OpenSearchSettings settings, int dimensions, Map<String, String> meta, List<String> aliases) {
        Map<String, Object> named = new TreeMap<>();
        aliases.forEach(alias -> named.put(alias, Map.of()));
        return Map.of(
                "settings", Map.of("index", settings(settings)),
                "mappings",
                        Map.of(
                                "dynamic",
                                "strict",
                                "_meta",
                                meta,
                                "properties",
                                fields(dimensions),
                                "_source",
                                Map.of("excludes", List.of(Entries.VECTOR))),
                "aliases", named);
    }

    private static Map<String, Object> settings(OpenSearchSettings settings) {
        Map<String, Object> index = new TreeMap<>();
        index.put("knn", true);
        index.put("number_of_shards", settings.shards());
        index.put("number_of_replicas", settings.replicas());
        // A copy is searchable as soon as it has acknowledged: it gets the documents themselves, not files later.
        index.put("replication.type", "DOCUMENT");
        index.put("translog.durability", "request");
        // Copies that are lost are made anew on the nodes that are left, soon but not at every restart.
        index.put("unassigned.node_left.delayed_timeout", "10s");
        // A search sees whole writes: nothing shows before it is said.
        index.put("refresh_interval", "-1");
        index.put("max_result_window", MOST_HITS);
        // A purge leaves no removed word on disk, however few there are.
        index.put("merge.policy.expunge_deletes_allowed", 0);
        return index;
    }

    private static Map<String, Object> fields(int dimensions) {
        Map<String, Object> fields = new TreeMap<>();
        for (String keyword : List.of(Entries.KIND, Entries.KEY, Entries.ID, Entries.DOCUMENT, Entries.SUPERSEDES)) {
            fields.put(keyword, Map.of("type", "keyword"));
        }
        for (String keyword : List.of(Entries.TIER, Entries.SCOPE, Entries.LANGUAGE)) {
            fields.put(keyword, Map.of("type", "keyword", "doc_values", false));
        }
        for (String terms : Entries.FIELDS) {
            fields.put(terms, Map.of("type", "keyword", "doc_values", false, "similarity", "boolean"));
            fields.put(Entries.length(terms), Map.of("type", "integer", "index", false));
        }
        for (int part = 0; part < Entries.PARTS; part++) {
            fields.put(Entries.part(part), Map.of("type", "integer", "index", false));
        }
        fields.put(Entries.ORDINAL, Map.of("type", "integer", "index", false));
        fields.put(Entries.VECTORED, Map.of("type", "boolean"));
        fields.put(Entries.BODY, Map.of("type", "keyword", "index", false, "doc_values", false));
        for (String bytes : List.of(Entries.SKETCH, Entries.QUANTISED)) {
            fields.put(bytes, Map.of("type", "binary", "doc_values", true));
        }
        Map<String, Object> method = Map.of("name", "hnsw", "engine", "lucene");
        fields.put(
                Entries.VECTOR,
                Map.of("type", "knn_vector", "dimension", dimensions, "space_type", "innerproduct", "method", method));
        return fields;
    }
}

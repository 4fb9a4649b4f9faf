package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Which state of the index searches see, as far as the cluster tells: equal keys, nothing was written between.
///
/// @param key of every copy: where it is, its last write, and how often it has shown what was written
/// @param generation sum of the parts' last writes
record State(String key, long generation) {

    static State of(Cluster cluster, String alias) {
        JsonNode stats = cluster.get("/" + alias + "/_stats/refresh", Map.of("level", "shards"));
        StringBuilder key = new StringBuilder();
        long generation = 0;
        for (JsonNode index : stats.path("indices")) {
            for (JsonNode part : index.path("shards")) {
                long last = 0;
                for (JsonNode copy : part) {
                    long written = copy.path("seq_no").path("max_seq_no").asLong();
                    last = Math.max(last, written + 1);
                    key.append(copy.path("routing").path("node").asText())
                            .append(' ')
                            .append(written)
                            .append(' ')
                            .append(copy.path("refresh").path("external_total").asLong())
                            .append('\n');
                }
                generation += last;
            }
        }
        return new State(key.toString(), generation);
    }
}

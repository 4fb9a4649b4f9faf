package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.index.IndexGone;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// Writes to one index: on return they are on disk on every copy, and searches see them. Each line names its entry, so
/// that a line that is sent twice changes nothing.
final class Writing {

    private static final Logger LOG = Logger.getLogger(Writing.class);

    /// Bytes that go over in one request: a small node takes that without trouble.
    private static final int TOGETHER = 8 << 20;

    /// A name that is gone must not become an index of that name.
    private static final Map<String, String> TO_AN_ALIAS = Map.of("require_alias", "true", "timeout", "20s");

    private static final Map<String, String> AND_SHOWN =
            Map.of("require_alias", "true", "timeout", "20s", "refresh", "true");
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final int FIRST_ERROR = 400;
    private static final int TRIES_OF_A_CHANGE = 5;

    private static final Map<String, String> EXPUNGING =
            Map.of("only_expunge_deletes", "true", "wait_for_completion", "false");

    /// A copy keeps what it may have to tell the others; every half minute they agree on what that is.
    private static final Duration LONGEST_PURGE = Duration.ofSeconds(90);

    /// A merge that came too early for a copy is asked for again after so many looks.
    private static final int POLLS = 5;

    private static final String NOBODY = "document_missing_exception";

    private final Cluster cluster;
    private final String alias;

    Writing(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    /// What is to be done with one entry: one or two lines in JSON.
    record Step(String lines) {

        static Step put(String key, Map<String, Object> entry) {
            return new Step(line("index", Map.of("_id", key)) + Cluster.text(entry) + '\n');
        }

        /// Nothing happens to an entry that is not there.
        static Step change(String key, Map<String, Object> part) {
            Map<String, Object> entry = Map.of("_id", key, "retry_on_conflict", TRIES_OF_A_CHANGE);
            return new Step(line("update", entry) + Cluster.text(Map.of("doc", part)) + '\n');
        }

        static Step delete(String key) {
            return new Step(line("delete", Map.of("_id", key)));
        }

        private static String line(String action, Map<String, Object> entry) {
            return Cluster.text(Map.of(action, entry)) + '\n';
        }

        byte[] bytes() {
            return lines.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @throws IndexGone when there is no index any more
    /// @throws ClusterRefusal when an entry cannot be taken in; what came before it may be there
    void write(List<Step> steps) {
        int next = 0;
        while (next < steps.size()) {
            int from = next;
            int bytes = 0;
            while (next < steps.size() && bytes < TOGETHER) {
                bytes += steps.get(next++).lines().length();
            }
            boolean isAll = from == 0 && next == steps.size();
            send(steps.subList(from, next), isAll ? AND_SHOWN : TO_AN_ALIAS);
            if (!isAll && next == steps.size()) {
                show();
            }
        }
    }

    private void send(List<Step> steps, Map<String, String> parameters) {
        long deadline = System.nanoTime() + cluster.patience().toNanos();
        List<Step> left = steps;
        for (int attempt = 1; ; attempt++) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            left.forEach(step -> lines.writeBytes(step.bytes()));
            JsonNode answer = cluster.bulk("/" + alias + "/_bulk", parameters, lines.toByteArray());
            List<Step> refused = new ArrayList<>();
            JsonNode last = answer;
            for (int item = 0; item < left.size(); item++) {
                JsonNode outcome = answer.path("items").path(item).iterator().next();
                if (!isDone(outcome)) {
                    refused.add(left.get(item));
                    last = outcome;
                }
            }
            if (refused.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw refusal(last);
            }
            left = refused;
            Cluster.pause(attempt);
        }
    }

    /// @return whether the step is done; otherwise it can be tried again
    private static boolean isDone(JsonNode outcome) {
        String fault = outcome.path("error").path("type").asText();
        int status = outcome.path("status").asInt();
        if (status < FIRST_ERROR || fault.isEmpty() || fault.equals(NOBODY)) {
            return true;
        }
        if (fault.equals(Cluster.NOT_THERE)) {
            throw new IndexGone("the index is gone from the cluster");
        }
        if (!PASSING.contains(status)) {
            throw refusal(outcome);
        }
        return false;
    }

    private static ClusterRefusal refusal(JsonNode outcome) {
        JsonNode error = outcome.path("error");
        return new ClusterRefusal(error.path("type").asText(), "the cluster did not take a passage in: " + error);
    }

    private void show() {
        JsonNode answer = cluster.send("POST", "/" + alias + "/_refresh", Map.of(), Map.of());
        if (answer.path("_shards").path("failed").asInt() > 0) {
            throw new ClusterRefusal("", "a part of the cluster does not show what was written: " + answer);
        }
    }

    /// Takes off every copy's disk what was deleted or replaced. While a copy is away, the others keep for it what it
    /// has
    /// missed, and this says so.
    void purge() {
        long deadline = System.nanoTime() + LONGEST_PURGE.toNanos();
        long left = deleted();
        for (int attempt = 0; left > 0 && System.nanoTime() < deadline; attempt++) {
            if (attempt % POLLS == 0) {
                cluster.send("POST", "/" + alias + "/_forcemerge", EXPUNGING, Map.of());
            }
            Cluster.pause(attempt);
            left = deleted();
        }
        if (left > 0) {
            LOG.warnf(
                    "%d removed or replaced entries are still on the cluster's disks, until it has merged or a node is back",
                    left);
        }
        // Files go when no search reads them any more and no commit names them.
        show();
        cluster.send("POST", "/" + alias + "/_flush", Map.of("force", "true", "wait_if_ongoing", "true"), Map.of());
    }

    /// Entries that are deleted and still on a disk, with the copies'.
    private long deleted() {
        JsonNode stats = cluster.get("/" + alias + "/_stats/docs", Map.of());
        return stats.path("_all").path("total").path("docs").path("deleted").asLong();
    }
}

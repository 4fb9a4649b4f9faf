package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.casewright.index.IndexGone;
import io.casewright.index.IndexUnreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// Requests to an OpenSearch cluster, in JSON. Every request that is sent here may be sent twice and means the same:
/// while no node answers, or the cluster is choosing new main copies, it is tried again.
final class Cluster implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new ParameterNamesModule())
            .build();

    /// What the cluster calls an index or alias that is not there.
    static final String NOT_THERE = "index_not_found_exception";

    private static final String LINES = "application/x-ndjson";

    /// The cluster has too much to do, or no main copy at this moment.
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    /// A node that dies while it works is reported like a fault of the request: that deserves few further tries.
    private static final int FAULT = 500;

    private static final int TRIES_OF_A_FAULT = 4;
    private static final int LAST_ATTEMPT = Integer.MAX_VALUE;
    private static final int FIRST_ERROR = 400;
    private static final int MISSING = 404;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private static final long SECONDS_TO_SAY_HOW_IT_IS = 3;

    private final ClusterAddress address;
    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;

    Cluster(ClusterAddress address) {
        this.address = address;
        transport = Connections.open(address);
        client = new OpenSearchGenericClient(transport);
    }

    /// How long a request is tried again.
    Duration patience() {
        return address.patience();
    }

    JsonNode get(String endpoint, Map<String, String> parameters) {
        return send(Requests.builder()
                .method("GET")
                .endpoint(endpoint)
                .query(parameters)
                .build());
    }

    /// @param parameters of the address
    JsonNode send(String method, String endpoint, Map<String, String> parameters, Object body) {
        return send(Requests.builder()
                .method(method)
                .endpoint(endpoint)
                .query(parameters)
                .json(text(body))
                .build());
    }

    /// @param lines in JSON, one after the other: what is to be done, and with what
    JsonNode bulk(String endpoint, Map<String, String> parameters, byte[] lines) {
        return send(Requests.builder()
                .method("POST")
                .endpoint(endpoint)
                .query(parameters)
                .body(Body.from(lines, LINES))
                .build());
    }

    /// Asks once and does not wait long.
    ///
    /// @return empty when nobody answers
    /// @throws ClusterRefusal when the cluster answers that it will not
    Optional<JsonNode> ask(String endpoint) {
        Request request = Requests.builder().method("GET").endpoint(endpoint).build();
        try (Response response = client.executeAsync(request).get(SECONDS_TO_SAY_HOW_IT_IS, TimeUnit.SECONDS)) {
            return Optional.of(json(response));
        } catch (ExecutionException e) {
            status(e).ifPresent(status -> giveUp(request, status, MissingNode.getInstance(), LAST_ATTEMPT));
            return Optional.empty();
        } catch (IOException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private JsonNode send(Request request) {
        long deadline = System.nanoTime() + address.patience().toNanos();
        for (int attempt = 1; ; attempt++) {
            boolean isOver = System.nanoTime() > deadline;
            try (Response response = client.execute(request)) {
                JsonNode answer = json(response);
                if (response.getStatus() < FIRST_ERROR) {
                    return answer;
                }
                giveUp(request, response.getStatus(), answer, isOver ? LAST_ATTEMPT : attempt);
            } catch (IOException e) {
                OptionalInt status = status(e);
                if (status.isPresent()) {
                    giveUp(request, status.getAsInt(), MissingNode.getInstance(), isOver ? LAST_ATTEMPT : attempt);
                } else if (isOver) {
                    throw new IndexUnreachable(unreachable(), e);
                }
            }
            pause(attempt);
        }
    }

    /// Of an answer that the client takes for a fault of the way.
    private static OptionalInt status(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException refused) {
                return OptionalInt.of(refused.status());
            }
        }
        return OptionalInt.empty();
    }

    /// @throws ClusterRefusal unless another attempt may succeed
    private static void giveUp(Request request, int status, JsonNode answer, int attempt) {
        boolean isPassing = PASSING.contains(status) || (status == FAULT && attempt < TRIES_OF_A_FAULT);
        if (isPassing && attempt != LAST_ATTEMPT) {
            return;
        }
        JsonNode error = answer.path("error");
        String type = error.path("type").asText();
        if (status == MISSING && NOT_THERE.equals(type)) {
            throw new IndexGone("the index is gone from the cluster: %s".formatted(request.getEndpoint()));
        }
        throw new ClusterRefusal(
                type,
                "the cluster refuses %s %s: status %d %s"
                        .formatted(request.getMethod(), request.getEndpoint(), status, error));
    }

    static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 5)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the cluster", e);
        }
    }

    /// In plain words.
    String unreachable() {
        return "no node of the OpenSearch cluster answers (casewright.index.opensearch.nodes: %s)"
                .formatted(address.nodes());
    }

    private static JsonNode json(Response response) throws IOException {
        Body body = response.getBody().orElse(null);
        byte[] bytes = body == null ? new byte[0] : body.bodyAsBytes();
        return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a request cannot be written", e);
        }
    }

    static <T> T read(Class<T> type, JsonNode text) {
        try {
            return JSON.readerFor(type).readValue(text.asText());
        } catch (IOException e) {
            throw new UncheckedIOException("a stored passage or document cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the connections to the cluster cannot be closed", e);
        }
    }
}

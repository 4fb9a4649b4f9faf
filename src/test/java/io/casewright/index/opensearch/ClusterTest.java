package io.casewright.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.casewright.index.IndexGone;
import io.casewright.index.IndexUnreachable;
import io.casewright.index.opensearch.ClusterAddress.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A node that says what the test wants it to.
class ClusterTest {

    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private HttpServer node;
    private Cluster cluster;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
            seen.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        node.start();
        cluster = new Cluster(address(Duration.ofSeconds(10)));
    }

    @AfterEach
    void stop() {
        cluster.close();
        node.stop(0);
    }

    @Test
    void aBusyClusterIsAskedAgain() {
        replies.add(new Reply(503, "{}"));
        replies.add(new Reply(429, "{}"));
        replies.add(new Reply(200, "{\"ok\":1}"));

        assertThat(cluster.get("/x", Map.of()).path("ok").asInt()).isEqualTo(1);
        assertThat(seen).hasSize(3);
    }

    @Test
    void aFaultIsTriedAFewTimesAndARefusalOnce() {
        replies.add(new Reply(500, "{\"error\":{\"type\":\"broken\"}}"));
        assertThatThrownBy(() -> cluster.get("/x", Map.of())).hasMessageContaining("status 500");
        assertThat(seen).hasSize(4);

        seen.clear();
        replies.clear();
        replies.add(new Reply(400, "{\"error\":{\"type\":\"wrong\"}}"));
        assertThatThrownBy(() -> cluster.get("/x", Map.of()))
                .isInstanceOfSatisfying(
                        ClusterRefusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("wrong"));
        assertThat(seen).hasSize(1);
    }

    @Test
    void anIndexThatIsGoneIsToldApart() {
        replies.add(new Reply(404, "{\"error\":{\"type\":\"index_not_found_exception\"}}"));

        assertThatThrownBy(() -> cluster.get("/x", Map.of())).isInstanceOf(IndexGone.class);
    }

    @Test
    void theUserIsNamedInEveryRequestAndThePasswordInNoMessage() {
        replies.add(new Reply(403, "{}"));

        assertThatThrownBy(() -> cluster.get("/x", Map.of()))
                .hasMessageContaining("403")
                .hasMessageNotContaining("secret");
        assertThat(seen).containsExactly("/x Basic dXNlcjpzZWNyZXQ=");
        assertThat(address(Duration.ofSeconds(1)).toString()).doesNotContain("secret");
    }

    @Test
    void whatKeepsTheIndexFromAnsweringIsSaidInPlainWords() {
        try (OpenSearchIndex index = new OpenSearchIndex(cluster, "cw", "model")) {
            replies.add(new Reply(200, "{\"status\":\"yellow\"}"));
            assertThat(index.trouble()).isEmpty();

            replies.clear();
            replies.add(new Reply(200, "{\"status\":\"red\"}"));
            assertThat(index.trouble())
                    .hasValueSatisfying(words -> assertThat(words).contains("has no copy in the cluster"));

            replies.clear();
            replies.add(new Reply(401, "{}"));
            assertThat(index.trouble())
                    .hasValueSatisfying(words -> assertThat(words).contains("refuses", "401"));

            node.stop(0);
            assertThat(index.trouble())
                    .hasValueSatisfying(words -> assertThat(words)
                            .contains(
                                    "no node of the OpenSearch cluster answers", "casewright.index.opensearch.nodes"));
        }
    }

    @Test
    void aClusterThatNeverAnswersIsGivenUpAndNamed() {
        node.stop(0);
        try (Cluster lost = new Cluster(address(Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> lost.get("/x", Map.of()))
                    .isInstanceOf(IndexUnreachable.class)
                    .hasMessageContaining("no node of the OpenSearch cluster answers")
                    .hasMessageContaining(Integer.toString(node.getAddress().getPort()));
        }
    }

    private ClusterAddress address(Duration patience) {
        URI uri = URI.create("http://127.0.0.1:" + node.getAddress().getPort());
        return new ClusterAddress(List.of(uri), Optional.of(new Login("user", "secret")), Optional.empty(), patience);
    }
}

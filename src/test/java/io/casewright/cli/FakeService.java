package io.casewright.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A service that answers as it was told to, by method and path, and remembers what it was asked. Everything else is
/// refused with a problem.
final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    record Asked(String what, Optional<String> user, String body) {}

    private record Reply(int status, String body) {}

    private FakeService(HttpServer server) {
        this.server = server;
    }

    static FakeService start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeService service = new FakeService(server);
        server.createContext("/", service::answer);
        server.start();
        return service;
    }

    /// @param what method and path with query: `GET /v1/documents`
    FakeService replies(String what, int status, String body) {
        replies.put(what, new Reply(status, body));
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                new Asked(what, Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Casewright-User")), body));
        Reply reply = replies.getOrDefault(
                what,
                new Reply(
                        404, "{\"title\": \"Unknown path\", \"detail\": \"There is nothing at %s.\"}".formatted(what)));
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

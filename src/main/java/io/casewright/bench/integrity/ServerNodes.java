package io.casewright.bench.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// An OpenSearch cluster on loopback: one process for each node, ended with this one.
public final class ServerNodes implements AutoCloseable {

    private static final Duration TO_FORM = Duration.ofMinutes(4);
    private static final int POLL_MILLIS = 100;

    private final Path server;
    private final Path folder;
    private final List<Node> nodes;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private record Node(String name, int http, int transport) {}

    private ServerNodes(Path server, Path folder, List<Node> nodes) {
        this.server = server;
        this.folder = folder;
        this.nodes = nodes;
    }

    /// @param server what `.ci/opensearch/server` put together
    /// @param folder an empty one
    /// @param count of nodes, each of which holds passages
    /// @throws IllegalStateException when they do not find each other within minutes
    public static ServerNodes start(Path server, Path folder, int count) {
        List<Node> nodes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            nodes.add(new Node("node-" + number, freePort(), freePort()));
        }
        ServerNodes started = new ServerNodes(server, folder, nodes);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::end));
        try {
            nodes.forEach(started::start);
            started.await(count);
            return started;
        } catch (IllegalStateException e) {
            started.close();
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    private void start(Node node) {
        String seeds = nodes.stream().map(each -> "127.0.0.1:" + each.transport).collect(Collectors.joining(","));
        String managers = nodes.stream().map(Node::name).collect(Collectors.joining(","));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + server.resolve("node"),
                folder.resolve(node.name).toString(),
                node.name,
                Integer.toString(node.http),
                Integer.toString(node.transport),
                seeds,
                managers);
        try {
            processes.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(node.name + ".log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("a node cannot be started: " + command, e);
        }
    }

    private void await(int count) {
        long deadline = System.nanoTime() + TO_FORM.toNanos();
        while (System.nanoTime() < deadline && processes.stream().allMatch(Process::isAlive)) {
            boolean isWhole = nodes.stream()
                    .allMatch(node -> ask(node, "/_cluster/health")
                            .filter(health ->
                                    health.path("number_of_data_nodes").asInt() == count)
                            .isPresent());
            if (isWhole) {
                return;
            }
            pause();
        }
        throw new IllegalStateException(
                "%d nodes did not become a cluster; their words are in %s".formatted(count, folder));
    }

    /// The nodes' addresses, apart by commas.
    public String addresses() {
        return nodes.stream().map(node -> "http://127.0.0.1:" + node.http).collect(Collectors.joining(","));
    }

    /// The node that holds the main copy of the only part of an index.
    ///
    /// @param index its name, or a pattern
    public int mainHolder(String index) {
        JsonNode copies = ask("/_cat/shards/" + index + "?format=json&h=prirep,node");
        for (JsonNode copy : copies) {
            if (copy.path("prirep").asText().equals("p")) {
                return number(copy.path("node").asText());
            }
        }
        throw new IllegalStateException("no node holds the main copy of " + index);
    }

    /// The node that leads the others.
    public int manager() {
        return number(ask("/_cat/cluster_manager?format=json&h=node")
                .path(0)
                .path("node")
                .asText());
    }

    private int number(String name) {
        return nodes.stream().map(Node::name).toList().indexOf(name);
    }

    /// Whether the living nodes know of each other alone, and hold every copy that there should be.
    public boolean isWhole() {
        JsonNode health = ask("/_cluster/health");
        long living = processes.stream().filter(Process::isAlive).count();
        return health.path("number_of_nodes").asLong() == living
                && health.path("status").asText().equals("green");
    }

    /// Ends a node as a power cut would.
    public void kill(int number) {
        try {
            processes.get(number).destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a node was killed", e);
        }
    }

    private JsonNode ask(String path) {
        return nodes.stream()
                .flatMap(node -> ask(node, path).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node answers " + path));
    }

    private Optional<JsonNode> ask(Node node, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.http + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(new JsonMapper().readTree(response.body()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a node was asked", e);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the cluster", e);
        }
    }

    private void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Override
    public void close() {
        end();
        for (Process process : processes) {
            process.onExit().join();
        }
        client.close();
    }
}

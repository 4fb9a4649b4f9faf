package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The packaged service on a throw-away data folder and a free port, started and stopped by its own script.
final class BenchedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path script;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final boolean withDemo;

    private BenchedService(Path script, Path folder, boolean withDemo) {
        this.script = script;
        this.folder = folder;
        this.withDemo = withDemo;
    }

    static BenchedService at(Path home) {
        return at(home, true);
    }

    /// A service whose data folder is empty.
    static BenchedService withoutDemo(Path home) {
        return at(home, false);
    }

    private static BenchedService at(Path home, boolean withDemo) {
        Path script = home.resolve("casewright");
        if (!Files.isExecutable(script)) {
            throw new IllegalArgumentException(
                    "there is no casewright script in %s; name its folder with --home".formatted(home));
        }
        try {
            return new BenchedService(script, Files.createTempDirectory("casewright-service"), withDemo);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary data folder", e);
        }
    }

    /// Returns when the service is ready.
    BenchedService start() {
        return script("start");
    }

    BenchedService stop() {
        return script("stop");
    }

    Path folder() {
        return folder;
    }

    /// Posts JSON as a development identity.
    JsonNode post(String path, Map<String, ?> body, String user) {
        return send(request(path)
                .header("X-Casewright-User", user)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.valueToTree(body).toString()))
                .build());
    }

    /// Reads a file whole, whatever its media type.
    byte[] file(String path) {
        return read(request(path).setHeader("Accept", "*/*").GET().build());
    }

    JsonNode post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    /// Imports NDJSON as an admin, who alone may load cases, and returns its job when all is in.
    JsonNode load(byte[] ndjson) {
        return load(BodyPublishers.ofByteArray(ndjson), PATIENCE);
    }

    /// The same from a file, which is streamed.
    JsonNode load(Path ndjson, Duration atMost) {
        try {
            return load(BodyPublishers.ofFile(ndjson), atMost);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException("cannot read " + ndjson, e);
        }
    }

    private JsonNode load(BodyPublisher ndjson, Duration atMost) {
        JsonNode job = await(
                send(asAdmin("/v1/imports?name=bench.ndjson")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(ndjson)
                        .build()),
                atMost);
        if (!job.path("state").asText().equals("DONE")) {
            throw new IllegalStateException("the import ended, or still is, as " + job);
        }
        return job;
    }

    /// Returns a job when it is over, or as it is after so long.
    JsonNode await(JsonNode job, Duration atMost) {
        String id = job.path("id").asText();
        long patience = System.nanoTime() + atMost.toNanos();
        JsonNode now = job;
        while (System.nanoTime() < patience) {
            now = send(asAdmin("/v1/jobs/" + id).GET().build());
            switch (now.path("state").asText()) {
                case "QUEUED", "RUNNING" ->
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                default -> {
                    return now;
                }
            }
        }
        return now;
    }

    /// Cancels a job that is still at work, and waits until it rests.
    void cancel(JsonNode job) {
        if (job.path("state").asText().equals("RUNNING")) {
            read(asAdmin("/v1/jobs/" + job.path("id").asText()).DELETE().build());
            await(job, PATIENCE);
        }
    }

    /// Processor time that the service and its database have used; it tells what something costs where a machine is
    /// shared and the clock does not. Of connections that were closed it knows nothing.
    Duration processorTime() {
        long jvm = Long.parseLong(text("run/pid"));
        long postmaster = Long.parseLong(
                text("database/cluster/postmaster.pid").lines().findFirst().orElseThrow());
        return Stream.concat(
                        Stream.of(jvm, postmaster).flatMap(pid -> ProcessHandle.of(pid).stream()),
                        ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::descendants))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Megabytes of the heap that live objects need.
    long heapAfterCollection() {
        String pid = text("run/pid");
        jcmd(pid, "GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd(pid, "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
    }

    private static String jcmd(String pid, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), pid, command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + jcmd, e);
        }
    }

    long memoryOfJvm() {
        return Memory.proportional(Long.parseLong(text("run/pid")));
    }

    long memoryOfDatabase() {
        long postmaster = Long.parseLong(
                text("database/cluster/postmaster.pid").lines().findFirst().orElseThrow());
        return Memory.proportional(postmaster)
                + ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(process -> Memory.proportional(process.pid()))
                        .sum();
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be deleted: " + folder, e);
        }
    }

    private BenchedService script(String command) {
        ProcessBuilder process = new ProcessBuilder(script.toString(), command).redirectErrorStream(true);
        process.environment().put("CASEWRIGHT_DATA", folder.toString());
        process.environment().put("CASEWRIGHT_PORT", "0");
        process.environment().put("CASEWRIGHT_DEMO_ENABLED", Boolean.toString(withDemo));
        try {
            Path log = folder.resolveSibling(folder.getFileName() + ".log");
            Process running = process.redirectOutput(log.toFile()).start();
            if (running.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(log));
            }
            Files.deleteIfExists(log);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + script, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command, e);
        }
    }

    private HttpRequest.Builder asAdmin(String path) {
        return request(path).header("X-Casewright-User", "admin-1");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + text("run/port") + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) {
        byte[] body = read(request);
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON from " + request.uri(), e);
        }
    }

    private byte[] read(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("%s gave %d: %s"
                        .formatted(
                                request.uri(),
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request.uri(), e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the service has not written " + file, e);
        }
    }
}

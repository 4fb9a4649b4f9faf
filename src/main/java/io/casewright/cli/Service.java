package io.casewright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The running service as the command line sees it: JSON in, JSON out. Throws [CallFailedException] with what to do
/// when nothing answers or the answer is a problem.
final class Service {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(30);
    private static final int FIRST_PROBLEM = 400;

    private final URI address;
    private final Optional<String> user;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// @param user the development identity to call as; empty for the service's default
    Service(URI address, Optional<String> user) {
        this.address = address;
        this.user = user;
    }

    URI address() {
        return address;
    }

    JsonNode get(String path) {
        return json(request(path).GET());
    }

    JsonNode post(String path) {
        return json(request(path).POST(BodyPublishers.noBody()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return post(path, written(path, body), "application/json");
    }

    JsonNode put(String path, Map<String, ?> body) {
        return json(request(path).header("Content-Type", "application/json").PUT(written(path, body)));
    }

    private static BodyPublisher written(String path, Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of a request to " + path, e);
        }
    }

    JsonNode post(String path, BodyPublisher body, String mediaType) {
        return json(request(path).header("Content-Type", mediaType).POST(body));
    }

    JsonNode delete(String path) {
        return json(request(path).DELETE());
    }

    /// What a GET answers with, as bytes; to be closed by the caller.
    ///
    /// @param mediaTypes what is wanted, as in an Accept header
    HttpResponse<InputStream> download(String path, String mediaTypes) {
        HttpResponse<InputStream> response = send(
                request(path)
                        .setHeader("Accept", mediaTypes + ", application/problem+json")
                        .GET(),
                BodyHandlers.ofInputStream());
        if (response.statusCode() < FIRST_PROBLEM) {
            return response;
        }
        try (InputStream body = response.body()) {
            throw refused(response.statusCode(), read(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /// The answer to a plain GET; for health, where a refusal is an answer.
    HttpResponse<String> fetch(String path) {
        return send(request(path).GET(), BodyHandlers.ofString());
    }

    /// A path or query part that may hold any character.
    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER)
                .setHeader("Accept", "application/json, application/problem+json");
        user.ifPresent(name -> request.header("X-Casewright-User", name));
        return request;
    }

    private JsonNode json(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        JsonNode body = read(response.body());
        if (response.statusCode() >= FIRST_PROBLEM) {
            throw refused(response.statusCode(), body);
        }
        return body;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException("interrupted while waiting for the answer.", CallFailedException.REFUSED, e);
        }
    }

    private CallFailedException unreachable(IOException cause) {
        return new CallFailedException(
                "no Casewright answers at %s. Start it with ./casewright start, or name the right address: --url."
                        .formatted(address),
                CallFailedException.NO_SERVICE,
                cause);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode()
                    .put("detail", body.lines().findFirst().orElse(""));
        }
    }

    private static CallFailedException refused(int status, JsonNode problem) {
        String title = problem.path("title").asText("Status " + status);
        String detail = problem.path("detail").asText("");
        return new CallFailedException(detail.isEmpty() ? title : title + ": " + detail, CallFailedException.REFUSED);
    }
}

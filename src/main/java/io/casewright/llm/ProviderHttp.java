package io.casewright.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The library's HTTP client for one call: what is about to leave is looked at first, and [#close()] ends the
/// connection at once, wherever the call is.
final class ProviderHttp implements HttpClient, HttpClientBuilder, AutoCloseable {

    /// An answer of ours has some ten thousand characters; a provider that sends more than this has lost its way.
    private static final long MOST_BYTES = 32L << 20;

    private static final int MOST_OF_AN_ERROR = 64 << 10;

    private final java.net.http.HttpClient client;
    private final Consumer<String> scan;
    private volatile @Nullable CompletableFuture<HttpResponse<InputStream>> exchange;
    private volatile @Nullable InputStream body;
    private volatile boolean closed;

    /// @param scan throws when the body must not leave
    ProviderHttp(java.net.http.HttpClient client, Consumer<String> scan) {
        this.client = client;
        this.scan = scan;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<InputStream> response = send(request);
        try (InputStream in = limited(response)) {
            return answer(response, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        HttpResponse<InputStream> response = send(request);
        try (InputStream in = limited(response)) {
            listener.onOpen(answer(response, ""));
            parser.parse(in, listener);
            listener.onClose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// May be called from any thread and more than once.
    @Override
    public void close() {
        closed = true;
        CompletableFuture<HttpResponse<InputStream>> asked = exchange;
        if (asked != null) {
            asked.cancel(true);
        }
        InputStream open = body;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        String text = Optional.ofNullable(request.body()).orElse("");
        scan.accept(text);
        java.net.http.HttpRequest.Builder asked = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        asked.method(request.method().name(), BodyPublishers.ofString(text));
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(asked.build(), BodyHandlers.ofInputStream());
        exchange = sent;
        HttpResponse<InputStream> response = awaited(sent);
        body = response.body();
        if (closed) {
            close();
        }
        if (response.statusCode() < 200 || response.statusCode() >= 300) {
            throw refusal(response);
        }
        return response;
    }

    private static HttpResponse<InputStream> awaited(CompletableFuture<HttpResponse<InputStream>> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static RefusedByProvider refusal(HttpResponse<InputStream> response) {
        Optional<Duration> wait = response.headers().firstValue("Retry-After").flatMap(ProviderHttp::seconds);
        try (InputStream in = response.body()) {
            String said = new String(in.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8);
            return new RefusedByProvider(new HttpException(response.statusCode(), said), wait);
        } catch (IOException e) {
            return new RefusedByProvider(new HttpException(response.statusCode(), ""), wait);
        }
    }

    /// Seconds; the other form, a date, would need a clock and is rare.
    private static Optional<Duration> seconds(String header) {
        return header.strip().matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())))
                : Optional.empty();
    }

    private static SuccessfulHttpResponse answer(HttpResponse<InputStream> response, String text) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(text)
                .build();
    }

    private static InputStream limited(HttpResponse<InputStream> response) {
        return new FilterInputStream(response.body()) {
            private long left = MOST_BYTES;

            @Override
            public int read() throws IOException {
                int value = super.read();
                count(1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int count = super.read(bytes, from, most);
                count(Math.max(count, 0));
                return count;
            }

            private void count(int bytes) throws IOException {
                left -= bytes;
                if (left < 0) {
                    throw new IOException("the answer is longer than any answer");
                }
            }
        };
    }

    /// A status that is no success, with what the provider says of trying again.
    static final class RefusedByProvider extends RuntimeException {

        private final Optional<Duration> retryAfter;

        RefusedByProvider(HttpException cause, Optional<Duration> retryAfter) {
            super(cause);
            this.retryAfter = retryAfter;
        }

        Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    // The library asks its builder for these; the limits are ours, so they are not used.

    @Override
    public Duration connectTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}

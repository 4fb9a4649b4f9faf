package io.casewright.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on loopback that speaks OpenAI's chat protocol with streaming, sentence by sentence or badly, as its script
/// says. On bare sockets, because a broken provider breaks them.
public final class StubProvider implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServerSocket server;
    private final Script script;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /// What the provider does with a request.
    @FunctionalInterface
    public interface Script {
        void answer(Exchange exchange) throws IOException;
    }

    private StubProvider(Script script) {
        this.script = script;
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("stub-provider").start(this::accept);
    }

    public static StubProvider start(Script script) {
        return new StubProvider(script);
    }

    /// One that writes the same text whatever is asked.
    public static StubProvider saying(String text) {
        return start(exchange -> exchange.say(text));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /// Connections that are open now.
    public int open() {
        return open.size();
    }

    /// An address at which nobody listens.
    public static String nobody() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort() + "/v1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().name("stub-exchange").start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Exchange exchange = Exchange.read(socket);
            exchanges.add(exchange);
            script.answer(exchange);
        } catch (IOException e) {
            // The other side went away, or the script broke the connection: both are what tests ask for.
        } finally {
            open.remove(socket);
        }
    }

    /// One request and the way to answer it.
    public static final class Exchange {

        private final Socket socket;
        private final String path;
        private final Map<String, String> headers;
        private final String body;
        private final OutputStream out;

        private Exchange(Socket socket, String path, Map<String, String> headers, String body) throws IOException {
            this.socket = socket;
            this.path = path;
            this.headers = headers;
            this.body = body;
            this.out = socket.getOutputStream();
        }

        private static Exchange read(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String first = line(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String next = line(in); !next.isEmpty(); next = line(in)) {
                int colon = next.indexOf(':');
                headers.put(
                        next.substring(0, colon).toLowerCase(Locale.ROOT),
                        next.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            return new Exchange(socket, first.split(" ", -1)[1], headers, body);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new SocketException("closed");
                }
                line.append((char) next);
            }
            return line.toString().strip();
        }

        public String path() {
            return path;
        }

        /// Empty when it was not sent.
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public String body() {
            return body;
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// The last message's text.
        public String asked() {
            JsonNode messages = json().path("messages");
            return messages.path(messages.size() - 1).path("content").asText();
        }

        /// A whole streamed answer, in pieces of a few characters.
        public void say(String text) throws IOException {
            begin();
            for (int from = 0; from < text.length(); from += 9) {
                piece(text.substring(from, Math.min(from + 9, text.length())));
            }
            end("stop");
        }

        public void begin() throws IOException {
            raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        }

        public void piece(String text) throws IOException {
            raw(
                    "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"served-1\",\"choices\":[{\"index\":0,"
                            + "\"delta\":{\"content\":" + JSON.writeValueAsString(text) + "}}]}\n\n");
        }

        /// @param reason `stop` or `length`
        public void end(String reason) throws IOException {
            raw(
                    "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"served-1\",\"choices\":[{\"index\":0,"
                            + "\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}\n\n");
            raw("data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"served-1\",\"choices\":[],"
                    + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3,\"total_tokens\":15}}\n\n");
            raw("data: [DONE]\n\n");
        }

        /// @param extra further header lines, each with its line end
        public void status(int status, String extra) throws IOException {
            String text = "{\"error\": {\"message\": \"as told\"}}";
            raw(
                    "HTTP/1.1 %d Told\r\nContent-Type: application/json\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
                            .formatted(status, extra, text.length(), text));
        }

        public void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /// Breaks the connection off as a crash does.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /// Waits for the other side to close the connection.
        ///
        /// @return whether it did
        public boolean isClosedWithin(Duration limit) throws IOException {
            socket.setSoTimeout((int) limit.toMillis());
            try {
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (SocketException e) {
                return true;
            }
        }
    }
}

package io.casewright.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A TCP proxy before the service that breaks streams of events off in the middle of an event, so many times as it is
/// told.
final class CuttingProxy implements AutoCloseable {

    private static final String EVENTS = "text/event-stream";

    /// A member in the middle of an event that tells of a sentence.
    private static final String CUT_AT = "\"citations\"";

    private final ServerSocket server;
    private final URL service;
    private final AtomicInteger cuts;

    private CuttingProxy(URL service, int cuts) throws IOException {
        this.service = service;
        this.cuts = new AtomicInteger(cuts);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// @param cuts how often it breaks a stream off
    static CuttingProxy before(URL service, int cuts) {
        try {
            return new CuttingProxy(service, cuts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    int cutsLeft() {
        return Math.max(0, cuts.get());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket browser = server.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
                Thread.ofVirtual().start(() -> pass(browser, behind));
                Thread.ofVirtual().start(() -> passEvents(behind, browser));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side went away: so does the other.
        }
    }

    private void passEvents(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            boolean events = false;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                events |= text.contains(EVENTS);
                int place = events ? text.indexOf(CUT_AT) : -1;
                if (place > 0 && cuts.getAndDecrement() > 0) {
                    out.write(buffer, 0, place);
                    out.flush();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side went away: so does the other.
        }
    }
}

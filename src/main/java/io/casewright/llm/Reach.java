package io.casewright.llm;

import io.casewright.llm.LlmConfig.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;

/// Whether somebody listens at a provider's address, or its model file is there. Nothing is sent.
final class Reach {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private Reach() {}

    static boolean isReached(ProviderSettings settings) {
        if (settings.kind() == Kind.GGUF) {
            return settings.file().filter(Files::isReadable).isPresent();
        }
        URI address = URI.create(settings.url());
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        int port = address.getPort() < 0 ? usual : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package io.casewright.api;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Writes the port that the service listens on to `<data>/run/port`, where the command line looks for it.
@Singleton
final class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);

    private final Path folder;

    Listening(@ConfigProperty(name = "casewright.data") Path folder) {
        this.folder = folder;
    }

    void announce(@ObservesAsync HttpServerStart start, HttpServer server) {
        Path file = folder.resolve("run").resolve("port");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Integer.toString(server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        LOG.infof("Listening on port %d.", server.getPort());
    }
}

package io.casewright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the service is: as given, else as the environment says, else as the start wrote into the data folder.
final class Address {

    private static final URI DEFAULT = URI.create("http://127.0.0.1:8080");

    private Address() {}

    static URI find(Optional<String> given, Map<String, String> environment) {
        return given.or(() -> Optional.ofNullable(environment.get("CASEWRIGHT_URL")))
                .map(Address::parsed)
                .or(() -> Optional.ofNullable(environment.get("CASEWRIGHT_DATA"))
                        .flatMap(data -> recordedIn(Path.of(data))))
                .orElse(DEFAULT);
    }

    private static URI parsed(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (address.getHost() != null && ("" + address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            throw unusable(text, notAnAddress);
        }
        throw unusable(text, null);
    }

    private static CallFailedException unusable(String text, @Nullable Throwable cause) {
        return new CallFailedException(
                "\"%s\" is not an address. Write it like http://127.0.0.1:8080.".formatted(text),
                CallFailedException.USAGE,
                cause);
    }

    private static Optional<URI> recordedIn(Path data) {
        return line(data.resolve("run").resolve("port"))
                .map(port -> "http://%s:%s"
                        .formatted(
                                line(data.resolve("run").resolve("host"))
                                        .map(Address::reachable)
                                        .orElse("127.0.0.1"),
                                port))
                .map(Address::parsed);
    }

    /// A service that listens on every address is reached on this machine's own.
    private static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    private static Optional<String> line(Path file) {
        try {
            return Files.isReadable(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

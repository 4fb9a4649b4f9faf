package io.casewright.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Written mappings by name: an institution's own in `<data>/mappings`, else one that ships with the application.
@Singleton
final class StoredMappings {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}");

    private final Path folder;

    StoredMappings(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.folder = dataFolder.resolve("mappings");
    }

    /// The mapping's YAML.
    String read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        Path own = folder.resolve(name + ".yaml");
        try (InputStream shipped = StoredMappings.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            if (shipped != null) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mapping " + own, e);
        }
        throw unknown(name);
    }

    private RuntimeException unknown(String name) {
        return Problems.invalid(
                "mapping",
                "There is no mapping \"%s\". Put one into <data>/mappings as %s.yaml, or send it as the part \"mapping\" of a form."
                        .formatted(Problems.abridged(name), Problems.abridged(name)));
    }
}

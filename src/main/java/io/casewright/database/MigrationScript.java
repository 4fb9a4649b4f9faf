package io.casewright.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// One migration of the class path, for a schema that is to get some of them only.
final class MigrationScript extends LoadableResource {

    private final String folder;
    private final String name;
    private final Optional<String> text;

    private MigrationScript(String folder, String name, Optional<String> text) {
        this.folder = folder;
        this.name = name;
        this.text = text;
    }

    static MigrationScript of(String folder, String name) {
        try (@Nullable
                InputStream found = MigrationScript.class.getClassLoader().getResourceAsStream(folder + "/" + name)) {
            if (found == null) {
                return new MigrationScript(folder, name, Optional.empty());
            }
            return new MigrationScript(
                    folder, name, Optional.of(new String(found.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read migration " + name, e);
        }
    }

    boolean exists() {
        return text.isPresent();
    }

    @Override
    public Reader read() {
        return new StringReader(text.orElseThrow());
    }

    @Override
    public String getAbsolutePath() {
        return folder + "/" + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getAbsolutePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return name;
    }

    /// These scripts and no others.
    record Only(List<MigrationScript> scripts) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String wanted) {
            return scripts.stream()
                    .filter(script -> script.getFilename().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.stream()
                    .filter(script -> script.getFilename().startsWith(prefix))
                    .filter(script -> Arrays.stream(suffixes)
                            .anyMatch(suffix -> script.getFilename().endsWith(suffix)))
                    .map(LoadableResource.class::cast)
                    .toList();
        }
    }
}

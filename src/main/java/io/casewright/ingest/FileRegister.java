package io.casewright.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// What became of each file, kept beside the index: so that a start reads no file twice, and a refused file says why.
/// Losing it costs nothing but reading the files again.
final class FileRegister {

    private static final Logger LOG = Logger.getLogger(FileRegister.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new ParameterNamesModule())
            .build();

    private final Path path;
    private final TreeMap<String, IngestedFile> files = new TreeMap<>();

    FileRegister(Path path) {
        this.path = path;
        read().forEach(file -> files.put(file.name(), file));
    }

    synchronized List<IngestedFile> files() {
        return List.copyOf(files.values());
    }

    synchronized Optional<IngestedFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    synchronized void put(IngestedFile file) {
        files.put(file.name(), file);
        write();
    }

    synchronized void remove(String name) {
        files.remove(name);
        write();
    }

    private List<IngestedFile> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return JSON.readValue(path.toFile(), new TypeReference<List<IngestedFile>>() {});
        } catch (JsonProcessingException e) {
            LOG.warnf("the register of documents is damaged, so they are read again: %s", path);
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the register of documents cannot be read: " + path, e);
        }
    }

    private void write() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path part = path.resolveSibling(path.getFileName() + ".part");
            Files.write(part, JSON.writeValueAsBytes(new ArrayList<>(files.values())));
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the register of documents cannot be written: " + path, e);
        }
    }
}

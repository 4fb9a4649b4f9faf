package io.casewright.report.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// YAML files that ship with the product, each replaced by the institution's own of the same name, beside which an
/// institution may drop further ones. Nothing is skipped in silence: an unknown key, a missing one, a doubled one or a
/// file that is no YAML is told with the file's name.
///
/// @param shipped folder on the class path, with a slash at its end
/// @param names of the shipped files, without `.yaml`
/// @param own the institution's folder; need not exist
public record OwnFiles(String shipped, List<String> names, Optional<Path> own) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]*)\\.yaml");

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    public OwnFiles {
        names = List.copyOf(names);
    }

    /// A file's content.
    ///
    /// @param name without `.yaml`
    /// @param place where it is, for people
    record Read<T>(String name, String place, T content) {}

    /// All files, the shipped ones first, each by its name. Throws [InvalidFormException].
    <T> List<Read<T>> read(Class<T> type) {
        Map<String, Path> files = dropped();
        List<Read<T>> all = new ArrayList<>();
        for (String name : names) {
            Optional<Path> file = Optional.ofNullable(files.remove(name));
            all.add(file.map(path -> ofInstitution(name, path, type)).orElseGet(() -> ofProduct(name, type)));
        }
        files.forEach((name, path) -> all.add(ofInstitution(name, path, type)));
        return List.copyOf(all);
    }

    /// One file of the institution that nothing ships for; empty where there is none. Throws [InvalidFormException].
    ///
    /// @param name without `.yaml`
    static <T> Optional<Read<T>> single(Path folder, String name, Class<T> type) {
        Path file = folder.resolve(name + ".yaml");
        return Files.isRegularFile(file) ? Optional.of(ofInstitution(name, file, type)) : Optional.empty();
    }

    /// The institution's files by name, in the order of their names.
    private Map<String, Path> dropped() {
        Map<String, Path> files = new LinkedHashMap<>();
        Optional<Path> folder = own.filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            all.sorted()
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> {
                        java.util.regex.Matcher name =
                                NAME.matcher(file.getFileName().toString());
                        if (!Files.isRegularFile(file) || !name.matches()) {
                            throw new InvalidFormException(
                                    "%s would be read by nobody: files here are called like fincen-sar.yaml"
                                            .formatted(file));
                        }
                        files.put(name.group(1), file);
                    });
        } catch (IOException e) {
            throw new InvalidFormException("cannot read the folder " + folder.get(), e);
        }
        return files;
    }

    private static <T> Read<T> ofInstitution(String name, Path file, Class<T> type) {
        try {
            return new Read<>(name, file.toString(), parsed(file.toString(), Files.readString(file), type));
        } catch (IOException e) {
            throw new InvalidFormException("cannot read " + file, e);
        }
    }

    private <T> Read<T> ofProduct(String name, Class<T> type) {
        String place = shipped + name + ".yaml";
        try (InputStream stream = OwnFiles.class.getClassLoader().getResourceAsStream(place)) {
            if (stream == null) {
                throw new InvalidFormException(place + " is missing from the product");
            }
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Read<>(name, place, parsed(place, yaml, type));
        } catch (IOException e) {
            throw new InvalidFormException("cannot read " + place, e);
        }
    }

    private static <T> T parsed(String place, String yaml, Class<T> type) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new InvalidFormException("%s: %s".formatted(place, e.getMessage()), e);
        }
    }
}

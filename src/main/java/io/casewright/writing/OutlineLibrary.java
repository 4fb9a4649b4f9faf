package io.casewright.writing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The outlines that ship with the product, each replaced by the institution's own of the same name
/// (`<data>/outlines/generic-narrative.yaml`). Read once; a broken file stops the start and is named.
public final class OutlineLibrary {

    private static final List<String> SHIPPED = List.of(
            "customer-summary",
            "risk-explanation",
            "alert-explanation",
            "generic-narrative",
            "case-answer",
            "typology-answer");

    private final Map<String, Outline> outlines;

    private OutlineLibrary(Map<String, Outline> outlines) {
        this.outlines = outlines;
    }

    /// @param folder the institution's outlines; need not exist
    public static OutlineLibrary load(Optional<Path> folder) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        yaml.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        yaml.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (String id : SHIPPED) {
            Optional<Path> own = folder.map(each -> each.resolve(id + ".yaml")).filter(Files::isRegularFile);
            outlines.put(id, read(yaml, id, own));
        }
        return new OutlineLibrary(outlines);
    }

    /// Throws [IllegalArgumentException] for an id that no outline has.
    public Outline outline(String id) {
        Outline outline = outlines.get(id);
        if (outline == null) {
            throw new IllegalArgumentException("no outline \"%s\"; there are %s".formatted(id, outlines.keySet()));
        }
        return outline;
    }

    private static Outline read(ObjectMapper yaml, String id, Optional<Path> own) {
        String place = own.map(Path::toString).orElse("prompts/outlines/" + id + ".yaml");
        try (InputStream stream = open(own, place)) {
            Outline outline = yaml.readValue(stream, Outline.class);
            if (!id.equals(outline.id())) {
                throw new IllegalStateException(
                        "the outline in %s has the id \"%s\"; it must be \"%s\"".formatted(place, outline.id(), id));
            }
            return outline;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the outline %s: %s".formatted(place, e.getMessage()), e);
        }
    }

    private static InputStream open(Optional<Path> own, String place) throws IOException {
        if (own.isPresent()) {
            return Files.newInputStream(own.get());
        }
        InputStream stream = OutlineLibrary.class.getClassLoader().getResourceAsStream(place);
        if (stream == null) {
            throw new IOException("it is missing from the jar");
        }
        return stream;
    }
}

package io.casewright.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.casefile.Vocabulary;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The members of one JSON object, read one by one: what is asked for and wrong, or there and never asked for, is
/// refused by name.
final class Members {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final ObjectNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    Members(ObjectNode node) {
        this(node, "");
    }

    private Members(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /// Throws when there is a member that nobody asked for.
    void refuseOthers() {
        node.properties().stream()
                .filter(member -> !asked.contains(member.getKey()))
                .findFirst()
                .ifPresent(member -> {
                    throw new WrongRowException(
                            path + member.getKey(), member.getValue().asText(), "no member of this name is known here");
                });
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new WrongRowException(path + name, "", "is missing"));
    }

    String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    /// Empty for a missing member, null and a blank text.
    Optional<String> optional(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isContainerNode()) {
            throw new WrongRowException(path + name, value.toString(), "must be a single value");
        }
        return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    <T> T as(String name, Function<String, T> conversion) {
        return convert(name, text(name), conversion);
    }

    <T> Optional<T> optionalAs(String name, Function<String, T> conversion) {
        return optional(name).map(text -> convert(name, text, conversion));
    }

    <T> T convert(String name, String text, Function<String, T> conversion) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WrongRowException(path + name, text, String.valueOf(e.getMessage()));
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return as(name, text -> oneOf(choices, text));
    }

    /// ISO 3166-1 alpha-2.
    Optional<String> country(String name) {
        return optionalAs(name, Members::countryCode);
    }

    /// An array of texts, or one text with `|` between the parts, as in a CSV cell.
    List<String> texts(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            return optional(name).stream()
                    .flatMap(text -> Arrays.stream(text.split("\\|", -1)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            if (each.isContainerNode() || each.isNull()) {
                throw new WrongRowException(path + name, each.toString(), "must be a list of texts");
            }
            texts.add(each.asText());
        }
        return texts;
    }

    <T> List<T> textsAs(String name, Function<String, T> conversion) {
        return texts(name).stream().map(text -> convert(name, text, conversion)).toList();
    }

    boolean isObject(String name) {
        return node.path(name).isObject();
    }

    Optional<Members> object(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(member(name, value));
    }

    List<Members> objects(String name) {
        asked.add(name);
        List<Members> objects = new ArrayList<>();
        JsonNode value = node.path(name);
        if (value.isValueNode() && !value.isNull()) {
            throw new WrongRowException(path + name, value.asText(), "must be a list of objects");
        }
        value.forEach(each -> objects.add(member(name, each)));
        return objects;
    }

    /// An object whose members are names of the vocabulary, each with one value; blank ones are left out.
    Map<String, String> details(String name, Vocabulary vocabulary) {
        Optional<Members> object = object(name);
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, String> details = new TreeMap<>();
        Members inner = object.get();
        inner.node
                .fieldNames()
                .forEachRemaining(key -> inner.optional(key).ifPresent(value -> details.put(key, value)));
        details.forEach((key, value) -> vocabulary.problem(key, value).ifPresent(problem -> {
            throw new WrongRowException(inner.path + key, value, problem);
        }));
        return details;
    }

    private Members member(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return new Members(object, path + name + ".");
        }
        throw new WrongRowException(path + name, value.toString(), "must be an object");
    }

    static String countryCode(String text) {
        if (!COUNTRIES.contains(text)) {
            throw new IllegalArgumentException("is no ISO 3166-1 alpha-2 country code");
        }
        return text;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> choices, String text) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }
}

package io.casewright.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.report.OneLine;
import io.casewright.report.export.ExportRefusedException.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A block of an institution's settings in YAML. What is wrong with it is noted by key, so that all of it is
/// told at once; what was noted stands for a value that may be used until then.
final class SettingsFile {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String place;
    private final Map<String, Object> fields;
    private final List<Problem> problems;

    private SettingsFile(String place, Map<String, Object> fields, List<Problem> problems) {
        this.place = place;
        this.fields = fields;
        this.problems = problems;
    }

    /// @param file how people call it (`goaml/settings.yaml`)
    /// @param problems where they are noted
    static SettingsFile read(String file, String yaml, List<Problem> problems) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try {
            Map<String, Object> read = YAML.readValue(yaml, new TypeReference<LinkedHashMap<String, Object>>() {});
            if (read != null) {
                fields.putAll(read);
            }
        } catch (JsonProcessingException e) {
            problems.add(new Problem(file, "is no map of settings: " + e.getOriginalMessage()));
        }
        return new SettingsFile(file + ", ", fields, problems);
    }

    /// Notes every key that is not among the known ones.
    SettingsFile knows(Set<String> known) {
        fields.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> fault(key, "is no setting here; there are " + String.join(", ", new TreeSet<>(known))));
        return this;
    }

    Optional<String> text(String key) {
        Object value = fields.get(key);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            fault(key, "must be one value");
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(String::valueOf).map(OneLine::of).filter(text -> !text.isEmpty());
    }

    /// @param what for, in words after "is missing: it is"
    String required(String key, String what) {
        return text(key).orElseGet(() -> {
            fault(key, "is missing: it is " + what);
            return "";
        });
    }

    /// Read by a function that throws [IllegalArgumentException] or [java.time.DateTimeException] for text
    /// that is wrong.
    <T> T read(String key, String text, Function<String, T> reading, T otherwise) {
        try {
            return text.isEmpty() ? otherwise : reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            fault(key, "\"%s\" cannot be read: %s".formatted(text, e.getMessage()));
            return otherwise;
        }
    }

    int count(String key, int otherwise, int most) {
        int count = text(key)
                .map(text -> read(key, text, Integer::parseInt, otherwise))
                .orElse(otherwise);
        if (count < 1 || count > most) {
            fault(key, "must be from 1 to %d".formatted(most));
            return otherwise;
        }
        return count;
    }

    boolean has(String key) {
        return fields.get(key) != null;
    }

    /// An inner block; empty where it is missing.
    SettingsFile block(String key) {
        return new SettingsFile(place + key + ".", map(key), problems);
    }

    /// An inner block of texts by name.
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(key).forEach((name, value) -> texts.put(name, OneLine.of(String.valueOf(value))));
        return texts;
    }

    Map<String, BigDecimal> decimals(String key) {
        Map<String, BigDecimal> decimals = new LinkedHashMap<>();
        texts(key).forEach((name, text) -> {
            BigDecimal value = read(key + "." + name, text, BigDecimal::new, BigDecimal.ZERO);
            if (value.signum() > 0) {
                decimals.put(name, value);
            } else {
                fault(key + "." + name, "must be a number above 0");
            }
        });
        return decimals;
    }

    List<String> list(String key) {
        Object value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            fault(key, "must be a list");
            return List.of();
        }
        List<String> list = new ArrayList<>();
        items.forEach(item -> list.add(OneLine.of(String.valueOf(item))));
        return list;
    }

    void fault(String key, String problem) {
        problems.add(new Problem(place + key, problem));
    }

    private Map<String, Object> map(String key) {
        @Nullable Object value = fields.get(key);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> inner)) {
            fault(key, "must be a map");
            return Map.of();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        inner.forEach((name, one) -> map.put(String.valueOf(name), one));
        return map;
    }
}

package io.casewright.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.evidence.Passage.Sureness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One entry of a shipped YAML file; what is wrong with its fields is noted with file, entry and field.
///
/// @param faults where faults are noted
record YamlEntry(String file, String id, Map<String, Object> fields, List<String> faults) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// The entries of a file that is a list; a file that is not one is a fault.
    static List<YamlEntry> all(String file, String yaml, List<String> faults) {
        List<Map<String, Object>> entries;
        try {
            entries = YAML.readValue(yaml, new TypeReference<List<Map<String, Object>>>() {});
        } catch (JsonProcessingException e) {
            faults.add("%s: not a list of entries: %s".formatted(file, e.getOriginalMessage()));
            return List.of();
        }
        List<YamlEntry> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Object id = entries.get(i).get("id");
            if (id == null) {
                faults.add("%s, entry %d: field \"id\" is missing".formatted(file, i + 1));
            } else {
                found.add(new YamlEntry(file, String.valueOf(id), entries.get(i), faults));
            }
        }
        return found;
    }

    /// Notes every field that is not among the known ones.
    void refuseOthers(Set<String> known) {
        fields.keySet().stream()
                .filter(field -> !known.contains(field))
                .sorted()
                .forEach(field -> fault(
                        field,
                        "is not known here; known are "
                                + known.stream().sorted().toList()));
    }

    String required(String field) {
        String value = text(field);
        if (value.isEmpty()) {
            fault(field, "is missing or empty");
        }
        return value;
    }

    /// The field as text; empty where it is missing.
    String text(String field) {
        Object value = fields.get(field);
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value == null ? "" : CleanText.line(String.valueOf(value));
    }

    List<String> texts(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            fault(field, "must be a list, not \"%s\"".formatted(value));
            return List.of();
        }
        return list.stream().map(one -> CleanText.line(String.valueOf(one))).toList();
    }

    Map<String, Object> map(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            fault(field, "must be a map, not \"%s\"".formatted(value));
            return Map.of();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, one) -> {
            if (one == null) {
                fault(field + "." + key, "is empty");
            } else {
                result.put(String.valueOf(key), one);
            }
        });
        return result;
    }

    /// The entries of a field that is a list of maps.
    List<YamlEntry> entries(String field) {
        Object value = fields.get(field);
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        List<YamlEntry> found = new ArrayList<>();
        for (Object one : list) {
            if (one instanceof Map<?, ?> map) {
                Map<String, Object> inner = new LinkedHashMap<>();
                map.forEach((key, content) -> inner.put(String.valueOf(key), content));
                found.add(new YamlEntry(file, id + ", " + field, inner, faults));
            } else {
                fault(field, "must be a list of maps, not \"%s\"".formatted(one));
            }
        }
        return found;
    }

    Sureness sureness(String field) {
        String value = required(field);
        return switch (value) {
            case "yes" -> Sureness.VERIFIED;
            case "quoted" -> Sureness.QUOTED;
            case "no", "" -> Sureness.UNVERIFIED;
            default -> {
                fault(field, "must be yes, quoted or no, not \"%s\"".formatted(value));
                yield Sureness.UNVERIFIED;
            }
        };
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        String value = required(field);
        E[] choices = type.getEnumConstants();
        for (E choice : choices) {
            if (choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
                return choice;
            }
        }
        fault(field, "must be one of %s, not \"%s\"".formatted(List.of(choices), value));
        return choices[0];
    }

    void fault(String field, String wrong) {
        faults.add("%s, entry \"%s\": field \"%s\" %s".formatted(file, id, field, wrong));
    }
}

package io.casewright.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An institution's own thresholds and lists, laid over the shipped library: the file `indicators.yaml` of its data
/// folder, with the keys
///
/// - `indicators`: by id, what of the `test:` block is different, or `off`; inner blocks are merged key by key, an item
/// of
///   a list is named by its place from 0
/// - `segments`: the same by segment of customers (`off` too)
/// - `lexicons`: by id, lists that replace the shipped ones, or with `add-` before the key are added to them
final class OwnThresholds {

    static final String FILE = "indicators.yaml";

    private static final Set<String> KEYS = Set.of("indicators", "segments", "lexicons");
    private static final Set<String> LISTS = Set.of("merchants", "names", "references", "countries", "lines");
    private static final String OFF = "off";
    private static final String ADD = "add-";

    private final List<String> faults = new ArrayList<>();
    private final KnowledgeBase shipped;

    private OwnThresholds(KnowledgeBase shipped) {
        this.shipped = shipped;
    }

    /// @param yaml the file's content; blank changes nothing
    /// @throws InvalidKnowledgeBaseException naming entry and field of every fault
    static KnowledgeBase laidOver(KnowledgeBase shipped, String yaml) {
        OwnThresholds own = new OwnThresholds(shipped);
        KnowledgeBase result = own.laidOver(own.read(yaml));
        if (!own.faults.isEmpty()) {
            throw new InvalidKnowledgeBaseException(own.faults);
        }
        return result;
    }

    private Map<String, Object> read(String yaml) {
        try {
            YAMLMapper mapper = new YAMLMapper();
            JsonNode whole = mapper.readTree(yaml);
            if (whole.isMissingNode() || whole.isNull()) {
                return Map.of();
            }
            return mapper.convertValue(whole, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IllegalArgumentException e) {
            faults.add("%s: not a map of entries".formatted(FILE));
            return Map.of();
        } catch (JsonProcessingException e) {
            faults.add("%s: not a map of entries: %s".formatted(FILE, e.getOriginalMessage()));
            return Map.of();
        }
    }

    private KnowledgeBase laidOver(Map<String, Object> own) {
        own.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> faults.add(
                        "%s: \"%s\" is not known here; known are indicators, lexicons, segments".formatted(FILE, key)));
        Map<String, Object> changes = map("indicators", own.get("indicators"));
        Map<String, Object> segments = map("segments", own.get("segments"));
        refuseUnknown("indicators", changes.keySet());
        segments.forEach((segment, value) ->
                refuseUnknown("segments." + segment, map(segment, value).keySet()));
        List<Indicator> indicators = shipped.indicators().stream()
                .map(indicator -> changed(indicator, changes.get(indicator.id()), segments))
                .toList();
        return new KnowledgeBase(
                shipped.documents(),
                indicators,
                shipped.typologies(),
                shipped.sources(),
                lexicons(map("lexicons", own.get("lexicons"))));
    }

    private void refuseUnknown(String where, Set<String> ids) {
        ids.stream()
                .filter(id -> shipped.indicator(id).isEmpty())
                .forEach(id -> faults.add("%s, %s: there is no indicator \"%s\"".formatted(FILE, where, id)));
    }

    private Indicator changed(
            Indicator indicator, @org.jspecify.annotations.Nullable Object change, Map<String, Object> segments) {
        Map<String, Object> test =
                change == null ? indicator.test() : changedTest(indicator.id(), indicator.test(), change);
        Map<String, Map<String, Object>> bySegment = new TreeMap<>();
        segments.forEach((segment, value) -> {
            Object own = map(segment, value).get(indicator.id());
            if (own != null) {
                bySegment.put(segment.toLowerCase(Locale.ROOT), changedTest(indicator.id(), test, own));
            }
        });
        return indicator.withTests(test, bySegment);
    }

    private Map<String, Object> changedTest(String id, Map<String, Object> test, Object change) {
        if (OFF.equals(change) || Boolean.FALSE.equals(change)) {
            return Map.of();
        }
        if (!(change instanceof Map<?, ?> changes)) {
            faults.add("%s, \"%s\": must be a map of what is different, or \"off\"".formatted(FILE, id));
            return test;
        }
        Map<String, Object> merged = merged(id, test, changes);
        if (!changes.containsKey("threshold-source") && !merged.isEmpty()) {
            merged.put("threshold-source", "the institution");
        }
        return merged;
    }

    private Map<String, Object> merged(String where, Map<?, ?> shippedBlock, Map<?, ?> changes) {
        Map<String, Object> merged = new TreeMap<>();
        shippedBlock.forEach((key, value) -> merged.put(String.valueOf(key), value));
        changes.forEach((key, value) -> {
            Object known = merged.get(String.valueOf(key));
            if (known instanceof Map<?, ?> inner && value instanceof Map<?, ?> own) {
                merged.put(String.valueOf(key), merged(where, inner, own));
            } else if (known instanceof List<?> items && value instanceof Map<?, ?> own) {
                merged.put(String.valueOf(key), mergedItems(where + "." + key, items, own));
            } else if (value == null) {
                merged.remove(String.valueOf(key));
            } else {
                merged.put(String.valueOf(key), value);
            }
        });
        return merged;
    }

    private List<Object> mergedItems(String where, List<?> items, Map<?, ?> changes) {
        List<Object> merged = new ArrayList<>(items);
        changes.forEach((key, value) -> {
            String place = String.valueOf(key);
            boolean exists = place.matches("\\d{1,3}") && Integer.parseInt(place) < merged.size();
            if (exists
                    && merged.get(Integer.parseInt(place)) instanceof Map<?, ?> inner
                    && value instanceof Map<?, ?> own) {
                merged.set(Integer.parseInt(place), merged(where, inner, own));
            } else {
                faults.add("%s, %s: there is no block at place \"%s\" of %d, counted from 0"
                        .formatted(FILE, where, place, merged.size()));
            }
        });
        return merged;
    }

    private Map<String, Lexicon> lexicons(Map<String, Object> own) {
        Map<String, Lexicon> all = new TreeMap<>(shipped.lexicons());
        own.forEach((id, value) -> {
            Lexicon known = all.get(id);
            if (known == null) {
                faults.add("%s, lexicons: there is no lexicon \"%s\"".formatted(FILE, id));
                return;
            }
            Map<String, Object> lists = map("lexicons." + id, value);
            lists.keySet().stream()
                    .filter(key -> !LISTS.contains(key.startsWith(ADD) ? key.substring(ADD.length()) : key))
                    .forEach(key -> faults.add("%s, lexicons.%s: \"%s\" is not known here".formatted(FILE, id, key)));
            all.put(
                    id,
                    new Lexicon(
                            id,
                            known.what(),
                            new LinkedHashSet<>(list(lists, "merchants", known.merchants())),
                            known.channels(),
                            lower(list(lists, "names", known.names())),
                            lower(list(lists, "references", known.references())),
                            new LinkedHashSet<>(list(lists, "countries", known.countries())),
                            lower(list(lists, "lines", known.lines()))));
        });
        return all;
    }

    private List<String> list(Map<String, Object> lists, String key, Collection<String> known) {
        List<String> all = new ArrayList<>(lists.containsKey(key) ? List.of() : known);
        for (String each : List.of(key, ADD + key)) {
            if (lists.get(each) instanceof List<?> items) {
                items.forEach(item -> all.add(String.valueOf(item)));
            } else if (lists.containsKey(each)) {
                faults.add("%s, lexicons: \"%s\" must be a list".formatted(FILE, each));
            }
        }
        return all;
    }

    private static List<String> lower(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private Map<String, Object> map(String where, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            faults.add("%s, %s: must be a map".formatted(FILE, where));
            return Map.of();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, one) -> {
            if (one != null) {
                result.put(String.valueOf(key), one);
            }
        });
        return result;
    }
}

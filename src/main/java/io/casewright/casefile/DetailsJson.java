package io.casewright.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Details as one JSON object in a column that is NULL where there are none.
final class DetailsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private DetailsJson() {}

    static Optional<String> of(Map<String, String> details) {
        if (details.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(JSON.valueToTree(details).toString().replace("\\u0000", "\uFFFD"));
    }

    /// @param word gives one copy of words that repeat from row to row
    static Map<String, String> read(@Nullable String json, UnaryOperator<String> word) {
        if (json == null) {
            return Map.of();
        }
        try {
            Map<String, String> details = new TreeMap<>();
            JSON.readValue(json, TEXTS).forEach((key, value) -> details.put(word.apply(key), word.apply(value)));
            return details;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record's details are not the JSON that was written", e);
        }
    }
}

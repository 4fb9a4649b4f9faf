package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.index.TextAnalysis;
import io.casewright.index.Weights.FieldWeight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is counted among one caller's passages: how many there are, how long their fields are, and how many hold a
/// term.
///
/// @param holders by field and term
record Statistic(long passages, Map<String, Double> averages, Map<String, Map<String, Integer>> holders) {

    private static final String LENGTHS = "lengths_";
    private static final String HOLDERS = "holders_";

    /// @param terms by field, each once
    static Statistic of(Hits hits, Map<String, Object> scope, Map<String, List<String>> terms) {
        JsonNode answer = hits.search(Queries.counted(scope, asked(terms)));
        long passages = answer.path("hits").path("total").path("value").asLong();
        JsonNode counted = answer.path("aggregations");
        Map<String, Double> averages = new HashMap<>();
        for (String field : Entries.FIELDS) {
            double sum = counted.path(LENGTHS + field).path("value").asDouble();
            averages.put(field, Math.max(1, sum / Math.max(1, passages)));
        }
        Map<String, Map<String, Integer>> holders = new HashMap<>();
        terms.forEach((field, asked) -> {
            JsonNode buckets = counted.path(HOLDERS + field).path("buckets");
            Map<String, Integer> byTerm = new HashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                byTerm.put(asked.get(i), buckets.path(i).path("doc_count").asInt());
            }
            holders.put(field, byTerm);
        });
        return new Statistic(passages, averages, holders);
    }

    /// Terms stand as values only, and are told apart by their position.
    private static Map<String, Object> asked(Map<String, List<String>> terms) {
        Map<String, Object> asked = new LinkedHashMap<>();
        for (String field : Entries.FIELDS) {
            asked.put(LENGTHS + field, Map.of("sum", Map.of("field", Entries.length(field))));
        }
        terms.forEach((field, each) -> {
            List<Map<String, Object>> filters =
                    each.stream().map(term -> Queries.is(field, term)).toList();
            if (!filters.isEmpty()) {
                asked.put(HOLDERS + field, Map.of("filters", Map.of("filters", filters)));
            }
        });
        return asked;
    }

    double average(String field) {
        return averages.getOrDefault(field, 1.0);
    }

    int holders(String field, String term) {
        return holders.getOrDefault(field, Map.of()).getOrDefault(term, 0);
    }

    /// In a passage's text, whether it is one term or a pair.
    int holders(String term) {
        return holders(field(term), term);
    }

    /// Where a term of the text, or a pair, is looked up.
    static String field(String term) {
        return TextAnalysis.isPair(term) ? Entries.PAIRS : Entries.TEXT;
    }

    /// How much a term says: as much as it is rare in the field that holds it the most.
    ///
    /// @return 0 when no passage holds it
    double rarity(String term, List<FieldWeight> fields) {
        int most = 0;
        for (FieldWeight field : fields) {
            most = Math.max(most, holders(field.field(), term));
        }
        return most == 0 ? 0 : Math.log(1 + (passages - most + 0.5) / (most + 0.5));
    }
}

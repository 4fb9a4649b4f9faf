package io.casewright.index.opensearch;

import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.index.SearchFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queries that are sent: each names whose passages it is about, and holds terms only as values.
final class Queries {

    /// `index.max_terms_count` is 65,536.
    private static final int MOST_VALUES = 50_000;

    private Queries() {}

    /// The passages of one caller, narrowed by a filter.
    static Map<String, Object> passages(Access access, SearchFilter filter) {
        List<Object> filters = readable(access, Entries.PASSAGE_KIND);
        filters.add(in(Entries.TIER, filter.tiers().stream().map(Enum::name).toList()));
        if (!filter.documents().isEmpty()) {
            filters.add(in(
                    Entries.DOCUMENT,
                    filter.documents().stream().map(Object::toString).toList()));
        }
        if (!filter.languages().isEmpty()) {
            filters.add(in(Entries.LANGUAGE, filter.languages()));
        }
        if (filter.caseId().isPresent()) {
            filters.add(is(Entries.SCOPE, Entries.scope(filter.caseId())));
        }
        return filtered(filters);
    }

    /// Shared knowledge, and the cases that the caller holds.
    static Map<String, Object> readable(Access access, String kind, Map<String, Object> narrowed) {
        List<Object> filters = readable(access, kind);
        filters.add(narrowed);
        return filtered(filters);
    }

    /// Of every case: for the index's own upkeep, never for an answer.
    static Map<String, Object> every(String kind, Map<String, Object> narrowed) {
        return filtered(List.of(is(Entries.KIND, kind), narrowed));
    }

    static Map<String, Object> all() {
        return Map.of("match_all", Map.of());
    }

    private static List<Object> readable(Access access, String kind) {
        List<String> scopes = new ArrayList<>(List.of(Entries.SHARED));
        for (CaseId id : access.cases()) {
            scopes.add(Entries.scope(Optional.of(id)));
        }
        return new ArrayList<>(List.of(is(Entries.KIND, kind), in(Entries.SCOPE, scopes)));
    }

    static Map<String, Object> filtered(List<Object> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    static Map<String, Object> is(String field, Object value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    /// @param values however many: the cluster takes so many at once
    static Map<String, Object> in(String field, Collection<String> values) {
        if (values.size() <= MOST_VALUES) {
            return Map.of("terms", Map.of(field, values));
        }
        List<Object> lots = new ArrayList<>();
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += MOST_VALUES) {
            lots.add(in(field, all.subList(from, Math.min(all.size(), from + MOST_VALUES))));
        }
        return Map.of("bool", Map.of("should", lots, "minimum_should_match", 1));
    }

    /// Adds a fixed number where a field holds a term.
    static Map<String, Object> worth(String field, String term, double worth) {
        return Map.of("term", Map.of(field, Map.of("value", term, "boost", worth)));
    }

    /// Best first, ties by id.
    ///
    /// @param read the fields that come back; nothing else of an entry is read
    static Map<String, Object> best(Object query, int size, List<String> read) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("query", query);
        search.put("size", size);
        search.put("stored_fields", "_none_");
        search.put("docvalue_fields", read);
        search.put("track_total_hits", false);
        search.put("sort", List.of(Map.of("_score", "desc"), Map.of(Entries.ID, "asc")));
        return search;
    }

    /// In the order of a field that differs from hit to hit, with the bodies where they are asked for.
    static Map<String, Object> ordered(Object query, int size, String key, boolean withBodies) {
        Map<String, Object> search = best(query, size, List.of(Entries.KEY, Entries.DOCUMENT));
        if (withBodies) {
            search.remove("stored_fields");
            search.put("_source", List.of(Entries.BODY));
        }
        search.put("sort", List.of(Map.of(key, "asc")));
        return search;
    }

    /// No hits, but what the aggregations count.
    static Map<String, Object> counted(Object query, Map<String, Object> aggregations) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("query", query);
        search.put("size", 0);
        search.put("track_total_hits", true);
        search.put("aggs", aggregations);
        return search;
    }
}

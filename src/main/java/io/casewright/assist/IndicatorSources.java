package io.casewright.assist;

import io.casewright.assist.Answer.IndicatorSource;
import io.casewright.evidence.Passage;
import io.casewright.knowledge.Indicator;
import io.casewright.knowledge.KnowledgeBase;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where each indicator of the library and its thresholds come from, with the library's own passage about it.
@Singleton
final class IndicatorSources {

    /// As the library's passage about an indicator names it.
    private static final Pattern NAMED = Pattern.compile("\\(red-flag indicator ([A-Z0-9-]+)");

    private final Map<String, IndicatorSource> sources = new HashMap<>();

    IndicatorSources(KnowledgeBase library) {
        Map<String, String> passages = passages(library);
        for (Indicator indicator : library.indicators()) {
            sources.put(
                    indicator.id(),
                    new IndicatorSource(
                            indicator.source(),
                            indicator.locator(),
                            indicator.sure().name().toLowerCase(Locale.ROOT),
                            String.valueOf(indicator.test().getOrDefault("threshold-source", "")),
                            Optional.ofNullable(passages.get(indicator.id()))));
        }
    }

    private static Map<String, String> passages(KnowledgeBase library) {
        Map<String, String> passages = new HashMap<>();
        library.documents().stream()
                .flatMap(document -> document.passages().stream())
                .forEach(passage -> put(passages, passage));
        return passages;
    }

    private static void put(Map<String, String> passages, Passage passage) {
        Matcher named = NAMED.matcher(passage.text());
        if (named.find()) {
            passages.put(named.group(1), passage.id().value());
        }
    }

    /// How many indicators the library has.
    int size() {
        return sources.size();
    }

    Optional<IndicatorSource> of(String indicator) {
        return Optional.ofNullable(sources.get(indicator));
    }
}

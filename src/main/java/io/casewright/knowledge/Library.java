package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.knowledge.Indicator.Computable;
import io.casewright.knowledge.Typology.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// Reads indicators, typologies and known sources from the shipped YAML files and checks that they fit together.
record Library(List<Indicator> indicators, List<Typology> typologies, List<KnownSource> sources) {

    private static final Set<String> INDICATOR_FIELDS = Set.of(
            "id",
            "theme",
            "subtheme",
            "points-at",
            "role",
            "words",
            "source",
            "document",
            "locator",
            "verified",
            "computable",
            "needs",
            "typologies",
            "sketch",
            "left-out",
            "test");
    private static final Set<String> TYPOLOGY_FIELDS = Set.of(
            "id",
            "name",
            "aliases",
            "theme",
            "words",
            "how-it-works",
            "who",
            "money",
            "telling-apart",
            "sources",
            "indicators");
    private static final Set<String> SOURCE_FIELDS = Set.of(
            "id", "title", "issuer", "date", "address", "terms", "file", "match", "replaces-digest", "tier", "note");

    /// @param files content by path
    /// @param faults where faults are noted
    static Library read(Map<String, String> files, List<String> faults) {
        List<Indicator> indicators = new ArrayList<>();
        files.forEach((path, yaml) -> {
            if (path.startsWith("indicators/") && path.endsWith(".yaml")) {
                YamlEntry.all(path, yaml, faults).forEach(entry -> indicators.add(indicator(entry)));
            }
        });
        List<Typology> typologies = entries("typologies.yaml", files, faults).stream()
                .map(Library::typology)
                .toList();
        List<KnownSource> sources = entries("sources.yaml", files, faults).stream()
                .map(Library::source)
                .toList();
        Library library = new Library(
                sorted(indicators, Indicator::id),
                sorted(typologies, Typology::id),
                sorted(sources, source -> source.id().value()));
        library.checkLinks(faults);
        return library;
    }

    private static List<YamlEntry> entries(String path, Map<String, String> files, List<String> faults) {
        String yaml = files.get(path);
        if (yaml == null) {
            faults.add(path + " is missing");
            return List.of();
        }
        return YamlEntry.all(path, yaml, faults);
    }

    private static Indicator indicator(YamlEntry entry) {
        entry.refuseOthers(INDICATOR_FIELDS);
        return new Indicator(
                entry.id(),
                entry.required("theme"),
                entry.text("subtheme"),
                entry.required("points-at"),
                entry.text("role"),
                entry.required("words"),
                entry.required("source"),
                document(entry, "document"),
                entry.text("locator"),
                entry.sureness("verified"),
                entry.choice("computable", Computable.class),
                entry.texts("needs"),
                entry.texts("typologies"),
                entry.text("sketch"),
                entry.text("left-out"),
                entry.map("test"),
                Map.of());
    }

    private static Typology typology(YamlEntry entry) {
        entry.refuseOthers(TYPOLOGY_FIELDS);
        Map<String, String> who = new LinkedHashMap<>();
        entry.map("who").forEach((role, words) -> who.put(role, CleanText.line(String.valueOf(words))));
        return new Typology(
                entry.id(),
                entry.required("name"),
                entry.texts("aliases"),
                entry.required("theme"),
                entry.required("words"),
                entry.texts("how-it-works"),
                who,
                entry.text("money"),
                entry.texts("telling-apart"),
                entry.entries("sources").stream().map(Library::place).toList(),
                entry.texts("indicators"));
    }

    private static Source place(YamlEntry entry) {
        DocumentId document = new DocumentId(orUnknown(entry.required("document")));
        return new Source(document, entry.text("locator"), entry.sureness("verified"));
    }

    private static KnownSource source(YamlEntry entry) {
        entry.refuseOthers(SOURCE_FIELDS);
        return new KnownSource(
                new DocumentId(entry.id()),
                entry.required("title"),
                entry.required("issuer"),
                entry.text("date"),
                entry.required("address"),
                entry.required("terms"),
                entry.required("file"),
                phrases(entry),
                pattern(entry),
                document(entry, "replaces-digest"),
                entry.choice("tier", SourceTier.class));
    }

    private static Optional<DocumentId> document(YamlEntry entry, String field) {
        String id = entry.text(field);
        return id.isEmpty() ? Optional.empty() : Optional.of(new DocumentId(id));
    }

    private static List<String> phrases(YamlEntry entry) {
        return entry.fields().get("match") instanceof String ? List.of() : entry.texts("match");
    }

    private static Optional<Pattern> pattern(YamlEntry entry) {
        if (!(entry.fields().get("match") instanceof String pattern)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(pattern, Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            entry.fault("match", "is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }

    /// An id that is missing is a fault already; reading goes on to find the others.
    private static String orUnknown(String id) {
        return id.isEmpty() ? "unknown" : id;
    }

    private static <T> List<T> sorted(List<T> entries, Function<T, String> id) {
        return entries.stream().sorted(Comparator.comparing(id)).toList();
    }

    private void checkLinks(List<String> faults) {
        refuseTwins("indicators", indicators.stream().map(Indicator::id).toList(), faults);
        refuseTwins("typologies.yaml", typologies.stream().map(Typology::id).toList(), faults);
        refuseTwins(
                "sources.yaml", sources.stream().map(one -> one.id().value()).toList(), faults);
        Set<String> typologyIds = typologies.stream().map(Typology::id).collect(Collectors.toSet());
        Set<String> indicatorIds = indicators.stream().map(Indicator::id).collect(Collectors.toSet());
        for (Indicator indicator : indicators) {
            indicator.typologies().stream()
                    .filter(id -> !typologyIds.contains(id))
                    .forEach(id -> faults.add("indicators, entry \"%s\": field \"typologies\" names \"%s\", "
                                    .formatted(indicator.id(), id)
                            + "which typologies.yaml does not hold"));
        }
        for (Typology typology : typologies) {
            typology.indicators().stream()
                    .filter(id -> !indicatorIds.contains(id))
                    .forEach(id -> faults.add("typologies.yaml, entry \"%s\": field \"indicators\" names \"%s\", "
                                    .formatted(typology.id(), id)
                            + "which no indicator has"));
        }
    }

    private static void refuseTwins(String where, List<String> ids, List<String> faults) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> faults.add("%s, entry \"%s\": field \"id\" is used twice".formatted(where, id)));
    }
}

package io.casewright.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads `lexicons.yaml`: `id`, `what`, and any of `merchants` (codes and ranges of codes), `names`, `references` (by
/// language), `countries`, `lines`.
final class Lexicons {

    private static final Set<String> FIELDS =
            Set.of("id", "what", "note", "merchants", "channels", "names", "references", "countries", "lines");

    private Lexicons() {}

    /// @param faults where faults are noted
    static Map<String, Lexicon> read(Map<String, String> files, List<String> faults) {
        String yaml = files.get("lexicons.yaml");
        if (yaml == null) {
            faults.add("lexicons.yaml is missing");
            return Map.of();
        }
        Map<String, Lexicon> lexicons = new TreeMap<>();
        for (YamlEntry entry : YamlEntry.all("lexicons.yaml", yaml, faults)) {
            if (lexicons.put(entry.id(), lexicon(entry)) != null) {
                entry.fault("id", "is used twice");
            }
        }
        return lexicons;
    }

    private static Lexicon lexicon(YamlEntry entry) {
        entry.refuseOthers(FIELDS);
        String what = entry.required("what");
        if (what.chars().anyMatch(Character::isDigit)) {
            entry.fault("what", "must hold no figure: it becomes part of a sentence");
        }
        return new Lexicon(
                entry.id(),
                what,
                merchants(entry),
                new LinkedHashSet<>(lower(entry.texts("channels"))),
                lower(entry.texts("names")),
                references(entry),
                new LinkedHashSet<>(entry.texts("countries")),
                lower(entry.texts("lines")));
    }

    private static Set<String> merchants(YamlEntry entry) {
        Set<String> codes = new LinkedHashSet<>();
        for (String each : entry.texts("merchants")) {
            if (each.matches("\\d{4}")) {
                codes.add(each);
            } else if (each.matches("\\d{4}-\\d{4}")) {
                int last = Integer.parseInt(each.substring(5));
                for (int code = Integer.parseInt(each.substring(0, 4)); code <= last; code++) {
                    codes.add(String.format(Locale.ROOT, "%04d", code));
                }
            } else {
                entry.fault("merchants", "holds \"" + each + "\", which is no code of four digits and no range");
            }
        }
        return codes;
    }

    private static List<String> references(YamlEntry entry) {
        List<String> words = new ArrayList<>();
        Map<String, Object> byLanguage = new HashMap<>(entry.map("references"));
        for (String language : new TreeMap<>(byLanguage).keySet()) {
            if (!(byLanguage.get(language) instanceof List<?> list)) {
                entry.fault("references", "must be lists of words by language, such as en: [wages]");
                continue;
            }
            list.forEach(word -> words.add(String.valueOf(word)));
        }
        return lower(words);
    }

    private static List<String> lower(List<String> words) {
        return words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}

package io.casewright.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Countries by their English names and by the adjectives for them.
final class Countries {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> ADJECTIVES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            NAMES.put(key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        WordLists.lines("demonyms.txt").forEach(Countries::add);
    }

    private Countries() {}

    /// The ISO 3166-1 code of a country's name, whose words are folded and parted by one blank.
    static Optional<String> named(String words) {
        return Optional.ofNullable(NAMES.get(words));
    }

    /// The same for an adjective or the word for a national.
    static Optional<String> adjective(String words) {
        return Optional.ofNullable(ADJECTIVES.get(words));
    }

    private static void add(String line) {
        String[] columns = line.split("\\|", -1);
        String code = columns[0];
        words(columns, 1).forEach(name -> NAMES.put(key(name), code));
        words(columns, 2).forEach(adjective -> ADJECTIVES.put(key(adjective), code));
    }

    private static List<String> words(String[] columns, int column) {
        if (columns.length <= column || columns[column].isBlank()) {
            return List.of();
        }
        return List.of(columns[column].split(",", -1));
    }

    private static String key(String name) {
        return Words.fold(name).replace(".", "").replaceAll("[^a-z'-]+", " ").strip();
    }
}

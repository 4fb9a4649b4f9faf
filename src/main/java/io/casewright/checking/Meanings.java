package io.casewright.checking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What words mean as far as a list can tell: two words mean the same when their stems or roots are equal or when one
/// class of the lists holds both.
final class Meanings {

    private static final int SHORTEST_ROOT = 5;
    private static final List<String> ENDINGS =
            List.of("ation", "ment", "ance", "ence", "tion", "ally", "ion", "ive", "ity", "ly", "al", "er", "or", "y");
    private static final Map<String, Set<String>> CLASSES = load();

    private Meanings() {}

    /// The keys of all meanings of stems; words that share a key mean the same.
    static Set<String> of(Collection<String> stems) {
        Set<String> keys = new HashSet<>();
        stems.forEach(stem -> addTo(keys, stem));
        return Set.copyOf(keys);
    }

    /// Whether something with these keys says what a stem says.
    static boolean carries(Set<String> keys, String stem) {
        Set<String> own = new HashSet<>();
        addTo(own, stem);
        return own.stream().anyMatch(keys::contains);
    }

    private static void addTo(Set<String> keys, String stem) {
        keys.add(stem);
        keys.add("~" + root(stem));
        keys.addAll(CLASSES.getOrDefault(stem, Set.of()));
    }

    private static String root(String stem) {
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_ROOT) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String list : List.of("same-words.txt", "terms.txt")) {
            for (String line : WordLists.lines(list)) {
                int colon = line.indexOf(':');
                String key = "#" + line.substring(0, colon);
                for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                    classes.computeIfAbsent(Words.stem(word), _ -> new HashSet<>())
                            .add(key);
                }
            }
        }
        return Map.copyOf(classes);
    }
}

package io.casewright.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A text as its runs of five words. Names and figures are left aside: a narrative that differs from another in these
/// alone is the other one filled in anew.
final class Shingles {

    private static final int LENGTH = 5;
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Set<List<String>> runs = new HashSet<>();

    /// @param sentences in reading order
    Shingles(List<String> sentences) {
        List<String> words = new ArrayList<>();
        sentences.forEach(sentence -> words.addAll(plain(sentence)));
        for (int at = 0; at + LENGTH <= words.size(); at++) {
            runs.add(List.copyOf(words.subList(at, at + LENGTH)));
        }
    }

    /// The share of these runs that stand in another text too; 0 for a text that is shorter than one run.
    double shareIn(Shingles other) {
        long common = runs.stream().filter(other.runs::contains).count();
        return runs.isEmpty() ? 0 : (double) common / runs.size();
    }

    /// A sentence's first word is capitalised by its place; every other capital marks a name. Several such words are
    /// one name.
    private static List<String> plain(String sentence) {
        List<String> words = new ArrayList<>();
        for (String raw : Arrays.asList(sentence.split("\\s+"))) {
            String word = EDGES.matcher(raw).replaceAll("");
            boolean name = !words.isEmpty() && !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if (FIGURE.matcher(word).matches()) {
                add(words, "#");
            } else if (name) {
                add(words, "@");
            } else if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static void add(List<String> words, String stand) {
        if (words.isEmpty() || !words.getLast().equals(stand)) {
            words.add(stand);
        }
    }
}

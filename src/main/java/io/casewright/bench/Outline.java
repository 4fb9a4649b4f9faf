package io.casewright.bench;

import io.casewright.bench.BeirCollection.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Headings that a collection's ids tell. Where ids count like a document's outline (`4.2.1.(a)` below `4.2.1` below
/// `4.2`), the short texts above an entry are its headings, as a reader of documents would see them. Ids that are no
/// outline have no entries above them, and so no headings.
final class Outline {

    /// A longer text is no heading, but a paragraph that others stand below.
    private static final int LONGEST_HEADING = 120;

    private static final String SEPARATORS = "./|()-_:# ";

    private final Map<String, String> texts = new LinkedHashMap<>();

    Outline(List<Entry> entries) {
        entries.forEach(entry -> texts.put(trimmed(entry.id()), entry.text().strip()));
    }

    /// The document that an entry belongs to: what its id says before the first bar or hash; without one, every entry
    /// is a document of its own.
    static String document(Entry entry) {
        int bar = entry.id().indexOf('|');
        int hash = entry.id().indexOf('#');
        int end = bar > 0 ? bar : hash;
        return end > 0 ? entry.id().substring(0, end) : entry.id();
    }

    /// From the outermost inwards.
    List<String> headings(Entry entry) {
        List<String> headings = new ArrayList<>();
        String above = parent(trimmed(entry.id()));
        while (!above.isEmpty()) {
            String text = texts.getOrDefault(above, "");
            if (!text.isEmpty() && text.length() <= LONGEST_HEADING) {
                headings.addFirst(text);
            }
            above = parent(above);
        }
        if (!entry.title().isBlank()) {
            headings.addFirst(entry.title().strip());
        }
        return headings;
    }

    private static String parent(String id) {
        int last = id.length() - 1;
        while (last >= 0 && !isSeparator(id.charAt(last))) {
            last--;
        }
        return trimmed(id.substring(0, Math.max(0, last)));
    }

    private static String trimmed(String id) {
        int end = id.length();
        while (end > 0 && isSeparator(id.charAt(end - 1))) {
            end--;
        }
        return id.substring(0, end);
    }

    private static boolean isSeparator(char letter) {
        return SEPARATORS.indexOf(letter) >= 0;
    }
}

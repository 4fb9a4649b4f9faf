package io.casewright.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How the running text of a document looks, which headings and footnotes differ from.
final class PdfBody {

    private static final Pattern FOOTNOTE = Pattern.compile("^(?:[0-9]{1,3}|[*†‡§]{1,3})(?:[ .)]|$).*");
    private static final float SMALLER = 0.93f;

    private final float size;
    private final boolean bold;
    private final boolean italic;
    private final Map<Integer, Float> pitches = new HashMap<>();
    private final Set<PdfLine> footnotes = new HashSet<>();

    PdfBody(List<PdfLine> lines) {
        Map<Integer, Integer> sizes = new HashMap<>();
        int letters = 0;
        int boldLetters = 0;
        int italicLetters = 0;
        for (PdfLine line : lines) {
            int length = line.text().length();
            sizes.merge(Math.round(line.size() * 2), length, Integer::sum);
            letters += length;
            boldLetters += line.bold() ? length : 0;
            italicLetters += line.italic() ? length : 0;
        }
        size = mode(sizes) / 2f;
        bold = boldLetters * 2 > letters;
        italic = italicLetters * 2 > letters;
        measurePitch(lines);
        findFootnotes(lines);
    }

    float size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    boolean italic() {
        return italic;
    }

    /// Usual distance between the base lines of letters of this size.
    float pitch(float letters) {
        return pitches.getOrDefault(Math.round(letters * 2), letters * 1.2f);
    }

    boolean isFootnote(PdfLine line) {
        return footnotes.contains(line);
    }

    static boolean beginsFootnote(String text) {
        return FOOTNOTE.matcher(text).matches();
    }

    private void measurePitch(List<PdfLine> lines) {
        Map<Integer, Map<Integer, Integer>> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine line = lines.get(i);
            float gap = line.baseline() - above.baseline();
            boolean beside = above.page() == line.page()
                    && above.column().equals(line.column())
                    && Math.round(above.size() * 2) == Math.round(line.size() * 2);
            if (beside && gap > line.size() * 0.8f && gap < line.size() * 3.2f) {
                gaps.computeIfAbsent(Math.round(line.size() * 2), _ -> new HashMap<>())
                        .merge(Math.round(gap * 2), 1, Integer::sum);
            }
        }
        gaps.forEach((letters, counts) -> pitches.put(letters, mode(counts) / 2f));
    }

    /// The commonest value; of several the smallest.
    private static int mode(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(24);
    }

    /// Smaller lines at the foot of a column, from the first that begins with a mark.
    private void findFootnotes(List<PdfLine> lines) {
        int end = lines.size();
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && isSamePlace(lines.get(start - 1), lines.get(end - 1))) {
                start--;
            }
            markFoot(lines.subList(start, end));
            end = start;
        }
    }

    private void markFoot(List<PdfLine> column) {
        int first = column.size();
        while (first > 0 && isSmall(column.get(first - 1))) {
            first--;
        }
        List<PdfLine> foot = column.subList(first, column.size());
        boolean marked = foot.stream().anyMatch(line -> beginsFootnote(line.text()));
        if (marked && first > 0) {
            footnotes.addAll(foot);
        }
    }

    private boolean isSmall(PdfLine line) {
        return line.size() < size * SMALLER && !line.tableRow();
    }

    private static boolean isSamePlace(PdfLine one, PdfLine other) {
        return one.page() == other.page() && one.column().equals(other.column());
    }
}

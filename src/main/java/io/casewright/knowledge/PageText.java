package io.casewright.knowledge;

import io.casewright.knowledge.GlyphReader.PageGlyphs;
import io.casewright.knowledge.PageCanvas.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts the letters of a page together to words, and the words to rows of segments. A segment is text without a wide
/// gap:
/// a line of a column, a cell of a table, a part of a footer.
final class PageText {

    /// In letter heights: what parts two words, two segments.
    private static final float WORD_GAP = 0.18f;

    private static final float SEGMENT_GAP = 1.1f;
    private static final float BACKWARDS = 0.4f;
    private static final float SAME_LINE = 0.3f;
    private static final String BULLETS = "•●○◦▪■□–—-*·‣➢►▶❖✓✔➔";

    private PageText() {}

    /// Words that stand beside each other, with single blanks where there is a gap.
    ///
    /// @param words where each word stands, as high as the segment; empty where that is not known
    /// @param baseline of the tallest words
    /// @param size height of the tallest letters
    record Segment(String text, Area area, List<Area> words, float baseline, float size, boolean bold, boolean italic) {

        /// Several words count as bold when most of their letters are.
        boolean isMarker() {
            return isBullet(text) || Markers.isEnumeration(text);
        }
    }

    /// Segments on one base line, from left to right.
    record Row(List<Segment> segments) {

        float top() {
            return (float)
                    segments.stream().mapToDouble(one -> one.area().top()).min().orElse(0);
        }

        float baseline() {
            return (float)
                    segments.stream().mapToDouble(Segment::baseline).max().orElse(0);
        }

        String text() {
            return String.join("  ", segments.stream().map(Segment::text).toList());
        }
    }

    private record Word(
            String text, float left, float right, float baseline, float size, boolean bold, boolean italic) {

        float top() {
            return baseline - size * 0.75f;
        }

        boolean overlaps(Word other) {
            float shared = Math.min(baseline, other.baseline) - Math.max(top(), other.top());
            return shared > 0.5f * Math.min(baseline - top(), other.baseline - other.top());
        }
    }

    static boolean isBullet(String text) {
        return text.codePointCount(0, text.length()) == 1
                && (BULLETS.indexOf(text.charAt(0)) >= 0 || isPrivate(text.codePointAt(0)));
    }

    /// Bullets of symbol fonts come as characters of private use.
    static boolean isPrivate(int letter) {
        return Character.getType(letter) == Character.PRIVATE_USE;
    }

    static List<Row> rows(PageGlyphs page) {
        List<Word> words = words(page.glyphs());
        words.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::left));
        List<List<Word>> rows = new ArrayList<>();
        Word tallest = null;
        for (Word word : words) {
            if (tallest == null || !word.overlaps(tallest)) {
                rows.add(new ArrayList<>());
                tallest = word;
            }
            rows.getLast().add(word);
            tallest = word.size() > tallest.size() ? word : tallest;
        }
        return rows.stream()
                .map(PageText::row)
                .filter(row -> !row.segments().isEmpty())
                .toList();
    }

    private static List<Word> words(List<Glyph> glyphs) {
        List<Word> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Glyph last = open.isEmpty() ? null : open.getLast();
            if (glyph.isBlank() || (last != null && parts(last, glyph))) {
                close(open, words, seen);
            }
            if (!glyph.isBlank() && !isDrawnTwice(open, glyph)) {
                open.add(glyph);
            }
        }
        close(open, words, seen);
        return words;
    }

    private static boolean parts(Glyph last, Glyph next) {
        float size = Math.max(last.size(), next.size());
        float gap = next.x() - last.right();
        return Math.abs(next.y() - last.y()) > SAME_LINE * 0.5f * size
                || gap > WORD_GAP * size
                || gap < -BACKWARDS * size
                || next.size() < 0.8f * last.size()
                || last.size() < 0.8f * next.size();
    }

    /// Some programs draw a letter twice, a little apart, to make it bold.
    private static boolean isDrawnTwice(List<Glyph> open, Glyph glyph) {
        if (open.isEmpty()) {
            return false;
        }
        Glyph last = open.getLast();
        return last.text().equals(glyph.text())
                && Math.abs(last.x() - glyph.x()) < 0.1f * glyph.size()
                && Math.abs(last.y() - glyph.y()) < 0.1f * glyph.size();
    }

    private static void close(List<Glyph> open, List<Word> words, Set<String> seen) {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        float size = 0;
        int bold = 0;
        int italic = 0;
        for (Glyph glyph : open) {
            text.append(glyph.text());
            size = Math.max(size, glyph.size());
            bold += glyph.style().bold() ? 1 : 0;
            italic += glyph.style().italic() ? 1 : 0;
        }
        Glyph first = open.getFirst();
        Word word = new Word(
                text.toString(),
                first.x(),
                open.getLast().right(),
                first.y(),
                size,
                bold * 2 > open.size(),
                italic * 2 > open.size());
        if (seen.add(word.text() + '@' + Math.round(word.left() / 2) + ',' + Math.round(word.baseline() / 2))) {
            words.add(word);
        }
        open.clear();
    }

    private static Row row(List<Word> words) {
        words.sort(Comparator.comparingDouble(Word::left));
        List<Segment> segments = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : words) {
            if (!open.isEmpty()) {
                Word last = open.getLast();
                float gap = word.left() - last.right();
                boolean lead = open.size() == 1 && (isBullet(last.text()) || Markers.isEnumeration(last.text()));
                if (gap > SEGMENT_GAP * Math.max(word.size(), last.size()) && !(lead && gap < 8 * word.size())) {
                    segments.add(segment(open));
                    open.clear();
                }
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            segments.add(segment(open));
        }
        return new Row(segments.stream().filter(one -> !one.text().isEmpty()).toList());
    }

    private static Segment segment(List<Word> words) {
        Word tallest =
                words.stream().max(Comparator.comparingDouble(Word::size)).orElseThrow();
        StringBuilder text = new StringBuilder();
        int letters = 0;
        int bold = 0;
        int italic = 0;
        Word before = null;
        List<Area> places = new ArrayList<>();
        Area area = area(words, tallest);
        for (Word word : words) {
            boolean mark = before != null && isReferenceMark(word, tallest);
            if (mark) {
                continue;
            }
            boolean apart = before != null && word.left() - before.right() > WORD_GAP * 0.6f * tallest.size();
            text.append(apart ? " " : "").append(word.text());
            place(word, apart, area, places);
            letters += word.text().length();
            bold += word.bold() ? word.text().length() : 0;
            italic += word.italic() ? word.text().length() : 0;
            before = word;
        }
        String clean = CleanText.line(text.toString());
        return new Segment(
                clean,
                area,
                clean.split(" ").length == places.size() ? places : List.of(),
                tallest.baseline(),
                tallest.size(),
                bold * 10 > letters * 8,
                italic * 10 > letters * 8);
    }

    /// Adds where a word stands, or widens the place of the one that it goes on with.
    private static void place(Word word, boolean apart, Area segment, List<Area> places) {
        float left =
                apart || places.isEmpty() ? word.left() : places.removeLast().left();
        places.add(new Area(left, segment.top(), word.right(), segment.bottom()));
    }

    private static Area area(List<Word> words, Word tallest) {
        return new Area(
                words.getFirst().left(),
                (float) words.stream().mapToDouble(Word::top).min().orElse(0),
                (float) words.stream().mapToDouble(Word::right).max().orElse(0),
                tallest.baseline() + tallest.size() * 0.22f);
    }

    /// The raised number that points to a footnote is no word of the text.
    private static boolean isReferenceMark(Word word, Word tallest) {
        return word.size() < 0.8f * tallest.size()
                && word.baseline() < tallest.baseline() - 0.12f * tallest.size()
                && word.text().chars().allMatch(letter -> Character.isDigit(letter) || "*†‡§,".indexOf(letter) >= 0);
    }
}

package io.casewright.knowledge;

import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.DocumentText.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Joins the lines of a block to running text; words that were hyphenated at a line's end become whole.
final class PdfPieces {

    private static final String HYPHENS = "-\u2010\u00AD";

    private final List<PdfPage> pages;
    private final Set<String> words = new HashSet<>();

    /// @param lines all lines: their words tell whether a hyphen belongs to a word
    PdfPieces(List<PdfPage> pages, List<PdfLine> lines) {
        this.pages = pages;
        for (PdfLine line : lines) {
            int end = endsInHyphen(line.text())
                    ? line.text().lastIndexOf(' ')
                    : line.text().length();
            if (end > 0) {
                addWords(line.text().substring(0, end));
            }
        }
    }

    List<Piece> of(PdfBlock block) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            PdfLine line = block.lines().get(i);
            String text = withPlainBullet(line.text(), i == 0);
            if (i + 1 < block.lines().size()) {
                text = joinable(text, block.lines().get(i + 1).text());
            }
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, box(line)));
            }
        }
        return pieces;
    }

    private Box box(PdfLine line) {
        PdfPage page = pages.get(line.page() - 1);
        return page.frame().box(line.page(), line.area(), page.quarterTurns());
    }

    private static String withPlainBullet(String text, boolean first) {
        int length = text.offsetByCodePoints(0, 1);
        String mark = text.substring(0, length);
        boolean bullet = first && text.length() > length && text.charAt(length) == ' ' && PageText.isBullet(mark);
        String marked = bullet && !mark.equals("–") && !mark.equals("—") ? "•" + text.substring(length) : text;
        return marked.codePoints().anyMatch(PageText::isPrivate) ? withoutPrivate(marked) : marked;
    }

    private static String withoutPrivate(String text) {
        StringBuilder known = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !PageText.isPrivate(letter)).forEach(known::appendCodePoint);
        return CleanText.line(known.toString());
    }

    /// The line with what must stand between it and the next: a blank, or nothing after a hyphen.
    private String joinable(String line, String next) {
        if (!endsInHyphen(line) || line.length() < 3 || next.isEmpty()) {
            return line + " ";
        }
        int blank = line.lastIndexOf(' ');
        String before = line.substring(blank + 1, line.length() - 1);
        int end = next.indexOf(' ');
        String after = letters(end < 0 ? next : next.substring(0, end));
        if (before.isEmpty() || !Character.isLetterOrDigit(before.codePointBefore(before.length()))) {
            return line + " ";
        }
        return keepsHyphen(letters(before), after) ? line : line.substring(0, line.length() - 1);
    }

    private boolean keepsHyphen(String before, String after) {
        boolean wordGoesOn = !after.isEmpty() && Character.isLowerCase(after.codePointAt(0)) && !before.isEmpty();
        if (!wordGoesOn || before.contains("-") || after.contains("-")) {
            return true;
        }
        String first = before.toLowerCase(Locale.ROOT);
        if (words.contains(first + after)) {
            return false;
        }
        return words.contains(first + "-" + after) || (words.contains(first) && words.contains(after));
    }

    private void addWords(String text) {
        for (String word : text.split(" ")) {
            String bare = letters(word).toLowerCase(Locale.ROOT);
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
    }

    /// The word without what stands around it.
    private static String letters(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static boolean endsInHyphen(String text) {
        return !text.isEmpty() && HYPHENS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}

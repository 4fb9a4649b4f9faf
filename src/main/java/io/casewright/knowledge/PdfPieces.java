package io.casewright.knowledge;

import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.DocumentText.Piece;
import io.casewright.knowledge.PageCanvas.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Joins the lines of a block to running text; words that were hyphenated at a line's end become whole.
final class PdfPieces {

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String HYPHENS = "-\u2010\u00AD";

    private final List<PdfPage> pages;
    private final Set<String> words = new HashSet<>();
    private final boolean hyphenates;

    /// @param lines all lines: their words tell whether a hyphen belongs to a word
    PdfPieces(List<PdfPage> pages, List<PdfLine> lines) {
        this.pages = pages;
        String before = "";
        for (PdfLine line : lines) {
            addWords(withoutParts(line.text(), endsInHyphen(before)));
            before = line.text();
        }
        hyphenates = hyphenates(lines);
    }

    /// The line without what may be the end or the beginning of a word that was cut.
    private static String withoutParts(String line, boolean beginsWithPart) {
        int end = endsInHyphen(line) ? Math.max(line.lastIndexOf(' '), 0) : line.length();
        int start = beginsWithPart ? line.indexOf(' ') + 1 : 0;
        return start < end ? line.substring(start, end) : "";
    }

    /// Whether the document cuts words at the ends of lines, or only has lines that end within a compound.
    private boolean hyphenates(List<PdfLine> lines) {
        int balance = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (endsInHyphen(lines.get(i).text())) {
                String first = lastWord(lines.get(i).text()).toLowerCase(Locale.ROOT);
                String after = firstWord(lines.get(i + 1).text());
                balance += words.contains(first + after) ? 1 : 0;
                balance -= words.contains(first + "-" + after) || areWords(first, after) ? 1 : 0;
            }
        }
        return balance >= 0;
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
                pieces.add(new Piece(text, box(line, line.area()), words(line, text)));
            }
        }
        return pieces;
    }

    private Box box(PdfLine line, Area area) {
        PdfPage page = pages.get(line.page() - 1);
        return page.frame().box(line.page(), area, page.quarterTurns());
    }

    /// Where each word stands, unless the text has other words than the line.
    private List<Box> words(PdfLine line, String text) {
        if (BLANK.split(text).length != line.words().size()) {
            return List.of();
        }
        return line.words().stream().map(word -> box(line, word)).toList();
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
        if (!Character.isLetterOrDigit(line.codePointBefore(line.length() - 1))) {
            return line + " ";
        }
        return keepsHyphen(lastWord(line), firstWord(next)) ? line : line.substring(0, line.length() - 1);
    }

    private boolean keepsHyphen(String before, String after) {
        boolean wordGoesOn = !after.isEmpty() && Character.isLowerCase(after.codePointAt(0)) && !before.isEmpty();
        if (!wordGoesOn || before.contains("-") || after.contains("-")) {
            return true;
        }
        String first = before.toLowerCase(Locale.ROOT);
        return !words.contains(first + after) && isCompound(first, after);
    }

    private boolean isCompound(String first, String after) {
        boolean oneIsWord = words.contains(first) || words.contains(after);
        return words.contains(first + "-" + after) || areWords(first, after) || (!hyphenates && oneIsWord);
    }

    private boolean areWords(String first, String after) {
        return words.contains(first) && words.contains(after);
    }

    /// The last word of a line without its hyphen.
    private static String lastWord(String line) {
        return letters(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String firstWord(String line) {
        int end = line.indexOf(' ');
        return letters(end < 0 ? line : line.substring(0, end));
    }

    private void addWords(String text) {
        BLANK.splitAsStream(text)
                .map(word -> letters(word).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
    }

    /// The word without what stands around it.
    private static String letters(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static boolean endsInHyphen(String text) {
        return !text.isEmpty() && HYPHENS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}

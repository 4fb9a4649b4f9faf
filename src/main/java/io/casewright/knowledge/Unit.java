package io.casewright.knowledge;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.casewright.knowledge.ReadDocument.Block;
import java.util.ArrayList;
import java.util.List;

/// The smallest piece that the splitter keeps whole: a block, or a sentence of a block that is too long for a passage.
///
/// @param words its length
record Unit(Block block, int start, int end, int words) {

    /// Above this a block is cut into sentences.
    private static final int LONGEST = 200;

    /// Scripts without blanks between words are counted by letters.
    private static final int LETTERS_OF_UNSPACED_WORD = 16;

    private static final int LETTERS_PER_WORD = 5;

    static List<Unit> of(String text, List<Block> blocks) {
        List<Unit> units = new ArrayList<>();
        for (Block block : blocks) {
            Unit whole = unit(text, block, block.start(), block.end());
            if (whole.words() <= LONGEST) {
                units.add(whole);
            } else {
                addSentences(text, block, units);
            }
        }
        return units;
    }

    boolean beginsBlock() {
        return start == block.start();
    }

    private static Unit unit(String text, Block block, int start, int end) {
        return new Unit(block, start, end, words(text, start, end));
    }

    private static void addSentences(String text, Block block, List<Unit> units) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
        sentences.setText(text.substring(block.start(), block.end()));
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            boolean last = block.start() + to == block.end();
            if (last || !endsInAbbreviation(text, block.start() + to)) {
                addShort(text, block, new int[] {block.start() + from, block.start() + to}, units);
                from = to;
            }
        }
    }

    /// `U.S. Treasury`, `No. 3`: a short capitalised word before the full stop seldom ends a sentence.
    private static boolean endsInAbbreviation(String text, int end) {
        int stop = end - 1;
        while (stop > 0 && Character.isWhitespace(text.charAt(stop))) {
            stop--;
        }
        if (text.charAt(stop) != '.') {
            return false;
        }
        int start = stop;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return stop - start <= 4 && Character.isUpperCase(text.charAt(start));
    }

    /// A sentence without an end (a table that was read as text) is cut at blanks.
    private static void addShort(String text, Block block, int[] span, List<Unit> units) {
        int start = span[0];
        while (words(text, start, span[1]) > LONGEST) {
            int cut = Math.min(start + LONGEST * LETTERS_PER_WORD, span[1] - 1);
            int blank = text.lastIndexOf(' ', cut);
            int end = blank > start ? blank + 1 : cut;
            end = Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
            units.add(trimmed(text, block, start, end));
            start = end;
        }
        units.add(trimmed(text, block, start, span[1]));
    }

    private static Unit trimmed(String text, Block block, int start, int end) {
        int last = end;
        while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return unit(text, block, start, last);
    }

    private static int words(String text, int start, int end) {
        int words = 0;
        boolean blank = true;
        for (int i = start; i < end; i++) {
            boolean isBlank = Character.isWhitespace(text.charAt(i));
            words += blank && !isBlank ? 1 : 0;
            blank = isBlank;
        }
        int letters = end - start;
        return letters > words * LETTERS_OF_UNSPACED_WORD ? letters / LETTERS_PER_WORD : words;
    }
}

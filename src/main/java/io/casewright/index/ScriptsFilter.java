package io.casewright.index;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeSource;

/// Words of other scripts in Latin letters, so that a name is found in whatever script it is asked for: `Владимир` and
/// `Vladimir` are one term. Chinese characters give their pinyin one by one and two by two, and each two of them as
/// they are, which is how its words are found. Thai, Lao, Khmer and Burmese are cut into words by ICU's dictionaries
/// first.
///
/// Arabic and Hebrew are written without most vowels, and Thai names are spelled otherwise in Latin letters than letter
/// by letter: such names are found in their own script only.
final class ScriptsFilter extends TokenFilter {

    /// The first letter that is not of the Latin blocks which ASCII folding knows.
    private static final char BEYOND_LATIN = '\u0250';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private AttributeSource.State place = captureState();
    private String former = "";
    private int formerEnd = -1;

    ScriptsFilter(TokenStream input) {
        super(input);
    }

    /// Loaded when the first word of another script comes along.
    private static final class Latin {

        private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

        private Latin() {}

        static String of(String word) {
            return LETTERS.transliterate(word).replaceAll("[^a-z0-9]", "");
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (isLatin()) {
                return true;
            }
            place = captureState();
            queue(term.toString());
        }
        restoreState(place);
        term.setEmpty().append(waiting.remove());
        return true;
    }

    private boolean isLatin() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) >= BEYOND_LATIN) {
                return false;
            }
        }
        return true;
    }

    private void queue(String word) {
        if (UScript.getScript(word.codePointAt(0)) == UScript.HAN) {
            String pinyin = Latin.of(word);
            add(pinyin);
            if (formerEnd == offset.startOffset()) {
                add(former + word);
                add(Latin.of(former) + pinyin);
            }
            former = word;
            formerEnd = offset.endOffset();
        } else {
            queueWords(word);
        }
    }

    private void queueWords(String run) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(run);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (UCharacter.isLetterOrDigit(run.codePointAt(start))) {
                String word = run.substring(start, end);
                String latin = Latin.of(word);
                add(latin.isEmpty() ? word : latin);
            }
            start = end;
        }
    }

    private void add(String word) {
        if (!word.isEmpty()) {
            waiting.add(word);
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        former = "";
        formerEnd = -1;
    }
}

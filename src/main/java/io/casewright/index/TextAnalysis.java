package io.casewright.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How text becomes terms, for passages and questions alike, whatever the corpus: compatibility forms and accents
/// folded, invisible characters dropped, other scripts in Latin letters, English stop words and endings taken off.
public final class TextAnalysis extends Analyzer {

    /// Changes whenever the same text would give other terms: an index of another version is built anew.
    public static final String VERSION = "english-porter-scripts-pairs-3";

    /// Stands between the two terms of a pair, and in no single term, which Lucene's tokenizer sees to.
    public static final char BETWEEN = '\u0001';

    /// Dashes, quotation marks and the bullet.
    private static final String STAYING = "\u2013\u2014\u2018\u2019\u201c\u201d\u2022";

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /// Fields differ in their tokenizers, so each keeps its own.
    public TextAnalysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream stream = new ASCIIFoldingFilter(new ScriptsFilter(tokenizer));
        stream = new LowerCaseFilter(stream);
        stream = new EnglishPossessiveFilter(stream);
        stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(stream));
    }

    /// What is to be analysed in place of the text.
    static String plain(String text) {
        if (text.chars().allMatch(TextAnalysis::isPlain)) {
            return text;
        }
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /// What stays as it is: most texts hold nothing else.
    private static boolean isPlain(int letter) {
        return letter < 0x80 || STAYING.indexOf(letter) >= 0;
    }

    /// The text's terms in order, repetitions and all.
    public List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream(Fields.TEXT, plain(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be analysed", e);
        }
    }

    /// Whether a term is one of [#pairs].
    public static boolean isPair(String term) {
        return term.indexOf(BETWEEN) > 0;
    }

    /// Neighbouring terms, each two as one word: what stands together says more than its words alone.
    public static List<String> pairs(List<String> terms) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < terms.size(); i++) {
            pairs.add(terms.get(i - 1) + BETWEEN + terms.get(i));
        }
        return pairs;
    }
}

package io.casewright.index;

import io.casewright.evidence.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// Which language a passage is written in: by its script, where one language has it nearly to itself, else by the
/// little words of each language that Lucene's lists name, which make up a third or more of a running text. Takes
/// microseconds and needs no model.
final class Languages {

    /// Of a text that shows no language: figures, names, a heading of two words.
    static final String UNKNOWN = "und";

    /// Characters that are looked at: some hundred words.
    private static final int READ = 600;

    /// Little words that a text must have of a language, and their least share of its words.
    private static final int FEWEST = 2;

    private static final int LEAST_SHARE = 12;

    private static final char FIRST_BEYOND_ASCII = 0x80;

    /// No list of Lucene's core names these.
    private static final List<String> POLISH = List.of(
            "i", "w", "na", "z", "się", "że", "do", "jest", "nie", "to", "o", "jak", "po", "co", "dla", "przez", "od",
            "przy", "był", "była", "są", "oraz", "który", "która", "które", "tym", "tego", "ze", "lub");

    private static final List<String> TAGALOG = List.of(
            "ang", "ng", "sa", "mga", "na", "at", "ay", "ito", "si", "ni", "para", "kay", "hindi", "niya", "siya",
            "kanyang", "may", "upang", "nang", "mula", "iyon", "kung");

    private static final List<String> NAMES;
    private static final Map<String, int[]> LITTLE_WORDS;
    private static final int[] NONE = {};

    static {
        List<String> names = new ArrayList<>();
        Map<String, List<Integer>> words = new HashMap<>();
        lists().forEach((name, list) -> {
            for (Object word : list) {
                String written = word instanceof char[] letters ? new String(letters) : word.toString();
                words.computeIfAbsent(written, _ -> new ArrayList<>()).add(names.size());
            }
            names.add(name);
        });
        NAMES = List.copyOf(names);
        Map<String, int[]> languages = new HashMap<>();
        words.forEach((word, of) ->
                languages.put(word, of.stream().mapToInt(Integer::intValue).toArray()));
        LITTLE_WORDS = languages;
    }

    private Languages() {}

    /// The languages of a document's passages: one that shows none is taken for that of most others.
    ///
    /// @return BCP 47 tags, one for each passage
    static List<String> of(List<Passage> passages) {
        List<String> shown =
                passages.stream().map(passage -> of(passage.text())).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        shown.stream().filter(tag -> !tag.equals(UNKNOWN)).forEach(tag -> counts.merge(tag, 1, Integer::sum));
        String usual = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
        return shown.stream().map(tag -> tag.equals(UNKNOWN) ? usual : tag).toList();
    }

    /// @return a BCP 47 tag, [#UNKNOWN] where nothing tells
    static String of(String text) {
        String read = text.substring(0, Math.min(READ, text.length()));
        String letters = Normalizer.normalize(read, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WrittenIn.of(letters).language().orElseGet(() -> byLittleWords(letters));
    }

    private static String byLittleWords(String text) {
        int[] counts = new int[NAMES.size()];
        int words = 0;
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !isOfAWord(text.charAt(end))) {
                if (end > start) {
                    words++;
                    for (int language : LITTLE_WORDS.getOrDefault(text.substring(start, end), NONE)) {
                        counts[language]++;
                    }
                }
                start = end + 1;
            }
        }
        int best = 0;
        for (int language = 1; language < counts.length; language++) {
            best = counts[language] > counts[best] ? language : best;
        }
        return counts[best] >= FEWEST && LEAST_SHARE * counts[best] >= words ? NAMES.get(best) : UNKNOWN;
    }

    private static boolean isOfAWord(char letter) {
        if (letter < FIRST_BEYOND_ASCII) {
            return letter >= 'a' && letter <= 'z';
        }
        return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /// Of two with as many words, the first counts.
    private static Map<String, Collection<?>> lists() {
        Map<String, Collection<?>> lists = new LinkedHashMap<>();
        lists.put("en", english());
        lists.put("es", SpanishAnalyzer.getDefaultStopSet());
        lists.put("fr", FrenchAnalyzer.getDefaultStopSet());
        lists.put("pt", PortugueseAnalyzer.getDefaultStopSet());
        lists.put("de", GermanAnalyzer.getDefaultStopSet());
        lists.put("it", ItalianAnalyzer.getDefaultStopSet());
        lists.put("nl", DutchAnalyzer.getDefaultStopSet());
        lists.put("ru", RussianAnalyzer.getDefaultStopSet());
        lists.put("pl", POLISH);
        lists.put("ro", RomanianAnalyzer.getDefaultStopSet());
        lists.put("cs", CzechAnalyzer.getDefaultStopSet());
        lists.put("hu", HungarianAnalyzer.getDefaultStopSet());
        lists.put("sv", SwedishAnalyzer.getDefaultStopSet());
        lists.put("da", DanishAnalyzer.getDefaultStopSet());
        lists.put("no", NorwegianAnalyzer.getDefaultStopSet());
        lists.put("fi", FinnishAnalyzer.getDefaultStopSet());
        lists.put("et", EstonianAnalyzer.getDefaultStopSet());
        lists.put("lv", LatvianAnalyzer.getDefaultStopSet());
        lists.put("lt", LithuanianAnalyzer.getDefaultStopSet());
        lists.put("bg", BulgarianAnalyzer.getDefaultStopSet());
        lists.put("tr", TurkishAnalyzer.getDefaultStopSet());
        lists.put("id", IndonesianAnalyzer.getDefaultStopSet());
        lists.put("tl", TAGALOG);
        return lists;
    }

    private static CharArraySet english() {
        try (InputStream words = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(Objects.requireNonNull(words, "english_stop.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene's list of English words cannot be read", e);
        }
    }
}

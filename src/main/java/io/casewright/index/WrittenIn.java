package io.casewright.index;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The letters of a text by script, with those by which languages of one script are told apart.
///
/// @param scripts letters by ICU's number of their script
/// @param letters all of them
/// @param vietnamese letters that Vietnamese alone has
/// @param ukrainian letters that Ukrainian has and Russian has not
/// @param persian letters that Persian and Urdu have and Arabic has not
/// @param urdu letters that Urdu alone has
record WrittenIn(Map<Integer, Integer> scripts, int letters, int vietnamese, int ukrainian, int persian, int urdu) {

    private static final String UKRAINIAN = "іїєґ";
    private static final String PERSIAN = "پچژگ";
    private static final String URDU = "ٹڈڑےں";

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /// One in so many letters tells.
    private static final int TELLING = 50;

    /// Scripts that one language has nearly to itself.
    private static final Map<Integer, String> OWN = Map.ofEntries(
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.ETHIOPIC, "am"),
            Map.entry(UScript.DEVANAGARI, "hi"),
            Map.entry(UScript.BENGALI, "bn"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.GURMUKHI, "pa"),
            Map.entry(UScript.SINHALA, "si"));

    WrittenIn {
        scripts = Map.copyOf(scripts);
    }

    /// @param text in lower case, composed
    static WrittenIn of(String text) {
        Map<Integer, Integer> scripts = new HashMap<>();
        int[] counts = new int[5];
        int plain = 0;
        int next = 0;
        while (next < text.length()) {
            int letter = text.codePointAt(next);
            next += Character.charCount(letter);
            if (letter >= 'a' && letter <= 'z') {
                plain++;
            } else if (letter >= FIRST_BEYOND_ASCII && UCharacter.isLetter(letter)) {
                scripts.merge(UScript.getScript(letter), 1, Integer::sum);
                counts[0]++;
                counts[1] += isVietnamese(letter) ? 1 : 0;
                counts[2] += UKRAINIAN.indexOf(letter) >= 0 ? 1 : 0;
                counts[3] += PERSIAN.indexOf(letter) >= 0 ? 1 : 0;
                counts[4] += URDU.indexOf(letter) >= 0 ? 1 : 0;
            }
        }
        scripts.merge(UScript.LATIN, plain, Integer::sum);
        return new WrittenIn(scripts, plain + counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /// Letters with two marks, and those with a horn.
    private static boolean isVietnamese(int letter) {
        return (letter >= 0x1EA0 && letter <= 0x1EF9) || letter == 0x1A1 || letter == 0x1B0;
    }

    /// A BCP 47 tag; empty where the letters alone do not tell.
    Optional<String> language() {
        int kana = count(UScript.HIRAGANA) + count(UScript.KATAKANA);
        if (isMost(count(UScript.HAN) + kana)) {
            return Optional.of(TELLING * kana > letters ? "ja" : "zh");
        }
        if (isMost(count(UScript.ARABIC))) {
            return Optional.of(arabic());
        }
        if (TELLING * vietnamese > 2 * letters) {
            return Optional.of("vi");
        }
        if (isMost(count(UScript.CYRILLIC)) && TELLING * ukrainian > letters) {
            return Optional.of("uk");
        }
        return scripts.keySet().stream()
                .filter(script -> isMost(count(script)))
                .findFirst()
                .map(OWN::get);
    }

    private String arabic() {
        if (TELLING * urdu > letters) {
            return "ur";
        }
        return TELLING * persian > letters ? "fa" : "ar";
    }

    private int count(int script) {
        return scripts.getOrDefault(script, 0);
    }

    private boolean isMost(int count) {
        return 2 * count > letters;
    }
}

package io.casewright.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Letters that Unicode does not take apart, and Cyrillic and Greek ones, in plain Latin: how banks write names.
final class Transliteration {

    private static final Map<Integer, String> LETTERS = letters();

    private Transliteration() {}

    /// Takes lower case without diacritics.
    static String latin(String folded) {
        if (folded.codePoints().noneMatch(LETTERS::containsKey)) {
            return folded;
        }
        StringBuilder latin = new StringBuilder(folded.length() + 4);
        folded.codePoints().forEach(letter -> {
            String plain = LETTERS.get(letter);
            if (plain == null) {
                latin.appendCodePoint(letter);
            } else {
                latin.append(plain);
            }
        });
        return latin.toString();
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        for (String pair : List.of(
                "ß ss", "ø o", "ł l", "đ d", "ð d", "þ th", "æ ae", "œ oe", "ı i", "ħ h", "а a", "б b", "в v", "г g",
                "д d", "е e", "ж zh", "з z", "и i", "к k", "л l", "м m", "н n", "о o", "п p", "р r", "с s", "т t",
                "у u", "ф f", "х kh", "ц ts", "ч ch", "ш sh", "щ shch", "ы y", "э e", "ю yu", "я ya", "і i", "є ie",
                "ґ g", "α a", "β v", "γ g", "δ d", "ε e", "ζ z", "η i", "θ th", "ι i", "κ k", "λ l", "μ m", "ν n",
                "ξ x", "ο o", "π p", "ρ r", "σ s", "ς s", "τ t", "υ y", "φ f", "χ ch", "ψ ps", "ω o")) {
            letters.put(pair.codePointAt(0), pair.substring(2));
        }
        letters.put((int) 'ь', "");
        letters.put((int) 'ъ', "");
        return Map.copyOf(letters);
    }
}

package io.casewright.analysis.declare;

import io.casewright.analysis.view.Names;
import io.casewright.analysis.view.References;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finding words and phrases in names.
public final class Words {

    private static final int SHORTEST_NAME = 5;
    private static final Set<String> USED_EVERYWHERE = Set.of("io", "co", "ai", "tv", "me", "cc", "eu", "ws");

    private Words() {}

    /// Lower case, with everything that is no letter and no digit made one blank.
    public static String folded(String text) {
        return Names.folded(text);
    }

    /// Whether a text holds one of some phrases as whole words; scripts that are written without blanks are searched.
    public static boolean anyIn(List<String> phrases, String text) {
        String body = folded(text);
        for (String phrase : phrases) {
            String wanted = folded(phrase);
            if (References.isWrittenWithoutBlanks(wanted) ? body.contains(wanted) : Names.holds(body, wanted)) {
                return true;
            }
        }
        return false;
    }

    /// The last word of a name, folded: of a person mostly the surname.
    public static String lastWord(String name) {
        String folded = folded(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /// Whether a name holds a word that differs by exactly one letter (other, more or less) from one of some names.
    public static boolean anyAlmostIn(List<String> names, String text) {
        for (String word : folded(text).split(" ", -1)) {
            for (String name : names) {
                if (name.length() >= SHORTEST_NAME && differByOne(name, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differByOne(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String rest = one.substring(from);
        String otherRest = other.substring(from);
        return one.length() == other.length()
                ? rest.substring(1).equals(otherRest.substring(1))
                : one.length() > other.length()
                        ? rest.substring(1).equals(otherRest)
                        : rest.equals(otherRest.substring(1));
    }

    /// Whether a mail address ends in the code of a country that is not this one; codes that are sold to everybody say
    /// nothing.
    public static boolean isOfAnotherCountry(String mail, String country) {
        String ending = mail.substring(mail.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String code = ending.equals("uk") ? "gb" : ending;
        return code.length() == 2 && !USED_EVERYWHERE.contains(code) && !code.equals(country.toLowerCase(Locale.ROOT));
    }
}

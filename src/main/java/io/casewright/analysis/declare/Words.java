package io.casewright.analysis.declare;

import io.casewright.analysis.view.References;
import java.util.List;
import java.util.Locale;

/// Finding words and phrases in names.
public final class Words {

    private Words() {}

    /// Lower case, with everything that is no letter and no digit made one blank.
    public static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().forEach(each -> {
            if (Character.isLetterOrDigit(each) || Character.getType(each) == Character.NON_SPACING_MARK) {
                out.appendCodePoint(each);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    /// Whether a text holds one of some phrases as whole words; scripts that are written without blanks are searched.
    public static boolean anyIn(List<String> phrases, String text) {
        String padded = ' ' + folded(text) + ' ';
        for (String phrase : phrases) {
            String wanted = folded(phrase);
            if (padded.contains(References.isWrittenWithoutBlanks(wanted) ? wanted : ' ' + wanted + ' ')) {
                return true;
            }
        }
        return false;
    }
}

package io.casewright.analysis.view;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which counterparties' names hold which words, so that a list of words is looked up and not searched for in every
/// name.
public final class Names {

    private final List<String> folded;
    private final Map<String, BitSet> byWord = new HashMap<>();

    /// @param others counterparties, by number
    Names(List<OtherSide> others) {
        folded = others.stream().map(other -> folded(other.name().orElse(""))).toList();
        for (int number = 0; number < folded.size(); number++) {
            for (String word : folded.get(number).split(" ", -1)) {
                byWord.computeIfAbsent(word, key -> new BitSet()).set(number);
            }
        }
    }

    /// Numbers of the counterparties whose name holds one of some words or phrases, as a whole; scripts that are
    /// written
    /// without blanks are searched.
    BitSet holding(List<String> phrases) {
        BitSet found = new BitSet(folded.size());
        for (String phrase : phrases) {
            String wanted = folded(phrase);
            if (References.isWrittenWithoutBlanks(wanted)) {
                java.util.stream.IntStream.range(0, folded.size())
                        .filter(number -> folded.get(number).contains(wanted))
                        .forEach(found::set);
                continue;
            }
            int blank = wanted.indexOf(' ');
            BitSet first = byWord.getOrDefault(blank < 0 ? wanted : wanted.substring(0, blank), new BitSet());
            if (blank < 0) {
                found.or(first);
            } else {
                first.stream()
                        .filter(number -> holds(folded.get(number), wanted))
                        .forEach(found::set);
            }
        }
        return found;
    }

    /// Lower case, with everything that is no letter and no digit made one blank.
    public static String folded(String text) {
        if (isFolded(text)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); ) {
            int each = lower.codePointAt(at);
            at += Character.charCount(each);
            if (Character.isLetterOrDigit(each) || Character.getType(each) == Character.NON_SPACING_MARK) {
                out.appendCodePoint(each);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// Most phrases of the library are written folded, and are asked for of every counterparty: no copy of them is
    /// made.
    private static boolean isFolded(String text) {
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean isPlain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
            if (!isPlain && (each != ' ' || blank)) {
                return false;
            }
            blank = each == ' ';
        }
        return !blank;
    }

    /// Whether a folded text holds a folded phrase between blanks or its ends.
    public static boolean holds(String body, String wanted) {
        if (wanted.isEmpty()) {
            return body.isEmpty();
        }
        int at = body.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            if ((at == 0 || body.charAt(at - 1) == ' ') && (end == body.length() || body.charAt(end) == ' ')) {
                return true;
            }
            at = body.indexOf(wanted, at + 1);
        }
        return false;
    }
}

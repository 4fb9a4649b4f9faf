package io.casewright.pseudonym;

import io.casewright.pseudonym.Finder.Span;
import io.casewright.pseudonym.Identifier.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identifiers that show by their form alone, whoever they belong to, and figures that must stay what they are.
final class Patterns {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}\\s?@\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}");
    private static final Pattern IBAN =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}");
    private static final Pattern CARD = Pattern.compile("(?<![\\p{N}.,])\\d(?:[ -]?\\d){12,18}(?!\\p{N})");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00)\\d(?:[ ().-]{0,2}\\d){6,14}(?!\\p{N})");
    private static final Pattern WALLET = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:0x[a-fA-F0-9]{40}|bc1[a-z0-9]{25,60}|[13T][a-km-zA-HJ-NP-Z1-9]{25,34})(?![\\p{L}\\p{N}])");
    private static final Pattern IP = Pattern.compile("(?<![\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{N}.]\\p{N})");

    /// Amounts, dates and clock times.
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
            + "|[A-Z]{3} \\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,4})?(?![\\d,])|[A-Z]{3} \\d+(?:\\.\\d{1,4})?(?!\\d)"
            + "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d+\\.\\d{2}(?![\\d.])|[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?"
            + ")(?![\\p{L}\\p{N}])");

    private static final BigInteger CHECK = BigInteger.valueOf(97);
    private static final int SHORTEST_IBAN = 15;

    private Patterns() {}

    static List<Span> identifiers(String text) {
        List<Span> spans = new ArrayList<>();
        add(EMAIL, Kind.EMAIL, text, spans);
        Matcher ibans = IBAN.matcher(text);
        int from = 0;
        while (ibans.find(from)) {
            int end = ibanEnd(text, ibans.start(), ibans.end());
            if (end > 0) {
                spans.add(new Span(ibans.start(), end, Kind.ACCOUNT, ""));
            }
            from = end > 0 ? end : ibans.start() + 1;
        }
        Matcher cards = CARD.matcher(text);
        while (cards.find()) {
            if (passesLuhn(cards.group())) {
                spans.add(new Span(cards.start(), cards.end(), Kind.ACCOUNT, ""));
            }
        }
        add(WALLET, Kind.ACCOUNT, text, spans);
        add(PHONE, Kind.PHONE, text, spans);
        add(IP, Kind.ID, text, spans);
        return spans;
    }

    /// The characters that belong to figures.
    static BitSet figures(String text) {
        BitSet figures = new BitSet(text.length());
        FIGURE.matcher(text).results().forEach(match -> figures.set(match.start(), match.end()));
        return figures;
    }

    private static void add(Pattern pattern, Kind kind, String text, List<Span> spans) {
        pattern.matcher(text).results().forEach(match -> spans.add(new Span(match.start(), match.end(), kind, "")));
    }

    /// The longest beginning of the match whose check digits are right, as words may follow an IBAN; -1 for none.
    private static int ibanEnd(String text, int from, int to) {
        for (int end = to; end > from + SHORTEST_IBAN; end--) {
            boolean boundary = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (boundary && Character.isLetterOrDigit(text.charAt(end - 1)) && isIban(text.substring(from, end))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isIban(String text) {
        String joined = text.replaceAll("[ -]", "").toUpperCase(java.util.Locale.ROOT);
        if (joined.length() < SHORTEST_IBAN) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (joined.substring(4) + joined.substring(0, 4))
                .chars()
                .forEach(each -> digits.append(each <= '9' ? each - '0' : each - 'A' + 10));
        return new BigInteger(digits.toString()).mod(CHECK).intValue() == 1;
    }

    private static boolean passesLuhn(String text) {
        String digits = text.replaceAll("[ -]", "");
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int weighed = index % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}

package io.casewright.assist.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one date, month, quarter, half or year: `2026-03-03`, `3 March 2026`, `March 3, 2026`, `March`, `Q1 2026`,
/// `the first half of 2025`, `2025`. What has no year is the newest such that begins no later than a given day.
final class DayPoint {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final String PART =
            "(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:half|quarter) of " + YEAR
                    + "|q[1-4] (?:of )?" + YEAR + "|h[12] (?:of )?" + YEAR;

    /// What is a date beyond doubt.
    static final String PLAIN = "\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d(?!\\d)"
            + "|(?:the )?\\d{1,2}" + ORDINAL + "(?: of)? " + MONTH + "\\b(?:,? " + YEAR + "\\b)?"
            + "|" + MONTH + " (?:the )?\\d{1,2}" + ORDINAL + "\\b(?!\\d)(?:,? " + YEAR + "\\b)?"
            + "|" + MONTH + "\\.?,? (?:of )?" + YEAR + "\\b|" + PART
            + "|(?:january|february|march|april|june|july|august|september|october|november|december)\\b";

    /// What is a date behind a word such as "in".
    static final String POINT = "(?:" + PLAIN + "|" + MONTH + "\\b|(?:the year )?" + YEAR + "\\b(?![-.,]\\d))";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?");
    private static final Pattern NAMED = Pattern.compile("\\b(" + MONTH + ")\\b");
    private static final Pattern YEARED = Pattern.compile("\\b(" + YEAR + ")\\b");
    private static final Pattern DAYED = Pattern.compile("(?<!\\d)(\\d{1,2})" + ORDINAL + "(?!\\d)");
    private static final Pattern PARTED =
            Pattern.compile("(first|second|third|fourth|last|1st|2nd|3rd|4th|q[1-4]|h[12])(?: (half|quarter))?");

    private DayPoint() {}

    /// @param words lower case, as matched by [#POINT]
    /// @param newest the latest day that something without a year may begin on
    static Optional<Span> read(String words, LocalDate newest) {
        try {
            Matcher iso = ISO.matcher(words);
            if (iso.matches()) {
                return Optional.of(written(iso));
            }
            Optional<Integer> year = first(YEARED, words).map(Integer::parseInt);
            Optional<Integer> month = first(NAMED, words).map(name -> MONTHS.indexOf(name.substring(0, 3)) + 1);
            if (month.isPresent()) {
                Optional<Integer> day =
                        first(DAYED, words.replaceAll("\\b" + YEAR + "\\b", "")).map(Integer::parseInt);
                return Optional.of(named(month.get(), day, year, newest));
            }
            return year.map(known -> part(words, known));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Span written(Matcher iso) {
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        if (iso.group(3) == null) {
            return Span.of(YearMonth.of(year, month));
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(iso.group(3)));
        return new Span(day, day);
    }

    private static Span named(int month, Optional<Integer> day, Optional<Integer> year, LocalDate newest) {
        int inYear = year.orElseGet(newest::getYear);
        LocalDate begin = LocalDate.of(inYear, month, day.orElse(1));
        if (year.isEmpty() && begin.isAfter(newest)) {
            begin = LocalDate.of(inYear - 1, month, day.orElse(1));
        }
        return day.isPresent() ? new Span(begin, begin) : Span.of(YearMonth.from(begin));
    }

    private static Span part(String words, int year) {
        Matcher matcher = PARTED.matcher(words);
        if (!matcher.find()) {
            return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        String which = matcher.group(1);
        boolean half = which.startsWith("h") || "half".equals(matcher.group(2));
        int months = half ? 6 : 3;
        int parts = 12 / months;
        int number = which.equals("last") ? parts : numbered(which);
        YearMonth begin = YearMonth.of(year, 1).plusMonths((long) months * (number - 1));
        return new Span(begin.atDay(1), begin.plusMonths(months - 1L).atEndOfMonth());
    }

    private static int numbered(String which) {
        int ordinal = ORDINALS.indexOf(which) + 1;
        return ordinal > 0 ? ordinal : Integer.parseInt(which.replaceAll("\\D", ""));
    }
}

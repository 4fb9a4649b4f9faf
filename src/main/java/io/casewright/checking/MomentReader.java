package io.casewright.checking;

import io.casewright.checking.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the dates of a text: `2025-03-03`, `3 March 2025`, `March 3, 2025`, `3 to 9 March 2025`, `March 2025`,
/// `March`,
/// `2025`.
final class MomentReader {

    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> RANGE = Set.of("to", "and", "until", "through", "or");

    private final Text text;
    private final BitSet taken;
    private final List<Moment> moments = new ArrayList<>();

    private MomentReader(Text text, BitSet taken) {
        this.text = text;
        this.taken = taken;
    }

    /// @param taken is given the positions that are part of a date
    static List<Moment> read(Text text, BitSet taken) {
        MomentReader reader = new MomentReader(text, taken);
        for (int index = 0; index < text.size(); index++) {
            if (!taken.get(index)) {
                reader.at(index);
            }
        }
        return List.copyOf(reader.moments);
    }

    static boolean isMonth(String folded) {
        return NAMES.contains(folded) || SHORT.containsKey(folded);
    }

    private void at(int index) {
        Token token = text.token(index);
        if (token.kind() == Kind.DATE) {
            written(token, index);
        } else if (monthAt(index) > 0) {
            month(index);
        } else if (yearAt(index) > 0 && isYearHere(index)) {
            add(yearAt(index), 0, 0, index, index);
        }
    }

    private void written(Token token, int index) {
        String[] parts = token.text().split("[-/]", -1);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int third = Integer.parseInt(parts[2]);
        if (token.text().indexOf('-') > 0) {
            add(first, second, third, index, index);
        } else if (first > 12) {
            add(third, second, first, index, index);
        } else {
            add(third, first, second, index, index);
        }
    }

    private void month(int index) {
        int month = monthAt(index);
        int before = dayBefore(index);
        if (before >= 0) {
            int yearAt = yearPosition(index + 1);
            add(yearOf(yearAt), month, dayAt(before), before, Math.max(index, yearAt));
            rangeStart(before, yearOf(yearAt), month);
            return;
        }
        int afterDay = index + 1;
        if (dayAt(afterDay) > 0 && yearAt(afterDay) == 0) {
            int yearAt = yearPosition(afterDay + ordinalEnding(afterDay) + 1);
            add(yearOf(yearAt), month, dayAt(afterDay), index, Math.max(afterDay, yearAt));
            return;
        }
        int yearAt = yearPosition(index + 1);
        if (yearAt >= 0 || isMonthHere(index)) {
            add(yearAt >= 0 ? yearOf(yearAt) : laterYear(index), month, 0, index, Math.max(index, yearAt));
        }
    }

    /// The "3" of "3 to 9 March 2025".
    private void rangeStart(int dayPosition, int year, int month) {
        int start = dayPosition - 2;
        boolean joined = text.signAt(dayPosition - 1, "-")
                || text.signAt(dayPosition - 1, "–")
                || RANGE.contains(text.wordAt(dayPosition - 1));
        boolean free = start >= 0 && !taken.get(start) && !text.signAt(start - 1, "$");
        if (joined && free && dayAt(start) > 0 && !Units.isCode(upper(start - 1))) {
            add(year, month, dayAt(start), start, start);
        }
    }

    private String upper(int index) {
        return index >= 0 ? text.token(index).text() : "";
    }

    /// The year of "March to May 2025" for "March".
    private int laterYear(int index) {
        boolean range = RANGE.contains(text.wordAt(index + 1)) && monthAt(index + 2) > 0;
        return range ? yearOf(yearPosition(index + 3)) : 0;
    }

    /// "May" may be a verb at the start of a sentence or in the midst of one.
    private boolean isMonthHere(int index) {
        return index > 0
                && !(text.wordAt(index).equals("may") && text.token(index).isAllCapitals());
    }

    private int dayBefore(int monthIndex) {
        int index = monthIndex - 1;
        if (text.wordAt(index).equals("of")) {
            index--;
        }
        index -= ordinalBefore(index);
        return dayAt(index) > 0 && !taken.get(index) && yearAt(index) == 0 ? index : -1;
    }

    private int ordinalBefore(int index) {
        return isOrdinal(text.wordAt(index)) ? 1 : 0;
    }

    private int ordinalEnding(int dayIndex) {
        return isOrdinal(text.wordAt(dayIndex + 1)) ? 1 : 0;
    }

    static boolean isOrdinal(String word) {
        return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    }

    private int monthAt(int index) {
        String word = text.wordAt(index);
        if (word.isEmpty() || !text.token(index).isCapitalised()) {
            return 0;
        }
        int full = NAMES.indexOf(word) + 1;
        return full > 0 ? full : SHORT.getOrDefault(word, 0);
    }

    private boolean isNumber(int index) {
        return index >= 0 && index < text.size() && text.token(index).isNumber();
    }

    private int dayAt(int index) {
        if (!isNumber(index) || !DAY.matcher(text.token(index).text()).matches()) {
            return 0;
        }
        return Integer.parseInt(text.token(index).text());
    }

    private int yearAt(int index) {
        if (!isNumber(index) || !YEAR.matcher(text.token(index).text()).matches()) {
            return 0;
        }
        return Integer.parseInt(text.token(index).text());
    }

    /// Where the year stands after a day and month, past a comma; -1 when none is given.
    private int yearPosition(int index) {
        if (yearAt(index) > 0) {
            return index;
        }
        boolean afterComma = text.signAt(index, ",") && yearAt(index + 1) > 0;
        return afterComma ? index + 1 : -1;
    }

    private int yearOf(int position) {
        return position < 0 ? 0 : yearAt(position);
    }

    /// A bare year: no currency before it and nothing after it that it counts.
    private boolean isYearHere(int index) {
        boolean currency = index > 0 && Units.currency(text.token(index - 1)).isPresent();
        String next = text.wordAt(index + 1);
        boolean counts = next.length() > 3
                && next.endsWith("s")
                && !Set.of("this", "was", "has").contains(next);
        boolean unit = text.signAt(index + 1, "%") || Units.scale(next).isPresent();
        return !currency && !counts && !unit;
    }

    private void add(int year, int month, int day, int first, int last) {
        taken.set(first, last + 1);
        moments.add(new Moment(year, month, day, text.between(first, last), first));
    }
}

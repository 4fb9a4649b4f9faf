package io.casewright.checking;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/// Days of the week by their English names.
final class Weekdays {

    private static final List<String> NAMES = List.of(DayOfWeek.values()).stream()
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();

    private Weekdays() {}

    static boolean isWeekday(String folded) {
        return NAMES.contains(singular(folded));
    }

    /// Throws [IllegalArgumentException] for a word that is none.
    static DayOfWeek of(String folded) {
        return DayOfWeek.valueOf(singular(folded).toUpperCase(Locale.ROOT));
    }

    private static String singular(String folded) {
        return folded.endsWith("days") ? folded.substring(0, folded.length() - 1) : folded;
    }
}

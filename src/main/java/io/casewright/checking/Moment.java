package io.casewright.checking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A date in a text, as exactly as it is given: a part that is not said is 0.
///
/// @param at position of the first token
record Moment(int year, int month, int day, String words, int at) {

    boolean isDay() {
        return year > 0 && day > 0;
    }

    /// Empty where the text is less exact than a day, or gives one that no calendar has.
    Optional<LocalDate> asDay() {
        boolean valid = isDay()
                && month > 0
                && month <= 12
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return valid ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    boolean isAfter(Moment other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = Integer.compare(month, other.month);
        int first = byYear != 0 ? byYear : byMonth;
        return first > 0 || (first == 0 && day > other.day);
    }

    /// Whether evidence of this date lets a text say the other one: the same, or the same but less exact.
    boolean carries(Moment said) {
        return within(said.year, year) && within(said.month, month) && within(said.day, day);
    }

    private static boolean within(int said, int known) {
        return said == 0 || said == known;
    }
}

package io.casewright.checking;

import io.casewright.evidence.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Dates that a text gives by another date: "the next day", "two weeks later", "in the same month".
final class RelativeDates {

    private static final Set<String> LATER = Set.of("later", "after", "afterwards", "thereafter", "on");
    private static final Set<String> EARLIER = Set.of("earlier", "before", "previously", "prior");
    private static final Set<String> NEXT = Set.of("next", "following", "subsequent");
    private static final Set<String> PREVIOUS = Set.of("previous", "preceding", "prior");
    private static final int TOLERANCE_OF_MONTHS = 3;

    private RelativeDates() {}

    /// What a relative date asks for.
    ///
    /// @param steps units ahead; negative for earlier, 0 for the same
    /// @param whole whether any day of that unit will do
    record Relative(long steps, ChronoUnit unit, boolean whole, String words, int at) {

        boolean isMetBy(LocalDate anchor, LocalDate target) {
            LocalDate exact = anchor.plus(steps, unit);
            if (!whole) {
                long off = Math.abs(ChronoUnit.DAYS.between(exact, target));
                boolean vague = unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS;
                return off <= (vague ? TOLERANCE_OF_MONTHS : 0);
            }
            return switch (unit) {
                case MONTHS -> exact.withDayOfMonth(1).equals(target.withDayOfMonth(1));
                case YEARS -> exact.getYear() == target.getYear();
                case WEEKS -> exact.with(java.time.DayOfWeek.MONDAY).equals(target.with(java.time.DayOfWeek.MONDAY));
                default -> exact.equals(target);
            };
        }
    }

    static List<Relative> in(Text text) {
        List<Relative> found = new ArrayList<>();
        for (int index = 0; index + 1 < text.size(); index++) {
            named(text, index).ifPresent(found::add);
        }
        return found;
    }

    /// "The same month", "the next day".
    private static Optional<Relative> named(Text text, int index) {
        Optional<ChronoUnit> unit = unit(text.wordAt(index + 1));
        boolean determined = Set.of("the", "that").contains(text.wordAt(index - 1));
        if (unit.isEmpty() || !determined) {
            return Optional.empty();
        }
        String word = text.wordAt(index);
        String words = text.between(index, index + 1);
        if (word.equals("same")) {
            return Optional.of(new Relative(0, unit.get(), true, words, index));
        }
        if (NEXT.contains(word)) {
            return Optional.of(new Relative(1, unit.get(), true, words, index));
        }
        boolean previous = PREVIOUS.contains(word);
        return previous ? Optional.of(new Relative(-1, unit.get(), true, words, index)) : Optional.empty();
    }

    /// "Two weeks later" for the length of time in it; empty where the length is told otherwise.
    static Optional<Relative> of(Text text, Figure span) {
        int at = span.at();
        while (at < text.size() && unit(text.wordAt(at)).isEmpty()) {
            at++;
        }
        String after = text.wordAt(at + 1);
        long sign = LATER.contains(after) ? 1 : EARLIER.contains(after) ? -1 : 0;
        if (at >= text.size() || sign == 0) {
            return Optional.empty();
        }
        ChronoUnit unit = unit(text.wordAt(at)).orElseThrow();
        long minutes = Units.minutes(text.wordAt(at)).orElse(1L);
        long steps = span.value().longValue() / minutes;
        return Optional.of(new Relative(sign * steps, unit, false, text.between(span.at(), at + 1), span.at()));
    }

    static boolean bearOut(Reading reading, Figure span) {
        return of(reading.features().text(), span)
                .filter(relative -> holds(reading, relative))
                .isPresent();
    }

    /// Whether two dates of the cited evidence lie so far apart; the one that the sentence gives before is where it
    /// counts from.
    static boolean holds(Reading reading, Relative relative) {
        List<LocalDate> days = days(reading);
        Optional<LocalDate> anchor = anchor(reading.features(), relative.at());
        for (int one = 0; one < days.size(); one++) {
            for (int two = 0; two < days.size(); two++) {
                boolean counted = anchor.isEmpty() || anchor.get().equals(days.get(one));
                if (one != two && counted && relative.isMetBy(days.get(one), days.get(two))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<LocalDate> anchor(Features features, int at) {
        return features.moments().stream()
                .filter(moment -> moment.isDay() && moment.at() < at)
                .reduce((first, second) -> second)
                .flatMap(Moment::asDay);
    }

    /// Each date among the values of cited facts, as often as a slot holds it.
    static List<LocalDate> days(Reading reading) {
        List<LocalDate> days = new ArrayList<>();
        for (Evidence evidence : reading.facts()) {
            for (Value value : evidence.fact().orElseThrow().values().values()) {
                switch (value) {
                    case Value.DayValue(LocalDate day) -> days.add(day);
                    case Value.PeriodValue(LocalDate from, LocalDate to) -> {
                        days.add(from);
                        days.add(to);
                    }
                    default -> {
                        // no date
                    }
                }
            }
        }
        return days;
    }

    private static Optional<ChronoUnit> unit(String word) {
        return switch (word) {
            case "day", "days" -> Optional.of(ChronoUnit.DAYS);
            case "week", "weeks" -> Optional.of(ChronoUnit.WEEKS);
            case "month", "months" -> Optional.of(ChronoUnit.MONTHS);
            case "year", "years" -> Optional.of(ChronoUnit.YEARS);
            default -> Optional.empty();
        };
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The first and the last day of a period stay what they are: nothing happened "on" the first day because a period
/// began
/// with it, and "since" and "until" are not exchanged.
final class PeriodEndRule implements Rule {

    private static final int NEAR = 8;
    private static final Set<String> STARTING = Set.of("from", "since", "between", "starting");
    private static final Set<String> ENDING = Set.of("to", "until", "till", "through");
    private static final Set<String> JOINT = Set.of("and", "to", "until", "till", "through");
    private static final Set<String> BEGINNING = Set.of(
            "began",
            "begins",
            "begun",
            "started",
            "starts",
            "first",
            "became",
            "joined",
            "opened",
            "starting",
            "start",
            "customer",
            "onboarded",
            "onboarding",
            "earliest",
            "beginning",
            "new");
    private static final Set<String> CLOSING = Set.of("ended", "ends", "last", "latest", "finished", "final", "end");

    /// What a date is to its text.
    private enum End {
        START,
        STOP,
        DAY
    }

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (Moment moment : reading.features().moments()) {
            Set<End> known = EnumSet.noneOf(End.class);
            reading.carriers()
                    .forEach(evidence -> evidence.own().moments().stream()
                            .filter(one -> one.carries(moment))
                            .forEach(one -> known.add(end(evidence.own(), one))));
            boolean whole = known.contains(End.START) && known.contains(End.STOP);
            boolean bounds = moment.isDay() && !known.isEmpty() && !known.contains(End.DAY) && !whole;
            if (bounds && !known.contains(said(reading.features(), moment))) {
                return Optional.of(new Unsupported(
                        moment.words(),
                        "%s gives it as the %s of a period; say so."
                                .formatted(reading.citations(), known.contains(End.START) ? "beginning" : "end")));
            }
        }
        return Optional.empty();
    }

    /// By the words before the date.
    private static End end(Features features, Moment moment) {
        Text text = features.text();
        String before = word(text, moment.at() - 1);
        boolean second = JOINT.contains(before) && isSecond(features, moment);
        if (second || ENDING.contains(before)) {
            return End.STOP;
        }
        return STARTING.contains(before) || isFirst(features, moment) ? End.START : End.DAY;
    }

    /// In a sentence also by a word that tells of a beginning or an end.
    private static End said(Features features, Moment moment) {
        End end = end(features, moment);
        if (end != End.DAY) {
            return end;
        }
        Text text = features.text();
        for (int index = moment.at() - 1; index >= Math.max(0, moment.at() - NEAR); index--) {
            String word = text.wordAt(index);
            if (CLOSING.contains(word)) {
                return End.STOP;
            }
            if (BEGINNING.contains(word)) {
                return End.START;
            }
        }
        return End.DAY;
    }

    private static boolean isSecond(Features features, Moment moment) {
        return features.moments().stream()
                .anyMatch(other -> other.at() < moment.at() && moment.at() - other.at() <= NEAR);
    }

    /// "3 to 9 March", "2026-03-03 to 2026-03-09" without a word before.
    private static boolean isFirst(Features features, Moment moment) {
        return features.moments().stream()
                .anyMatch(other -> other.at() > moment.at()
                        && other.at() - moment.at() <= NEAR
                        && ENDING.contains(word(features.text(), other.at() - 1)));
    }

    /// Past an article and the day of the week.
    private static String word(Text text, int at) {
        int index = at;
        while (text.signAt(index, ",") || text.wordAt(index).equals("the") || Weekdays.isWeekday(text.wordAt(index))) {
            index--;
        }
        return text.wordAt(index);
    }
}

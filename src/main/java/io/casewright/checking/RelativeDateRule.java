package io.casewright.checking;

import io.casewright.checking.RelativeDates.Relative;
import io.casewright.checking.Verdict.Unsupported;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A date that is given by another one, or by its day of the week, is computed again.
final class RelativeDateRule implements Rule {

    private static final int BESIDE = 3;

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        Stream<Relative> spans = reading.features().figures().stream()
                .filter(figure -> figure.kind() == Figure.Kind.TIME_SPAN)
                .filter(figure -> reading.carriers().stream()
                        .noneMatch(evidence -> evidence.figures().anyMatch(known -> known.carries(figure))))
                .flatMap(figure -> RelativeDates.of(text, figure).stream());
        Optional<Relative> wrong = Stream.concat(RelativeDates.in(text).stream(), spans)
                .filter(relative -> reading.carriers().stream().noneMatch(evidence -> says(evidence, relative)))
                .filter(relative -> !RelativeDates.holds(reading, relative))
                .findFirst();
        if (wrong.isPresent()) {
            return wrong.map(relative -> new Unsupported(
                    relative.words(),
                    "the dates of %s (%s) lie otherwise; give the date itself."
                            .formatted(reading.citations(), shown(RelativeDates.days(reading)))));
        }
        return weekday(reading, text);
    }

    private static boolean says(Evidence evidence, Relative relative) {
        String folded = Words.fold(relative.words());
        return evidence.says(folded) || evidence.says(folded + "s");
    }

    private static Optional<Unsupported> weekday(Reading reading, Text text) {
        for (int index = 0; index < text.size(); index++) {
            String word = text.wordAt(index);
            if (Weekdays.isWeekday(word) && !isCarried(reading, text, index)) {
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "%s does not say on what day of the week; leave it out.".formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    private static boolean isCarried(Reading reading, Text text, int index) {
        String word = text.wordAt(index);
        if (reading.carriers().stream().anyMatch(evidence -> evidence.says(word))) {
            return true;
        }
        DayOfWeek weekday = Weekdays.of(word);
        return !word.endsWith("days")
                && reading.features().moments().stream()
                        .filter(moment -> Math.abs(moment.at() - index) <= BESIDE)
                        .flatMap(moment -> moment.asDay().stream())
                        .anyMatch(day -> day.getDayOfWeek() == weekday);
    }

    private static String shown(List<LocalDate> days) {
        return String.join(
                ", ", days.stream().distinct().limit(4).map(LocalDate::toString).toList());
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every date and both ends of a period stand in the cited evidence, and a period begins before it ends.
final class DateRule implements Rule {

    private static final Set<String> UNTIL = Set.of("to", "until", "till", "through", "and");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Moment> moments = reading.features().moments();
        for (Moment moment : moments) {
            if (!reading.anyCarries(evidence -> carries(evidence, moment))) {
                return Optional.of(new Unsupported(moment.words(), reason(reading, moment)));
            }
        }
        return backwards(reading, moments);
    }

    private static boolean carries(Evidence evidence, Moment said) {
        return evidence.moments().anyMatch(known -> known.carries(said));
    }

    private static Optional<Unsupported> backwards(Reading reading, List<Moment> moments) {
        Text text = reading.features().text();
        for (int index = 0; index + 1 < moments.size(); index++) {
            Moment from = moments.get(index);
            Moment to = moments.get(index + 1);
            if (from.isDay() && to.isDay() && isPeriod(text, from, to) && from.isAfter(to)) {
                return Optional.of(new Unsupported(
                        from.words() + " … " + to.words(),
                        "the period ends before it begins; say from %s to %s.".formatted(to.words(), from.words())));
            }
        }
        return Optional.empty();
    }

    private static boolean isPeriod(Text text, Moment from, Moment to) {
        String opening = text.wordAt(from.at() - 1);
        String joint = text.wordAt(to.at() - 1);
        boolean between = opening.equals("between") && joint.equals("and");
        return between || (UNTIL.contains(joint) && !joint.equals("and"));
    }

    private static String reason(Reading reading, Moment moment) {
        List<String> known = reading.carriers().stream()
                .flatMap(Evidence::moments)
                .map(Moment::words)
                .distinct()
                .limit(4)
                .toList();
        String holds = "%s holds no such date".formatted(reading.citations());
        if (!known.isEmpty()) {
            holds += "; it says " + String.join(", ", known);
        }
        return holds + "; " + reading.cure(evidence -> carries(evidence, moment), "leave the date out") + ".";
    }
}

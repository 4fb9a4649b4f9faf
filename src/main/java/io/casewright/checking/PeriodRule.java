package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A period has the two ends that one fact gives it, or the outermost ends of several cited facts; a range of amounts
/// begins with the smaller one and has both ends of a range of the evidence.
final class PeriodRule implements Rule {

    private static final Set<String> OPENING = Set.of("from", "between", "of", "since", "after");
    private static final Set<String> JOINT = Set.of("to", "and", "until", "till", "through");

    /// Two dates that a text joins into a period.
    private record Period(Moment from, Moment to) {}

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Period> known = new ArrayList<>();
        reading.carriers().forEach(evidence -> evidence.parts().forEach(part -> known.addAll(periods(part))));
        Optional<Unsupported> wrong = periods(reading.features()).stream()
                .filter(said -> isJoinedOtherwise(known, said) && !isHull(reading, said))
                .findFirst()
                .map(said -> new Unsupported(
                        said.from().words() + " … " + said.to().words(),
                        "%s knows no period with these two ends; it says %s."
                                .formatted(reading.citations(), shown(known))));
        return wrong.isPresent() ? wrong : range(reading);
    }

    /// One of the ends belongs to a known period, and none has both.
    private static boolean isJoinedOtherwise(List<Period> known, Period said) {
        boolean one = known.stream()
                .anyMatch(period ->
                        period.from().carries(said.from()) || period.to().carries(said.to()));
        boolean both = known.stream()
                .anyMatch(period ->
                        period.from().carries(said.from()) && period.to().carries(said.to()));
        return one && !both;
    }

    private static boolean isHull(Reading reading, Period said) {
        if (reading.facts().size() < 2 || !said.from().isDay() || !said.to().isDay()) {
            return false;
        }
        List<java.time.LocalDate> days =
                RelativeDates.days(reading).stream().sorted().toList();
        return !days.isEmpty()
                && said.from().asDay().equals(Optional.of(days.getFirst()))
                && said.to().asDay().equals(Optional.of(days.getLast()));
    }

    private static List<Period> periods(Features features) {
        List<Period> periods = new ArrayList<>();
        Text text = features.text();
        List<Moment> moments = features.moments();
        for (int index = 0; index + 1 < moments.size(); index++) {
            Moment from = moments.get(index);
            Moment to = moments.get(index + 1);
            String joint = wordBefore(text, to.at());
            boolean near = to.at() - from.at() <= 8;
            boolean opened = OPENING.contains(wordBefore(text, from.at()));
            if (near && JOINT.contains(joint) && (opened || !joint.equals("and"))) {
                periods.add(new Period(from, to));
            }
        }
        return periods;
    }

    private static String wordBefore(Text text, int at) {
        return text.wordAt(at - 1).equals("the") ? text.wordAt(at - 2) : text.wordAt(at - 1);
    }

    private static String shown(List<Period> known) {
        return known.stream()
                .map(period -> period.from().words() + " to " + period.to().words())
                .distinct()
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
    }

    private static Optional<Unsupported> range(Reading reading) {
        List<AmountRange> known = new ArrayList<>();
        reading.carriers().forEach(evidence -> known.addAll(AmountRange.in(evidence.own())));
        for (AmountRange said : AmountRange.in(reading.features())) {
            if (said.isBackwards() || (!known.isEmpty() && known.stream().noneMatch(range -> range.carries(said)))) {
                return Optional.of(new Unsupported(
                        said.low().words() + " … " + said.high().words(),
                        "%s knows no range with these two ends.".formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }
}

package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.List;
import java.util.Optional;

/// A count belongs to the thing that the evidence counts: not 4 deposits at 24 branches where it says 24 at 4.
final class CountedThingRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Figure> known = reading.carriers().stream()
                .flatMap(evidence -> evidence.figures())
                .filter(CountedThingRule::counts)
                .toList();
        return reading.features().figures().stream()
                .filter(CountedThingRule::counts)
                .filter(said -> contradicts(known, said))
                .findFirst()
                .map(said -> new Unsupported(said.words() + " " + said.noun(), reason(reading, known, said)));
    }

    private static boolean counts(Figure figure) {
        return figure.kind() == Kind.COUNT && !figure.noun().isEmpty();
    }

    private static boolean contradicts(List<Figure> known, Figure said) {
        List<Figure> same = known.stream()
                .filter(figure -> figure.noun().equals(said.noun()))
                .toList();
        if (!same.isEmpty()) {
            return same.stream().noneMatch(figure -> figure.carries(said));
        }
        List<Figure> carrying =
                known.stream().filter(figure -> figure.hasValueOf(said)).toList();
        return !carrying.isEmpty() && carrying.stream().noneMatch(figure -> isAlike(figure.noun(), said.noun()));
    }

    private static boolean isAlike(String known, String said) {
        return Meanings.carries(Meanings.of(List.of(known)), said);
    }

    private static String reason(Reading reading, List<Figure> known, Figure said) {
        String right = known.stream()
                .filter(figure -> figure.noun().equals(said.noun()))
                .map(Figure::words)
                .findFirst()
                .orElse("other things");
        return "%s counts %s of these, not %s.".formatted(reading.citations(), right, said.words());
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// "4 of its 5": a part and its whole stand together in the evidence as they do in the sentence.
final class PartOfRule implements Rule {

    private static final int APART = 3;

    /// A part of a whole.
    private record Part(Figure part, Figure whole) {

        boolean isSameAs(Part other) {
            return part.carries(other.part) && whole.carries(other.whole);
        }
    }

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Part> known = reading.carriers().stream()
                .flatMap(evidence -> parts(evidence.own()).stream())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return parts(reading.features()).stream()
                .filter(said -> known.stream().noneMatch(each -> each.isSameAs(said)))
                .findFirst()
                .map(said -> new Unsupported(
                        said.part().words() + " of " + said.whole().words(),
                        "%s says %s of %s."
                                .formatted(
                                        reading.citations(),
                                        known.getFirst().part().words(),
                                        known.getFirst().whole().words())));
    }

    private static List<Part> parts(Features features) {
        List<Part> parts = new ArrayList<>();
        List<Figure> figures = features.figures();
        for (int index = 0; index + 1 < figures.size(); index++) {
            Figure part = figures.get(index);
            Figure whole = figures.get(index + 1);
            boolean counts = part.kind() == Figure.Kind.COUNT && whole.kind() == Figure.Kind.COUNT;
            boolean of = features.text().wordAt(part.at() + 1).equals("of");
            if (counts && of && whole.at() - part.at() <= APART) {
                parts.add(new Part(part, whole));
            }
        }
        return parts;
    }
}

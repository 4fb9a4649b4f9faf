package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is called the largest, the median, expected, or a birthday is what the evidence calls so: two figures or dates
/// of
/// one fact do not change places.
final class BindingRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Binding> known = new ArrayList<>();
        reading.carriers().forEach(evidence -> known.addAll(Binding.in(evidence.own(), evidence.names())));
        List<String> names = reading.facts().stream()
                .flatMap(evidence -> evidence.names().stream())
                .toList();
        List<Binding> said = Binding.in(reading.features(), names);
        for (Binding one : said) {
            List<Binding> same =
                    known.stream().filter(binding -> binding.isOfSameCue(one)).toList();
            boolean carried = reading.anyCarries(evidence -> one.item().isIn(evidence));
            boolean borneOut = said.stream()
                    .filter(other -> other.at() == one.at() && other.isOfSameCue(one))
                    .anyMatch(other ->
                            same.stream().anyMatch(binding -> binding.item().carries(other.item())));
            if (one.isAverage() && same.isEmpty() && carried && !isAverage(reading, one)) {
                return Optional.of(new Unsupported(
                        one.item().words(),
                        "%s gives this as it is and not as an average.".formatted(reading.citations())));
            }
            if (!same.isEmpty() && carried && !borneOut) {
                return Optional.of(new Unsupported(
                        one.word() + " … " + one.item().words(),
                        "%s says \"%s\" of %s; keep each figure, date and name where the evidence has it."
                                .formatted(
                                        reading.citations(),
                                        same.getFirst().word(),
                                        same.getFirst().item().words())));
            }
        }
        return Optional.empty();
    }

    private static boolean isAverage(Reading reading, Binding said) {
        return reading.features().figures().stream()
                .filter(figure -> figure.end() == said.item().end())
                .anyMatch(figure -> Arithmetic.bearsOut(reading, figure));
    }
}

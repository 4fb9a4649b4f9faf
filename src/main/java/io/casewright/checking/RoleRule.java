package io.casewright.checking;

import io.casewright.checking.PaymentParts.Part;
import io.casewright.checking.Verdict.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who paid whom stays as the evidence has it: who paid there does not receive here, and two names of one fact keep
/// their places.
final class RoleRule implements Rule {

    private static final List<String> GROUPS =
            List.of("individuals", "persons", "people", "strangers", "counterparties", "workers");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Features said = reading.features();
        for (Evidence evidence : reading.facts()) {
            List<String> named =
                    evidence.names().stream().filter(said::says).distinct().toList();
            Optional<Unsupported> turned = turned(reading, evidence, named);
            if (turned.isPresent()) {
                return turned;
            }
        }
        return turnedGroup(reading);
    }

    private static Optional<Unsupported> turned(Reading reading, Evidence evidence, List<String> named) {
        Text said = reading.features().text();
        for (String name : named) {
            Set<Part> here = PaymentParts.of(said, name, evidence.names(), PaymentParts.REACH);
            Set<Part> there = partsInEvidence(reading, name);
            if (!here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains)) {
                return Optional.of(new Unsupported(
                        name,
                        "%s says of this name that it is the %s; keep who paid whom."
                                .formatted(evidence.citation(), there.contains(Part.PAYER) ? "payer" : "payee")));
            }
        }
        String stream = reading.features().stream();
        String known = evidence.own().stream();
        if (named.size() == 2 && swapped(stream, known, named.get(0), named.get(1))) {
            return Optional.of(new Unsupported(
                    named.get(0) + " … " + named.get(1),
                    "%s has these two the other way round; keep who does what to whom."
                            .formatted(evidence.citation())));
        }
        return Optional.empty();
    }

    /// "60 individuals received", where the evidence says that they sent.
    private static Optional<Unsupported> turnedGroup(Reading reading) {
        List<String> names = reading.facts().stream()
                .flatMap(evidence -> evidence.names().stream())
                .toList();
        for (String group : GROUPS) {
            Set<Part> here = PaymentParts.of(reading.features().text(), group, names, PaymentParts.REACH);
            Set<Part> there = java.util.EnumSet.noneOf(Part.class);
            for (Evidence evidence : reading.facts()) {
                there.addAll(PaymentParts.of(evidence.own().text(), group, evidence.names(), PaymentParts.REACH));
            }
            if (!here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains)) {
                return Optional.of(new Unsupported(
                        group,
                        "%s says that these are the %s; keep who paid whom."
                                .formatted(reading.citations(), there.contains(Part.PAYER) ? "payers" : "payees")));
            }
        }
        return Optional.empty();
    }

    private static Set<Part> partsInEvidence(Reading reading, String name) {
        Set<Part> parts = java.util.EnumSet.noneOf(Part.class);
        for (Evidence evidence : reading.facts()) {
            parts.addAll(PaymentParts.of(evidence.own().text(), name, evidence.names(), Integer.MAX_VALUE));
        }
        return parts;
    }

    /// Both texts put the same word before the later name, and the names stand in another order.
    private static boolean swapped(String said, String known, String first, String second) {
        int saidOrder = Integer.compare(place(said, first), place(said, second));
        int knownOrder = Integer.compare(place(known, first), place(known, second));
        if (place(known, first) < 0 || place(known, second) < 0 || saidOrder == knownOrder) {
            return false;
        }
        String saidLater = saidOrder < 0 ? second : first;
        String knownLater = knownOrder < 0 ? second : first;
        boolean listed = before(said, saidLater).equals("and")
                || before(known, knownLater).equals("and");
        return !listed && before(said, saidLater).equals(before(known, knownLater));
    }

    private static int place(String stream, String name) {
        return stream.indexOf(" " + name + " ");
    }

    private static String before(String stream, String name) {
        int at = place(stream, name);
        if (at <= 0) {
            return "";
        }
        return stream.substring(stream.lastIndexOf(' ', at - 1) + 1, at);
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who paid whom stays as the evidence has it: two names of one fact keep their places.
final class RoleRule implements Rule {

    private static final Set<String> SIDES = Set.of("from", "to", "by");

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
        return Optional.empty();
    }

    private static Optional<Unsupported> turned(Reading reading, Evidence evidence, List<String> named) {
        String said = reading.features().stream();
        String known = evidence.own().stream();
        for (String name : named) {
            String side = side(said, name);
            String right = side(known, name);
            boolean opposite =
                    (side.equals("from") && right.equals("to")) || (side.equals("to") && right.equals("from"));
            if (opposite && !known.contains(" " + side + " " + name + " ")) {
                return Optional.of(new Unsupported(
                        side + " " + name,
                        "%s says \"%s\" of this name; keep who paid whom.".formatted(evidence.citation(), right)));
            }
        }
        if (named.size() == 2 && swapped(said, known, named.get(0), named.get(1))) {
            return Optional.of(new Unsupported(
                    named.get(0) + " … " + named.get(1),
                    "%s has these two the other way round; keep who does what to whom."
                            .formatted(evidence.citation())));
        }
        return Optional.empty();
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
        boolean joined = before(said, saidLater).equals("and")
                || before(known, knownLater).equals("and");
        return !joined && side(said, saidLater).equals(side(known, knownLater));
    }

    private static int place(String stream, String name) {
        return stream.indexOf(" " + name + " ");
    }

    private static String side(String stream, String name) {
        String before = before(stream, name);
        return SIDES.contains(before) ? before : "";
    }

    private static String before(String stream, String name) {
        int at = place(stream, name);
        if (at <= 0) {
            return "";
        }
        return stream.substring(stream.lastIndexOf(' ', at - 1) + 1, at);
    }
}

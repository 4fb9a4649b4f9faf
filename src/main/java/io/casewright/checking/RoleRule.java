package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who paid whom stays as the evidence has it: who paid there does not receive here, and two names of one fact keep
/// their places.
final class RoleRule implements Rule {

    private static final int REACH = 7;

    private static final Set<String> PAYING = Set.of(
            "paid",
            "pays",
            "pay",
            "sent",
            "sends",
            "send",
            "transferred",
            "transfers",
            "wired",
            "passed",
            "passes",
            "forwarded",
            "remitted",
            "remits");

    private static final Set<String> RECEIVING =
            Set.of("received", "receives", "receive", "got", "collected", "collects");

    /// The part that somebody plays in a payment.
    private enum Part {
        PAYER,
        PAYEE
    }

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Features said = reading.features();
        for (Evidence evidence : reading.facts()) {
            List<String> named =
                    evidence.names().stream().filter(said::says).distinct().toList();
            Optional<Unsupported> turned = turned(said.stream(), evidence, named);
            if (turned.isPresent()) {
                return turned;
            }
        }
        return Optional.empty();
    }

    private static Optional<Unsupported> turned(String said, Evidence evidence, List<String> named) {
        String known = evidence.own().stream();
        for (String name : named) {
            Set<Part> here = parts(said, name, REACH);
            Set<Part> there = parts(known, name, Integer.MAX_VALUE);
            if (!here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains)) {
                return Optional.of(new Unsupported(
                        name,
                        "%s says of this name that it is the %s; keep who paid whom."
                                .formatted(evidence.citation(), there.contains(Part.PAYER) ? "payer" : "payee")));
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

    /// The parts that a text gives to a name: by the word before it, and by the verbs that follow within reach.
    private static Set<Part> parts(String stream, String name, int reach) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        int at = place(stream, name);
        if (at < 0) {
            return parts;
        }
        switch (before(stream, name)) {
            case "to" -> parts.add(Part.PAYEE);
            case "from", "by" -> parts.add(Part.PAYER);
            default -> follow(parts, stream.substring(at + name.length() + 2), reach);
        }
        return parts;
    }

    private static void follow(Set<Part> parts, String rest, int reach) {
        int seen = 0;
        for (String word : LedgerIndex.words(rest)) {
            if (seen++ >= reach) {
                return;
            }
            if (PAYING.contains(word)) {
                parts.add(Part.PAYER);
            } else if (RECEIVING.contains(word)) {
                parts.add(Part.PAYEE);
            }
        }
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

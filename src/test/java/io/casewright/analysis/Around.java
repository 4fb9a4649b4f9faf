package io.casewright.analysis;

import io.casewright.casefile.Customer;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.casefile.Surroundings.Sharer;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What other customers of the bank have in common with the first one.
final class Around {

    private final List<SharedIdentifier> identifiers = new ArrayList<>();
    private final List<SharedPayee> payees = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private int members = 200;

    void add(Story.Line line) {
        switch (line.word(0)) {
            case "shared" -> shared(line);
            case "common" -> common(line);
            default -> peers(line);
        }
    }

    private void shared(Story.Line line) {
        List<Sharer> others = new ArrayList<>();
        for (int turn = 0; turn < line.times; turn++) {
            others.add(sharer("C-9" + turn, "Other " + Story.Line.syllables(turn)));
        }
        IdentifierKind kind =
                IdentifierKind.valueOf(line.word(1).toUpperCase(Locale.ROOT).replace('-', '_'));
        identifiers.add(new SharedIdentifier(
                kind, line.word(2), sharer("C-1", "Ann Lee"), others, line.set.containsKey("more")));
    }

    private static Sharer sharer(String id, String name) {
        return new Sharer(new CustomerId(id), name, 3, 2, Optional.empty(), Optional.empty());
    }

    private void common(Story.Line line) {
        boolean out = line.word(1).equals("out");
        Instant when = LocalDateTime.parse(line.word(3)).atZone(Story.ZONE).toInstant();
        List<Edge> others = new ArrayList<>();
        for (int turn = 0; turn < line.times; turn++) {
            others.add(edge("customer:C-9" + turn, "a:" + line.word(2), out, when.plus(line.step.multipliedBy(turn))));
        }
        payees.add(new SharedPayee(
                new CustomerId("C-1"),
                line.word(2),
                line.get("name", 0),
                List.of(edge("customer:C-1", "a:" + line.word(2), out, when)),
                others,
                line.set.containsKey("more")));
    }

    private static Edge edge(String customer, String account, boolean out, Instant when) {
        return new Edge(
                out ? customer : account, out ? account : customer, Money.of("900.00", "USD"), 3, 2, when, when, 1);
    }

    private void peers(Story.Line line) {
        members = line.get("members", 0).map(Integer::parseInt).orElse(members);
        comparisons.add(new Comparison(
                Measure.valueOf(line.word(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                number(line, "own"),
                0,
                number(line, "median"),
                1,
                number(line, "p95"),
                number(line, "p99")));
    }

    private static double number(Story.Line line, String key) {
        return line.get(key, 0).map(Double::parseDouble).orElse(0.0);
    }

    Surroundings surroundings() {
        List<Peers> peers = comparisons.isEmpty()
                ? List.of()
                : List.of(new Peers(
                        new CustomerId("C-1"), "retail", Customer.Kind.PERSON, "USD", 12, members, comparisons));
        return new Surroundings(identifiers, payees, List.of(), List.of(), 0, peers, List.of(), false);
    }
}

package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Accounts elsewhere that the customer pays (`way: out`) or is paid by (`in`) and other customers of the bank too: at
/// least so many customers together (`customers`), within `within-days` of each other where asked, at least so many
/// such
/// accounts (`accounts`).
final class SharedPayees implements Signal {

    private static final String NODE = "customer:";

    private final boolean out;
    private final int customers;
    private final int accounts;
    private final int withinDays;

    SharedPayees(Parameters parameters) {
        out = parameters.choice("way", List.of("out", "in")).equals("out");
        customers = parameters.count("customers");
        accounts = parameters.count("accounts", 1);
        withinDays = parameters.count("within-days", Integer.MAX_VALUE);
    }

    @Override
    public Reading read(Scene scene) {
        boolean known = scene.view().otherSides().stream()
                .anyMatch(side -> side.account().isPresent());
        if (!known) {
            return Reading.cannotTell("the accounts of the counterparties");
        }
        List<SharedPayee> found = scene.dossier().surroundings().payees().stream()
                .filter(each -> each.customer().value().equals(scene.view().id()) && !each.hasMore())
                .filter(each -> together(each) >= customers)
                .sorted(Comparator.comparingLong((SharedPayee each) -> -together(each))
                        .thenComparing(SharedPayee::account))
                .toList();
        if (found.size() < accounts) {
            return Reading.notSeen(
                    "%d accounts elsewhere have flows with %d customers of the bank; %d needed",
                    found.size(), customers, accounts);
        }
        return seen(scene, found);
    }

    private long together(SharedPayee payee) {
        Optional<Edge> own = payee.own().stream().filter(this::isOnTheWay).findFirst();
        return own.isEmpty()
                ? 0
                : 1
                        + payee.others().stream()
                                .filter(each -> isOnTheWay(each) && isNear(own.get(), each))
                                .map(this::customer)
                                .distinct()
                                .count();
    }

    private boolean isOnTheWay(Edge edge) {
        return customer(edge).startsWith(NODE);
    }

    private String customer(Edge edge) {
        return out ? edge.from() : edge.to();
    }

    private boolean isNear(Edge own, Edge other) {
        return withinDays == Integer.MAX_VALUE
                || (gap(own, other, Edge::first, Edge::last) <= withinDays
                        && gap(other, own, Edge::first, Edge::last) <= withinDays);
    }

    /// Days from the end of one to the start of another; below 0 where they overlap.
    private static long gap(
            Edge one, Edge other, Function<Edge, java.time.Instant> first, Function<Edge, java.time.Instant> last) {
        return ChronoUnit.DAYS.between(last.apply(one), first.apply(other));
    }

    private Reading seen(Scene scene, List<SharedPayee> found) {
        SharedPayee most = found.getFirst();
        Edge own = most.own().stream().filter(this::isOnTheWay).findFirst().orElseThrow();
        FactDraft draft = scene.draft()
                .count("accounts", found.size())
                .count("customers", together(most))
                .count("count", own.bookings())
                .money("total", own.total())
                .day("from", day(own.first()))
                .day("to", day(own.last()))
                .record(scene.view().self());
        most.others().stream()
                .filter(this::isOnTheWay)
                .map(this::customer)
                .distinct()
                .forEach(id -> draft.record(new RecordRef(RecordKind.CUSTOMER, id.substring(NODE.length()))));
        String name;
        if (most.name().isPresent()) {
            draft.name("other", Wording.clean(most.name().get())).mark(io.casewright.evidence.Fact.Mark.OUTSIDE_WORDS);
            name = "“{other}”";
        } else {
            draft.account("other", Wording.clean(most.account()));
            name = "account {other}";
        }
        return new Reading.Seen(
                Scene.strength((double) together(most), customers),
                "other customers have it too",
                draft.say("{customers} customers of the bank " + (out ? "pay " : "are paid by ") + name + ", "
                        + scene.who()
                        + " among them with {count} {count:payment|payments} of {total} between {from} and {to};"
                        + " {accounts} {accounts:account is|accounts are} shared in this way."),
                scene.view().all().between(0, 0));
    }

    private static LocalDate day(java.time.Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}

package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.RecordRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Payments of several of the dossier's customers (`customers`) that have the same place or counterparty (`same`:
/// `atm`,
/// `city`, `counterparty`, `depositor`, `device`, `wallet`) within some time (`within-minutes` or `within-days`), on at
/// least so many days (`days-with`), in at least so many cities (`cities`).
final class Together implements Signal {

    private final Payments of;
    private final String same;
    private final int customers;
    private final long withinSeconds;
    private final int daysWith;
    private final int cities;

    Together(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        same = parameters.choice("same", List.of("atm", "city", "counterparty", "depositor", "device", "wallet"));
        customers = parameters.count("customers");
        withinSeconds = parameters.has("within-minutes")
                ? parameters.count("within-minutes") * 60L
                : parameters.count("within-days") * 86_400L;
        daysWith = parameters.count("days-with", 1);
        cities = parameters.count("cities", 1);
    }

    /// One payment of somebody.
    private record Booked(CustomerView view, int row, String key, long second) {}

    @Override
    public Reading read(Scene scene) {
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the payments of other customers");
        }
        Slice own = of.of(scene.view());
        if (own.isEmpty()) {
            return Reading.notSeen("there are no %s", of.what());
        }
        if (own.rows().allMatch(row -> key(scene.view(), row).isEmpty())) {
            return Reading.cannotTell("the " + same + " of the payments");
        }
        List<Booked> all = new ArrayList<>();
        for (CustomerView view : scene.dossier().customers()) {
            of.of(view)
                    .rows()
                    .forEach(row ->
                            key(view, row).ifPresent(key -> all.add(new Booked(view, row, key, view.second(row)))));
        }
        all.sort(Comparator.comparing(Booked::key)
                .thenComparingLong(Booked::second)
                .thenComparing(each -> each.view().id()));
        return read(scene, own, all);
    }

    private Reading read(Scene scene, Slice own, List<Booked> all) {
        Set<Booked> together = new LinkedHashSet<>();
        int most = 0;
        int from = 0;
        for (int to = 0; to < all.size(); to++) {
            while (!all.get(from).key().equals(all.get(to).key())
                    || all.get(to).second() - all.get(from).second() > withinSeconds) {
                from++;
            }
            Set<String> people = new HashSet<>();
            all.subList(from, to + 1).forEach(each -> people.add(each.view().id()));
            if (people.size() >= customers
                    && cities(all.subList(from, to + 1)) >= cities
                    && people.contains(scene.view().id())) {
                together.addAll(all.subList(from, to + 1));
                most = Math.max(most, people.size());
            }
        }
        Slice found =
                own.where(row -> together.stream().anyMatch(each -> each.view() == scene.view() && each.row() == row));
        long days = found.rows().map(scene.view()::day).distinct().count();
        if (found.isEmpty() || days < daysWith) {
            return Reading.notSeen(
                    "%s of %d customers with the same %s came together on %d days; %d customers on %d days needed",
                    of.what(), most, same, days, customers, daysWith);
        }
        return seen(scene, found, together, most);
    }

    private long cities(List<Booked> booked) {
        return cities == 1
                ? 1
                : booked.stream()
                        .flatMap(each -> each.view().transaction(each.row()).origin().city().stream())
                        .distinct()
                        .count();
    }

    private Reading seen(Scene scene, Slice found, Set<Booked> together, int most) {
        FactDraft draft = scene.draft().count("customers", most);
        String total = Scene.span(draft, found);
        List<RecordRef> others = together.stream()
                .filter(each -> each.view() != scene.view())
                .map(each -> each.view().record(each.row()))
                .sorted()
                .toList();
        draft.records(others);
        String what = same.equals("atm") ? "cash machine" : same;
        return scene.compared(
                Scene.strength(most, customers),
                draft,
                found,
                Scene.when(found) + "{count} " + of.described(draft, found.mainCurrency(), "") + " of "
                        + scene.whom() + ", " + total + " in all, had the same " + what
                        + " as those of other customers of the case at about the same time, {customers} customers"
                        + " together.");
    }

    private Optional<String> key(CustomerView view, int row) {
        Transaction transaction = view.transaction(row);
        return switch (same) {
            case "city" -> transaction.origin().city();
            case "counterparty" -> transaction.counterparty().key();
            case "device" -> transaction.origin().device();
            default -> transaction.detail(same);
        };
    }
}

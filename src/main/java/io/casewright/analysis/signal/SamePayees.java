package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// At least so many customers of the case (`customers`, the tested one among them) whose payments (`of`) go to nearly
/// the
/// same set of counterparties: what two sets have in common is at least a `share` of what either holds, and each set
/// has
/// at least so many (`others`).
final class SamePayees implements Signal {

    private static final int MOST_NAMED = 3;

    private final Payments of;
    private final int customers;
    private final int others;
    private final double share;

    SamePayees(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        customers = parameters.count("customers");
        others = parameters.count("others");
        share = parameters.share("share");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the payments of other customers");
        }
        Optional<String> missing = of.missing(view);
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Set<String> own = payees(view);
        List<CustomerView> group = scene.dossier().customers().stream()
                .filter(each -> isAlike(own, payees(each)))
                .toList();
        if (own.size() < others || group.size() < customers) {
            return Reading.notSeen(
                    "%d counterparties of %s, and %d customers of the case with nearly the same; %d and %d needed",
                    own.size(), of.what(), group.size(), others, customers);
        }
        return seen(scene, group);
    }

    private Set<String> payees(CustomerView view) {
        return of.of(view)
                .rows()
                .filter(row -> view.other(row) >= 0)
                .mapToObj(row -> view.otherSides().get(view.other(row)).key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isAlike(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        long both = one.stream().filter(other::contains).count();
        return other.size() >= others && both >= share * all.size();
    }

    private Reading seen(Scene scene, List<CustomerView> group) {
        CustomerView view = scene.view();
        Slice paid = of.of(view);
        FactDraft draft = scene.draft().count("customers", group.size()).count("others", paid.others());
        String total = Scene.span(draft, paid);
        List<String> names = new ArrayList<>();
        for (int number : paid.rows()
                .map(view::other)
                .filter(each -> each >= 0)
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .toArray()) {
            OtherSide side = view.otherSides().get(number);
            names.add(Wording.other(draft, "other-" + (names.size() + 1), side));
        }
        group.stream().filter(each -> each != view).forEach(each -> draft.record(each.self()));
        return scene.compared(
                Scene.strength(group.size(), customers),
                draft,
                paid,
                "Between {from} and {to}, {count} " + of.described(draft, paid.mainCurrency(), "") + " of "
                        + scene.whom() + ", " + total + " in all, went to {others} counterparties, among them "
                        + Wording.joined(names) + "; {customers} customers of the case pay nearly the same ones.");
    }
}

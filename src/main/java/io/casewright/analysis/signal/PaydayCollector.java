package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Payments from several customers of the dossier to this one, each soon after the payer's wages were credited.
final class PaydayCollector implements Signal {

    private static final long HOUR = 3_600;

    private final int payers;
    private final int withinHours;

    PaydayCollector(Parameters parameters) {
        payers = parameters.count("payers");
        withinHours = parameters.count("within-hours");
    }

    @Override
    public Reading read(Scene scene) {
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the accounts of those who pay this customer");
        }
        CustomerView view = scene.view();
        Set<String> found = new HashSet<>();
        Slice collected = view.in().where(row -> {
            Optional<CustomerView> payer = payer(scene, row);
            boolean paid = payer.isPresent() && followsWages(payer.get(), view.second(row));
            if (paid) {
                found.add(payer.get().id());
            }
            return paid;
        });
        if (found.size() < payers) {
            return Reading.notSeen(
                    "%d customers of the case paid this one within %d hours of their wages; %d needed",
                    found.size(), withinHours, payers);
        }
        FactDraft draft = scene.draft().count("payers", found.size()).hours("hours", withinHours);
        String total = Scene.span(draft, collected);
        return scene.seen(
                Scene.strength(found.size(), payers),
                draft,
                collected,
                "Between {from} and {to} " + scene.who() + " received {count} payments totalling " + total
                        + " from {payers} customers of the bank, each within {hours} after the payer's wages were credited.");
    }

    private static Optional<CustomerView> payer(Scene scene, int row) {
        int other = scene.view().other(row);
        if (other < 0) {
            return Optional.empty();
        }
        OtherSide side = scene.view().otherSides().get(other);
        return scene.dossier().behind(side).filter(payer -> payer != scene.view());
    }

    private boolean followsWages(CustomerView payer, long when) {
        Slice wages = payer.in();
        for (int n = 0; n < wages.size(); n++) {
            long credited = payer.second(wages.row(n));
            if (credited > when) {
                return false;
            }
            if (payer.is(wages.row(n), Channel.PAYROLL) && when - credited <= withinHours * HOUR) {
                return true;
            }
        }
        return false;
    }
}

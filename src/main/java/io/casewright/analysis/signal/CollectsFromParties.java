package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import java.util.BitSet;
import java.util.Optional;

/// Payments from several parties of the case, each soon after money came in on the payer's account.
final class CollectsFromParties implements Signal {

    private static final long HOUR = 3_600;

    private final int customers;
    private final int withinHours;
    private final int atLeast;

    CollectsFromParties(Parameters parameters) {
        customers = parameters.count("customers");
        withinHours = parameters.count("within-hours");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the accounts of those who pay this customer");
        }
        CustomerView view = scene.view();
        BitSet payers = new BitSet();
        Slice collected = view.in().where(row -> {
            Optional<CustomerView> payer = payer(scene, row);
            boolean soon = payer.isPresent() && receivedBefore(payer.get(), view.second(row));
            if (soon) {
                payers.set(view.other(row));
            }
            return soon;
        });
        if (payers.cardinality() < customers || collected.size() < atLeast) {
            return Reading.notSeen(
                    "%d parties of the case paid this customer %d times within %d hours of a credit; %d and %d needed",
                    payers.cardinality(), collected.size(), withinHours, customers, atLeast);
        }
        FactDraft draft = scene.draft().count("payers", payers.cardinality()).hours("hours", withinHours);
        String total = Scene.span(draft, collected);
        return scene.seen(
                Scene.strength(collected.size(), atLeast),
                draft,
                collected,
                "Between {from} and {to} " + scene.who() + " received {count} payments totalling " + total
                        + " from {payers} other customers in the case, each within {hours} of money arriving with the payer.");
    }

    private static Optional<CustomerView> payer(Scene scene, int row) {
        int other = scene.view().other(row);
        if (other < 0) {
            return Optional.empty();
        }
        return scene.dossier()
                .behind(scene.view().otherSides().get(other))
                .filter(payer -> payer != scene.view() && payer.role() != PartyRole.SUBJECT);
    }

    private boolean receivedBefore(CustomerView payer, long when) {
        Slice in = payer.in();
        for (int n = 0; n < in.size(); n++) {
            long credited = payer.second(in.row(n));
            boolean wage = payer.is(in.row(n), Channel.PAYROLL);
            if (!wage && credited <= when && when - credited <= withinHours * HOUR) {
                return true;
            }
        }
        return false;
    }
}

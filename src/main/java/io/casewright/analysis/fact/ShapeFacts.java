package io.casewright.analysis.fact;

import io.casewright.analysis.shape.NamedShape;
import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The structure of the largest flow of short relations that a customer stands in. It names what the transfers
/// look like and says nothing of why.
final class ShapeFacts {

    /// Money that is at home again within so many days has hardly served a purpose between. Our choice.
    private static final int DAYS = 30;

    /// Below this, every household has such a structure now and then. Our choice.
    private static final int LEAST_ACCOUNTS = 5;

    /// Shops, landlords and employers have these by nature; they are for indicators to ask for, with what else
    /// they need.
    private static final Set<Shape> OF_TRADE = EnumSet.of(Shape.FAN_IN, Shape.FAN_OUT);

    private ShapeFacts() {}

    static Optional<Fact> of(DossierView dossier, Wording wording) {
        return dossier.shapes(DAYS).stream()
                .filter(shape ->
                        !OF_TRADE.contains(shape.shape()) && shape.accounts().size() >= LEAST_ACCOUNTS)
                .filter(shape -> !DossierView.bookings(shape, wording.view()).isEmpty())
                .findFirst()
                .map(shape -> fact(shape, wording));
    }

    private static Fact fact(NamedShape shape, Wording wording) {
        Slice own = DossierView.bookings(shape, wording.view());
        FactDraft draft = wording.fact(Topic.FLOW, "flow.shape")
                .text("shape", shape.shape().words())
                .count("accounts", shape.accounts().size())
                .count("count", own.size())
                .day("from", own.firstDay())
                .day("to", own.lastDay())
                .records(own.records());
        String total = Wording.totals(draft, "total", own);
        return draft.say("Between {from} and {to}, {count} {count:payment|payments} by or to " + wording.whom()
                + ", totalling " + total + ", stood in a {shape} among {accounts} accounts, a structure that trade and"
                + " family can have as well.");
    }
}

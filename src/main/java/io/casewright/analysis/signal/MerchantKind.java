package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import java.util.List;
import java.util.Set;

/// Card payments to merchants of some kind, in at least so many cities and with at least such a share at night (22:00
/// to
/// 05:00; a share of 0.01 asks for hardly any).
final class MerchantKind implements Signal {

    private static final int NIGHT_FROM = 21;
    private static final int NIGHT_TO = 6;

    private final Set<String> codes;
    private final String what;
    private final int atLeast;
    private final int cities;
    private final String when;
    private final Only only;

    MerchantKind(Parameters parameters) {
        codes = Set.copyOf(parameters.texts("codes"));
        what = parameters.text("what");
        atLeast = parameters.count("at-least");
        cities = parameters.count("cities");
        when = parameters.text("when");
        only = Only.of(parameters);
        if (!Set.of("any time", "night").contains(when)) {
            throw parameters.wrong("when", "\"any time\" or \"night\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        Slice cards = view.remembered("cards", () -> view.out().where(row -> view.is(row, Transaction.Channel.CARD)));
        Slice coded = view.remembered(
                "cards with category",
                () -> cards.where(
                        row -> view.transaction(row).origin().merchantCategory().isPresent()));
        if (!cards.isEmpty() && coded.isEmpty()) {
            return Reading.cannotTell("the merchant categories of the card payments");
        }
        Slice paid = coded.where(row -> isOfKind(view.transaction(row)) && isInTime(view.hour(row)));
        List<String> places = Places.citiesOf(paid);
        if (paid.size() < atLeast || places.size() < cities) {
            return Reading.notSeen(
                    "%d card payments for %s in %d cities; %d payments and %d cities needed",
                    paid.size(), what, places.size(), atLeast, cities);
        }
        FactDraft draft = scene.draft().text("what", what);
        String total = Scene.span(draft, paid);
        String where = places.isEmpty() ? "" : " in " + Places.named(draft, places);
        String night = when.equals("night") ? " at night" : "";
        return scene.seen(
                Scene.strength(paid.size(), atLeast),
                draft,
                paid,
                "Between {from} and {to} " + scene.who() + " paid {count} times by card for {what}" + night + where
                        + ", " + total + " in all.");
    }

    private boolean isOfKind(Transaction transaction) {
        return codes.contains(transaction.origin().merchantCategory().orElse(""));
    }

    private boolean isInTime(int hour) {
        return when.equals("any time") || hour >= NIGHT_FROM || hour < NIGHT_TO;
    }
}

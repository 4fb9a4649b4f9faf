package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.List;
import java.util.Set;

/// Pay from an employer in some countries that is small, and far below what the customer said to expect.
final class SmallPayFrom implements Signal {

    private static final List<String> PAY = List.of("salary", "wage", "wages", "pay", "payroll", "bonus");

    private final Set<String> countries;
    private final double share;

    SmallPayFrom(Parameters parameters) {
        countries = Set.copyOf(parameters.texts("countries"));
        share = parameters.share("below-share");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        if (view.customer().expected().isEmpty()) {
            return Reading.cannotTell("the pay that the customer said to expect");
        }
        for (OtherSide side : view.otherSides()) {
            boolean theirs = side.country().filter(countries::contains).isPresent();
            if (!theirs) {
                continue;
            }
            Slice pay = view.references().holding(PAY).where(side.in()::holds);
            String currency = pay.mainCurrency();
            long expected = view.customer()
                    .expected()
                    .get()
                    .monthlyIn()
                    .amount()
                    .unscaledValue()
                    .longValue();
            if (pay.isEmpty() || pay.minor() >= share * expected * pay.size()) {
                continue;
            }
            FactDraft draft = scene.draft()
                    .money("expected", view.customer().expected().get().monthlyIn())
                    .money("largest", pay.transaction(pay.largest()).amount());
            String name = Wording.other(draft, "employer", side);
            String country = Wording.country(draft, "country", side.country().orElse(""));
            String total = Scene.span(draft, pay.in(currency));
            return scene.compared(
                    0.8,
                    draft,
                    pay,
                    name + " in " + country + " paid " + scene.whom()
                            + " {count} {count:time|times} as pay between {from} and" + " {to}, " + total
                            + " in all and at most {largest} each, where {expected} a month was expected.");
        }
        return Reading.notSeen("no small pay from an employer in %s", new java.util.TreeSet<>(countries));
    }
}

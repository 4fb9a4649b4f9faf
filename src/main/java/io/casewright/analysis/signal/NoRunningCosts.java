package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A company with turnover and hardly any cost of some kind: payroll, payroll taxes and insurance, or any running cost.
final class NoRunningCosts implements Signal {

    private static final Pattern RUNNING = Pattern.compile("\\b(rent|utilit|power|water|electric|insurance|tax|lease"
            + "|payroll|wage|salary|salaries|phone|telecom|internet|office)");
    private static final Pattern SOCIAL = Pattern.compile("\\b(payroll tax|insurance|social|pension|withholding)");

    private final String costs;
    private final double below;
    private final long turnover;
    private final Only only;

    NoRunningCosts(Parameters parameters) {
        only = Only.of(parameters);
        costs = parameters.text("costs");
        below = parameters.share("below-share");
        turnover = parameters.amount("at-least-turnover");
        if (!Set.of("payroll", "social", "running").contains(costs)) {
            throw parameters.wrong("costs", "\"payroll\", \"social\" or \"running\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        if (view.in().isEmpty()) {
            return Reading.notSeen("no turnover on record");
        }
        String currency = view.in().mainCurrency();
        Slice in = view.in().in(currency);
        Slice paid = view.remembered("costs " + costs, () -> costs(view)).in(currency);
        double part = (double) paid.minor() / Math.max(1, in.minor());
        if (in.minor() < Windows.minor(turnover, currency) || part >= below) {
            return Reading.notSeen(
                    "costs (%s) take %.1f %% of %s of credits; below %.0f %% of at least %d needed",
                    costs, part * 100, in.total(currency), below * 100, turnover);
        }
        FactDraft draft = scene.draft().money("costs", paid.total(currency)).share("share", part);
        String total = Scene.span(draft, in);
        String what = switch (costs) {
            case "payroll" -> "wages";
            case "social" -> "payroll tax, insurance or social cost";
            default -> "wages, rent, utilities, taxes or insurance";
        };
        String template = paid.isEmpty()
                ? "With credits of " + total + " between {from} and {to}, " + scene.who() + " paid no " + what
                        + " on record."
                : "With credits of " + total + " between {from} and {to}, " + scene.who()
                        + " paid only {costs} ({share}) for " + what + ".";
        return scene.compared(paid.isEmpty() ? 0.9 : 0.7, draft, in, template);
    }

    /// Words are looked for once in each counterparty's name and once in each different reference.
    private Slice costs(CustomerView view) {
        Slice wages = view.out().where(row -> view.is(row, Channel.PAYROLL));
        if (costs.equals("payroll")) {
            return wages;
        }
        Pattern words = costs.equals("social") ? SOCIAL : RUNNING;
        BitSet others = view.rememberedOthers(
                "costs " + costs,
                other -> words.matcher(other.name().orElse("").toLowerCase(Locale.ROOT))
                        .find());
        Map<String, Boolean> references = new HashMap<>();
        Slice named = view.out()
                .where(row -> (view.other(row) >= 0 && others.get(view.other(row)))
                        || references.computeIfAbsent(
                                view.references().text(row),
                                text -> words.matcher(text).find()));
        return costs.equals("social") ? named : wages.and(named);
    }
}

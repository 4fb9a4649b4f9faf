package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Account;
import io.casewright.evidence.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A loan that is credited, or savings that are emptied, and then paid away within days; with `to` only such payments
/// count.
final class FundsReleased implements Signal {

    private static final List<String> LOAN = List.of("loan", "mortgage", "credit line", "home equity");

    private final String what;
    private final double share;
    private final int withinDays;
    private final Optional<Payments> to;

    FundsReleased(Parameters parameters) {
        what = parameters.text("what");
        share = parameters.share("share");
        withinDays = parameters.count("within-days");
        to = parameters.blockIfAny("to").map(Payments::of);
        if (!Set.of("loan", "savings").contains(what)) {
            throw parameters.wrong("what", "\"loan\" or \"savings\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        Optional<String> missing = to.flatMap(payments -> payments.missing(scene.view()));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        return what.equals("loan") ? loan(scene) : savings(scene);
    }

    private Reading loan(Scene scene) {
        CustomerView view = scene.view();
        Slice loans = view.references().holding(LOAN).where(view.in()::holds);
        if (loans.isEmpty()) {
            return Reading.notSeen("no credit of a loan is on record");
        }
        int n = loans.largest();
        int day = view.day(loans.row(n));
        String currency = view.currency(loans.row(n));
        Slice paid = Windows.days(paidTo(view).in(currency), day, day + withinDays);
        double part = Math.min(1, (double) paid.minor() / view.minor(loans.row(n)));
        if (part < share) {
            return Reading.notSeen(
                    "%.0f %% of the loan left within %d days; %.0f %% needed", part * 100, withinDays, share * 100);
        }
        Slice credit = loans.between(n, n + 1);
        FactDraft draft = scene.draft()
                .day("day", credit.firstDay())
                .money("loan", credit.transaction(0).amount())
                .money("paid", paid.total(currency))
                .text("days", withinDays + " days")
                .records(credit.records());
        return scene.compared(
                Scene.strengthOfShare(part, share),
                draft,
                paid,
                "A loan of {loan} was credited to " + scene.whom() + " on {day}, and {paid} left within {days} after it"
                        + way() + ".");
    }

    private Slice paidTo(CustomerView view) {
        return to.map(payments -> payments.of(view)).orElse(view.out());
    }

    private String way() {
        return to.map(payments -> " as " + payments.what()).orElse("");
    }

    private Reading savings(Scene scene) {
        CustomerView view = scene.view();
        Set<AccountId> saving = view.accounts().stream()
                .filter(account -> account.kind().toLowerCase(Locale.ROOT).contains("sav")
                        || account.kind().toLowerCase(Locale.ROOT).contains("deposit"))
                .map(Account::id)
                .collect(Collectors.toSet());
        if (saving.isEmpty()) {
            return Reading.cannotTell("a savings account at this bank");
        }
        Slice drawn = view.all()
                .where(row -> view.transaction(row).isOut()
                        && saving.contains(view.transaction(row).account()));
        if (drawn.isEmpty()) {
            return Reading.notSeen("nothing was drawn from savings");
        }
        String currency = drawn.mainCurrency();
        Slice fast = Windows.largest(drawn.in(currency), withinDays * 4);
        double part = (double) fast.minor() / Math.max(1, drawn.in(currency).minor());
        int first = view.day(fast.row(0));
        int last = view.day(fast.row(fast.size() - 1)) + withinDays;
        Slice paid = Windows.days(paidTo(view).in(currency), first, last)
                .where(row -> !saving.contains(view.transaction(row).account()));
        double passed = (double) paid.minor() / Math.max(1, fast.minor());
        if (part < share || passed < share) {
            return Reading.notSeen(
                    "%.0f %% of what was drawn from savings within %d days was paid away; %.0f %% needed",
                    passed * 100, withinDays * 4, share * 100);
        }
        FactDraft draft = scene.draft().money("paid", paid.total(currency)).records(fast.records());
        String total = Scene.span(draft, fast);
        return scene.compared(
                Scene.strengthOfShare(Math.min(1, passed), share),
                draft,
                paid,
                scene.who() + " drew " + total
                        + " from savings in {count} {count:step|steps} between {from} and {to}, and"
                        + " {paid} was paid away in that time" + way() + ".");
    }
}

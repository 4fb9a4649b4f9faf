package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.Topic;
import java.math.BigDecimal;

/// Balances, which only some source systems hand over with their bookings.
final class Balances {

    private static final String BALANCE = "balance";
    private static final String COMPUTATION = "result.balance";

    private Balances() {}

    /// The balance that the last booking up to the end of the period was recorded with; else the fact that there is
    /// none.
    static Fact of(Wording wording, Selection selection) {
        CustomerView view = wording.view();
        Slice known = view.where(row -> {
            Transaction each = view.transaction(row);
            return each.detail(BALANCE).isPresent()
                    && selection
                            .span()
                            .filter(days -> each.day().isAfter(days.to()))
                            .isEmpty()
                    && selection
                            .account()
                            .filter(number -> !number.equals(number(view, each)))
                            .isEmpty();
        });
        FactDraft draft = wording.fact(Topic.RESULT, COMPUTATION);
        if (known.isEmpty()) {
            return draft.record(view.self())
                    .mark(Mark.NEGATIVE)
                    .say("No balance is on record for " + wording.whom() + ": the bookings were imported without one.");
        }
        Transaction last = known.transaction(known.size() - 1);
        BigDecimal amount = new BigDecimal(last.detail(BALANCE).orElse("0"));
        return draft.money("balance", new Money(amount, last.amount().currency()))
                .day("day", last.day())
                .account("account", number(view, last))
                .record(view.record(known.row(known.size() - 1)))
                .say("After the last booking on record with a balance, on {day}, account {account} of " + wording.whom()
                        + " stood at {balance}.");
    }

    private static String number(CustomerView view, Transaction each) {
        return view.accounts().stream()
                .filter(account -> account.id().equals(each.account()))
                .map(account -> account.number())
                .findFirst()
                .orElse(each.account().value());
    }
}

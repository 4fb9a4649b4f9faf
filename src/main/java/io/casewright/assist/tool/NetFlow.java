package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/// What came in less what went out, each currency by itself, whatever direction a question names.
final class NetFlow {

    private NetFlow() {}

    static List<Fact> of(Scope scope) {
        Scope in = Scope.of(scope.wording(), scope.selection().going(Direction.IN));
        Scope out = Scope.of(scope.wording(), scope.selection().going(Direction.OUT));
        TreeSet<String> currencies = new TreeSet<>(in.currencies());
        currencies.addAll(out.currencies());
        return currencies.stream().map(currency -> of(in, out, currency)).toList();
    }

    private static Fact of(Scope in, Scope out, String currency) {
        Slice came = in.slice().in(currency);
        Slice went = out.slice().in(currency);
        BigDecimal net =
                came.total(currency).amount().subtract(went.total(currency).amount());
        FactDraft draft = in.draft(Measure.NET, currency)
                .money("total", came.total(currency))
                .count("count", came.size())
                .money("other-total", went.total(currency))
                .count("other-count", went.size())
                .money("net", new Money(net.abs(), currency))
                .records(came.and(went).records());
        Phrase phrase = in.phrase(draft);
        return draft.say(phrase.opening() + phrase.counted(currency) + " brought in {total} " + phrase.place()
                + ", and {other-count} {other-count:debit|debits} took out {other-total}: " + said(draft, net.signum())
                + ".");
    }

    private static String said(FactDraft draft, int sign) {
        if (sign == 0) {
            return "as much came in as went out";
        }
        draft.mark(Mark.MORE);
        return sign > 0 ? "{net} more came in than went out" : "{net} more went out than came in";
    }
}

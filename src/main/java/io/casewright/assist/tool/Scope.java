package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;
import java.util.List;
import java.util.Locale;

/// One customer's payments that a question selects.
record Scope(Wording wording, Selection selection, Slice slice) {

    static Scope of(Wording wording, Selection selection) {
        return new Scope(wording, selection, selection.of(wording.view()));
    }

    CustomerView view() {
        return wording.view();
    }

    boolean isEmpty() {
        return slice.isEmpty();
    }

    List<String> currencies() {
        return List.copyOf(slice.totals().keySet());
    }

    boolean isIn() {
        return selection.direction().filter(way -> way == Direction.IN).isPresent();
    }

    /// `brought in` or `took out`; `came to` where both directions are meant.
    String verb() {
        return selection
                .direction()
                .map(way -> way == Direction.IN ? "brought in" : "took out")
                .orElse("came to");
    }

    private String way() {
        return selection
                .direction()
                .map(each -> "-" + each.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// @param key what keeps it apart from the other facts of the measure; empty for none
    FactDraft draft(Measure measure, String key) {
        String name = "result." + measure.name().toLowerCase(Locale.ROOT).replace('_', '-') + way();
        return wording.fact(Topic.RESULT, key.isEmpty() ? name : name + "/" + key);
    }

    Phrase phrase(FactDraft draft) {
        return new Phrase(draft, wording, selection);
    }

    /// The fact that no payment is what was asked for.
    Fact nothing(Measure measure) {
        FactDraft draft = draft(measure, "none");
        if (view().size() == 0) {
            return draft.record(view().self()).say("No transaction is on record for " + wording.whom() + ".");
        }
        Phrase phrase = phrase(draft);
        String opening = phrase.opening();
        String what = phrase.noun(false) + phrase.restrictions(anyCurrency());
        boolean asked = selection.span().isPresent();
        String known = "";
        if (asked) {
            draft.day("first", view().all().firstDay()).day("last", view().all().lastDay());
            known = "; the records run from {first} to {last}";
        }
        return draft.record(view().self())
                .mark(Mark.NEGATIVE)
                .say(opening + "no " + what + " were booked " + phrase.place() + known + ".");
    }

    /// The currency asked for, else the customer's usual one.
    String anyCurrency() {
        return selection.currency().orElseGet(() -> view().all().mainCurrency());
    }
}

package io.casewright.analysis.history;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Surroundings.PriorCase;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The alerts and the other cases of one party that the caller may read.
public final class Before {

    private static final int MOST_CASES = 3;

    private Before() {}

    /// @param cases other cases than the one that the question is about
    public static List<Fact> of(Wording wording, List<PriorCase> cases) {
        List<Fact> facts = new ArrayList<>();
        if (!wording.view().alerts().isEmpty()) {
            facts.add(alerts(wording));
        }
        cases.stream()
                .sorted(Comparator.comparing(PriorCase::opened)
                        .reversed()
                        .thenComparing(each -> each.id().value()))
                .limit(MOST_CASES)
                .forEach(each -> facts.add(prior(wording.view(), each)));
        return facts;
    }

    private static Fact alerts(Wording wording) {
        CustomerView view = wording.view();
        List<Alert> alerts = view.alerts();
        long cleared = alerts.stream().filter(Alert::isCleared).count();
        FactDraft draft = FactDraft.about(Topic.HISTORY, "history.alerts@" + view.id())
                .name("who", view.customer().name())
                .count("count", alerts.size())
                .count("cleared", cleared)
                .day("first", alerts.getFirst().raised())
                .day("last", alerts.getLast().raised());
        if (view.isPotentialVictim()) {
            draft.mark(Mark.POTENTIAL_VICTIM);
        }
        alerts.forEach(
                alert -> draft.record(new RecordRef(RecordKind.ALERT, alert.id().value())));
        boolean one = alerts.getFirst().raised().equals(alerts.getLast().raised());
        return draft.say("On " + wording.whom() + " {count} {count:alert is|alerts are} on record, "
                + (one ? "of {first}" : "from {first} to {last}")
                + ", of which {cleared} {cleared:was|were} cleared.");
    }

    private static Fact prior(CustomerView view, PriorCase prior) {
        // The slot is not "who": the name stays where another case is spoken of.
        FactDraft draft = FactDraft.about(Topic.HISTORY, "history.case." + prior.id() + "@" + view.id())
                .name("party", view.customer().name())
                .text("case", prior.id().value())
                .text("status", Wording.clean(prior.status()))
                .day("opened", prior.opened())
                .record(new RecordRef(RecordKind.CASE, prior.id().value()));
        String whom = "{party}";
        if (view.isPotentialVictim()) {
            draft.mark(Mark.POTENTIAL_VICTIM);
            whom = "{party}, a potential victim here,";
        }
        return draft.say(whom + " is a party of case {case} as well, opened on {opened} and now {status}.");
    }
}

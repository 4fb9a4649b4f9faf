package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;

/// What a rule reads: one customer among the others of a dossier.
record Defence(DossierView dossier, Wording wording) {

    CustomerView view() {
        return wording.view();
    }

    /// A draft of a mitigating fact about the customer, named after its rule.
    FactDraft draft(String kind) {
        FactDraft draft = FactDraft.about(Topic.MITIGATION, CaseAgainst.PREFIX + kind + "@" + view().id())
                .name("who", view().customer().name());
        return view().isPotentialVictim() ? draft.mark(Mark.POTENTIAL_VICTIM) : draft;
    }
}

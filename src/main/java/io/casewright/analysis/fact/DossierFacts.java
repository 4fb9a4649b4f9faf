package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import java.util.ArrayList;
import java.util.List;

/// All facts about a dossier that need no library: the main customer in full, other subjects without what is of little
/// weight, everybody else in brief.
public final class DossierFacts {

    private static final int MOST_IN_BRIEF = 4;

    private DossierFacts() {}

    public static List<Fact> of(DossierView dossier) {
        List<Fact> facts = new ArrayList<>(PartyFacts.of(dossier));
        boolean few = dossier.customers().size() <= MOST_IN_BRIEF;
        for (CustomerView view : dossier.customers()) {
            Wording wording = wording(dossier, view);
            if (view == dossier.main()) {
                facts.addAll(inFull(wording));
                ShapeFacts.of(dossier, wording).ifPresent(facts::add);
            } else if (view.role() == PartyRole.SUBJECT) {
                facts.addAll(inPart(wording));
            } else {
                facts.addAll(inBrief(wording, few));
            }
        }
        facts.addAll(ReportedFacts.caseNotes(dossier.caseNotes()));
        return facts;
    }

    /// How a customer of the dossier is spoken of.
    public static Wording wording(DossierView dossier, CustomerView view) {
        String suffix = view == dossier.main() ? "" : "@" + view.id();
        return new Wording(view, suffix, dossier.isAboutOne());
    }

    private static List<Fact> inFull(Wording wording) {
        List<Fact> facts = new ArrayList<>(ProfileFacts.of(wording));
        facts.addAll(ActivityFacts.of(wording));
        facts.addAll(BaselineFacts.of(wording));
        facts.addAll(CounterpartyFacts.of(wording, 3));
        facts.addAll(FlowFacts.of(wording));
        facts.addAll(ReportedFacts.alerts(wording));
        facts.addAll(ReportedFacts.notes(wording, wording.view().notes()));
        facts.addAll(GapFacts.of(wording));
        return facts;
    }

    private static List<Fact> inPart(Wording wording) {
        List<Fact> facts = new ArrayList<>(ProfileFacts.inPart(wording));
        facts.addAll(ActivityFacts.brief(wording));
        facts.addAll(CounterpartyFacts.largest(wording));
        facts.addAll(ReportedFacts.alerts(wording));
        facts.addAll(ReportedFacts.notes(wording, wording.view().notes()));
        facts.addAll(GapFacts.of(wording).stream().limit(1).toList());
        return facts;
    }

    private static List<Fact> inBrief(Wording wording, boolean withTotals) {
        List<Fact> facts = new ArrayList<>();
        if (withTotals) {
            facts.add(ProfileFacts.identity(wording));
            facts.addAll(ActivityFacts.brief(wording));
        }
        facts.addAll(ReportedFacts.alerts(wording));
        facts.addAll(ReportedFacts.notes(wording, wording.view().notes()));
        return facts;
    }
}

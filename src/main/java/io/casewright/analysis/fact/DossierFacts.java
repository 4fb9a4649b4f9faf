package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import java.util.ArrayList;
import java.util.List;

/// All facts about a dossier that need no library: subjects in full, others in brief.
public final class DossierFacts {

    private DossierFacts() {}

    public static List<Fact> of(DossierView dossier) {
        List<Fact> facts = new ArrayList<>();
        for (CustomerView view : dossier.customers()) {
            Wording wording = wording(dossier, view);
            facts.addAll(isInFull(dossier, view) ? inFull(wording) : inBrief(wording));
        }
        return facts;
    }

    /// Whether everything about a customer is told: it is a subject, or the only or main one.
    public static boolean isInFull(DossierView dossier, CustomerView view) {
        return view.role() == PartyRole.SUBJECT || view == dossier.main();
    }

    public static Wording wording(DossierView dossier, CustomerView view) {
        String suffix = view == dossier.main() ? "" : "@" + view.id();
        return new Wording(view, suffix, dossier.isAboutOne());
    }

    private static List<Fact> inFull(Wording wording) {
        List<Fact> facts = new ArrayList<>(ProfileFacts.of(wording));
        facts.addAll(ActivityFacts.of(wording));
        return facts;
    }

    private static List<Fact> inBrief(Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(ProfileFacts.identity(wording));
        facts.addAll(ActivityFacts.brief(wording));
        return facts;
    }
}

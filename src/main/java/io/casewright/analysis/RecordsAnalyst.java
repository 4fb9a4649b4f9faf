package io.casewright.analysis;

import io.casewright.analysis.fact.DossierFacts;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Dossier;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Computes everything from the records of the dossier, in arrays, in one thread, without a clock.
@Singleton
final class RecordsAnalyst implements Analyst {

    @Override
    public Analysis analyse(Dossier dossier) {
        DossierView view = new DossierView(dossier);
        return new Analysis(DossierFacts.of(view), List.of(), Optional.empty(), List.of());
    }
}

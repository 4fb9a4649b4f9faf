package io.casewright.analysis;

import io.casewright.casefile.Dossier;

/// Turns a dossier into facts and findings, by code alone. The same dossier and the same focus give the same
/// analysis.
public interface Analyst {

    default Analysis analyse(Dossier dossier) {
        return analyse(dossier, Focus.NONE);
    }

    /// The findings alone, for a look over many customers.
    Screening screen(Dossier dossier);

    Analysis analyse(Dossier dossier, Focus focus);
}

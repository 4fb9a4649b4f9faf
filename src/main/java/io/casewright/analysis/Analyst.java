package io.casewright.analysis;

import io.casewright.casefile.Dossier;

/// Computes facts and findings from a dossier: a pure function of the dossier and the library.
public interface Analyst {

    Analysis analyse(Dossier dossier);

    /// The findings alone, for a look over many customers.
    Screening screen(Dossier dossier);
}

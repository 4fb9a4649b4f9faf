package io.casewright.analysis;

import io.casewright.casefile.Dossier;
import io.casewright.knowledge.KnowledgeBase;

/// Turns a dossier into facts and findings, by code alone. The same dossier and the same focus give the same
/// analysis.
public interface Analyst {

    /// The analysis that the service runs, with the tests of this library.
    ///
    /// @throws io.casewright.analysis.declare.InvalidTestException when a library entry's test cannot be run
    static Analyst of(KnowledgeBase library) {
        return new RecordsAnalyst(library);
    }

    default Analysis analyse(Dossier dossier) {
        return analyse(dossier, Focus.NONE);
    }

    /// The findings alone, for a look over many customers.
    Screening screen(Dossier dossier);

    Analysis analyse(Dossier dossier, Focus focus);
}

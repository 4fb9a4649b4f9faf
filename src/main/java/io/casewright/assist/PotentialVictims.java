package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.Analyst;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;

/// Asks the analysis whether a party of a case looks like a potential victim, before a person makes a subject
/// of it.
@Singleton
public final class PotentialVictims {

    private final Dossiers dossiers;
    private final Analyst analyst;

    PotentialVictims(Dossiers dossiers, Analyst analyst) {
        this.dossiers = dossiers;
        this.analyst = analyst;
    }

    /// False for a case that the caller may not read.
    ///
    /// @param party id in the case
    public boolean isSeenAsOne(Access access, CaseId caseId, String party) {
        return dossiers.ofCase(access, caseId).stream()
                .filter(dossier -> !dossier.customers().isEmpty())
                .flatMap(dossier -> analyst.analyse(dossier).assessment().roles().stream())
                .anyMatch(role -> role.party().equals(party) && role.proposal().role() == PartyRole.POTENTIAL_VICTIM);
    }
}

package io.casewright.analysis.role;

import io.casewright.casefile.Party.Decision;
import io.casewright.casefile.Party.PartyRole;
import java.util.Optional;

/// A party, the part that holds, and the part that the analysis would give.
///
/// @param party its id in the case; the customer's id outside one
/// @param holds the role that holds: a person's decision, else the case's own; `UNKNOWN` outside a case
/// @param decision who decided it here; empty where nobody did
public record ProposedRole(
        String party, String name, PartyRole holds, Optional<Decision> decision, RoleProposal proposal) {}

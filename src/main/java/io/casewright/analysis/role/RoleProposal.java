package io.casewright.analysis.role;

import io.casewright.casefile.Party.PartyRole;
import java.util.List;

/// The part that the records suggest for a party; a person decides.
///
/// @param possiblyAlsoOffender whether a potential victim may have taken part as well, as somebody in a scam
///     compound can: said, and not decided
/// @param reason in words for the end of a sentence
/// @param supporting indicators that point the proposed way
/// @param opposing indicators that point another way
public record RoleProposal(
        PartyRole role, boolean possiblyAlsoOffender, String reason, List<String> supporting, List<String> opposing) {

    public RoleProposal {
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
        if (possiblyAlsoOffender && role == PartyRole.SUBJECT) {
            throw new IllegalArgumentException("whoever may be a victim is not proposed as a subject");
        }
    }
}

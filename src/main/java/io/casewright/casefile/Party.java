package io.casewright.casefile;

import io.casewright.evidence.CustomerId;
import java.util.Optional;

/// Somebody in a case.
///
/// @param customer the party's relation with the bank, if any
/// @param reason why the party has this role, in the words of whoever set it
public record Party(String name, Optional<CustomerId> customer, PartyRole role, String reason) {

    /// The part that somebody plays in a case. A potential victim is never filed as a subject; a person working in a
    /// scam compound can be both, which the reason says and nobody decides here.
    public enum PartyRole {
        SUBJECT,
        POTENTIAL_VICTIM,
        WITNESS,
        ASSOCIATE,
        UNKNOWN
    }

    @Override
    public String toString() {
        return "Party[" + role + "]";
    }
}

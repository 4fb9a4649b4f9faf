package io.casewright.casefile;

import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Sha256;
import java.time.Instant;
import java.util.Optional;

/// Somebody in a case.
///
/// @param customer the party's relation with the bank, if any
/// @param role the part that holds now: the decided one where somebody decided, else the case's own
/// @param reason why the party has this role, in the words of whoever set it
/// @param decision who set the role here, in place of the case's own; empty where nobody did
public record Party(
        String name, Optional<CustomerId> customer, PartyRole role, String reason, Optional<Decision> decision) {

    private static final int DIGITS_OF_NAME = 16;

    /// The part that somebody plays in a case. A potential victim is never filed as a subject; a person working in a
    /// scam compound can be both, which the reason says and nobody decides here.
    public enum PartyRole {
        SUBJECT,
        POTENTIAL_VICTIM,
        WITNESS,
        ASSOCIATE,
        UNKNOWN
    }

    /// An investigator's decision about a role.
    ///
    /// @param by id of the caller who decided
    /// @param ownRole the role that the case itself gives
    /// @param ownReason the case's own reason for it
    public record Decision(String by, Instant at, PartyRole ownRole, String ownReason) {}

    /// With the role that the case itself gives.
    public Party(String name, Optional<CustomerId> customer, PartyRole role, String reason) {
        this(name, customer, role, reason, Optional.empty());
    }

    /// What tells the party from others of its case: the customer's id, else one made from the name.
    public String id() {
        return customer.map(CustomerId::value)
                .orElseGet(() -> "name-" + Sha256.hex(name).substring(0, DIGITS_OF_NAME));
    }

    @Override
    public String toString() {
        return "Party[" + role + "]";
    }
}

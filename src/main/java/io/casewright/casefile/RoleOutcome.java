package io.casewright.casefile;

/// What became of the wish to change a party's role.
public sealed interface RoleOutcome {

    /// The role holds as wished.
    ///
    /// @param version of the newest entry, for the next wish
    record Changed(Party party, int version) implements RoleOutcome {}

    /// There is no such case or party for the caller, or the caller decides nothing.
    record NotThere() implements RoleOutcome {}

    /// Somebody changed the role since the caller read it.
    ///
    /// @param version of the newest entry
    record ChangedMeanwhile(int version) implements RoleOutcome {}

    /// The party is a potential victim and would become a subject, which the caller did not confirm.
    record Unconfirmed() implements RoleOutcome {}

    /// No decision stands.
    record NothingToUndo() implements RoleOutcome {}
}

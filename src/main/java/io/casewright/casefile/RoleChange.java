package io.casewright.casefile;

import io.casewright.casefile.Party.PartyRole;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One entry in the history of a party's role. Entries are added and never changed.
///
/// @param version from 1, without gaps for each party of a case
/// @param role the role that was set; empty where the entry takes back the newest one that still stands
/// @param reason in the words of whoever decided
/// @param by id of the caller
public record RoleChange(int version, Optional<PartyRole> role, String reason, String by, Instant at) {

    /// The entry that stands after all of them: the newest that was set and not taken back.
    ///
    /// @param history oldest first
    static Optional<RoleChange> standing(List<RoleChange> history) {
        Deque<RoleChange> set = new ArrayDeque<>();
        for (RoleChange change : history) {
            if (change.role().isPresent()) {
                set.push(change);
            } else {
                set.poll();
            }
        }
        return Optional.ofNullable(set.peek());
    }
}

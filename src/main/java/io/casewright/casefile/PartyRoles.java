package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.access.Role;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.RoleOutcome.Changed;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets the investigators of a case decide the role of a party, with a reason, and take a decision back. Nothing that
/// answers questions may reach this class.
@Singleton
public final class PartyRoles {

    private final Database database;
    private final Clock clock;

    public PartyRoles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What an investigator wants.
    ///
    /// @param version the number of the newest entry that the caller knows, 0 for none; empty to set it whatever
    ///     happened meanwhile
    /// @param confirmed whether the caller insists on making a potential victim a subject
    public record Wish(PartyRole role, String reason, Optional<Integer> version, boolean confirmed) {}

    /// Every entry about a party, oldest first; empty for a case or party that is not there for the caller.
    public Optional<List<RoleChange>> history(Access access, CaseId id, String party) {
        return database.read(connection -> party(connection, access, id, party).isEmpty()
                ? Optional.empty()
                : Optional.of(changes(connection, id, party)));
    }

    /// Sets a role. The same wish of the same caller, made again, changes nothing.
    ///
    /// @param seenAsVictim whether the analysis of the records points at a potential victim
    public RoleOutcome decide(Access access, CaseId id, String party, Wish wish, boolean seenAsVictim) {
        return inTurn(access, id, party, turn -> {
            if (turn.isStanding(wish)) {
                return new Changed(turn.party(), turn.version());
            }
            return turn.add(Optional.of(wish.role()), wish, seenAsVictim);
        });
    }

    /// Takes back the newest decision that stands: the one before it holds again, else the case's own role.
    ///
    /// @param wish its role is not read
    public RoleOutcome undo(Access access, CaseId id, String party, Wish wish) {
        return inTurn(access, id, party, turn -> {
            boolean nothing = RoleChange.standing(turn.history()).isEmpty();
            return nothing ? new RoleOutcome.NothingToUndo() : turn.add(Optional.empty(), wish, false);
        });
    }

    /// What is done while no other writer is at work.
    @FunctionalInterface
    private interface Deciding {
        RoleOutcome outcome(Turn turn) throws SQLException;
    }

    private RoleOutcome inTurn(Access access, CaseId id, String party, Deciding deciding) {
        if (access.caller().role() != Role.INVESTIGATOR) {
            return new RoleOutcome.NotThere();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(connection -> {
            long change = RecordsWriter.begin(connection);
            Optional<Party> found = party(connection, access, id, party);
            if (found.isEmpty()) {
                return new RoleOutcome.NotThere();
            }
            List<RoleChange> history = changes(connection, id, party);
            Turn turn = new Turn(connection, change, now, access.caller().id(), id, found.get(), history);
            return deciding.outcome(turn);
        });
    }

    private static Optional<Party> party(Connection connection, Access access, CaseId id, String party)
            throws SQLException {
        return CaseRows.find(connection, access, id).stream()
                .flatMap(caseFile -> caseFile.parties().stream())
                .filter(each -> each.id().equals(party))
                .findFirst();
    }

    private static List<RoleChange> changes(Connection connection, CaseId id, String party) throws SQLException {
        Map<String, List<RoleChange>> all = RoleRows.ofCase(connection, id.value());
        return List.copyOf(all.getOrDefault(party, List.of()));
    }

    /// One caller's turn at one party.
    private record Turn(
            Connection connection,
            long change,
            Instant now,
            String caller,
            CaseId id,
            Party party,
            List<RoleChange> history) {

        int version() {
            return history.size();
        }

        boolean isStanding(Wish wish) {
            return RoleChange.standing(history)
                    .filter(standing -> standing.role().equals(Optional.of(wish.role()))
                            && standing.reason().equals(wish.reason())
                            && standing.by().equals(caller))
                    .isPresent();
        }

        RoleOutcome add(Optional<PartyRole> role, Wish wish, boolean seenAsVictim) throws SQLException {
            if (wish.version().filter(known -> known != version()).isPresent()) {
                return new RoleOutcome.ChangedMeanwhile(version());
            }
            RoleChange added = new RoleChange(version() + 1, role, wish.reason(), caller, now);
            List<RoleChange> all = new ArrayList<>(history);
            all.add(added);
            Party after = RoleRows.decided(own(), all);
            if (needsConfirmation(after.role(), seenAsVictim) && !wish.confirmed()) {
                return new RoleOutcome.Unconfirmed();
            }
            RoleRows.add(connection, id, party.id(), added);
            Sql.update(connection, "UPDATE cases SET changed = ? WHERE id = ?", change, id.value());
            CustomerRows.markInside(connection, CaseRows.customersOf(connection, id), change);
            return new Changed(after, added.version());
        }

        /// Whoever is, is in the case's own words, or looks like a potential victim becomes a subject only on purpose.
        private boolean needsConfirmation(PartyRole after, boolean seenAsVictim) {
            boolean victim = seenAsVictim
                    || party.role() == PartyRole.POTENTIAL_VICTIM
                    || own().role() == PartyRole.POTENTIAL_VICTIM;
            return after == PartyRole.SUBJECT && party.role() != PartyRole.SUBJECT && victim;
        }

        /// As the case itself has the party.
        private Party own() {
            return party.decision()
                    .map(each -> new Party(party.name(), party.customer(), each.ownRole(), each.ownReason()))
                    .orElse(party);
        }
    }
}

package io.casewright.assist.talk;

import io.casewright.access.Access;
import io.casewright.assist.talk.TurnStore.Place;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;

/// Hands over what happens while an answer is made, each event once and in order, from any event on, also after a lost
/// connection and in another process than the one that makes it.
@Singleton
public final class FollowTurn {

    private final TalkStore talks;
    private final TurnStore turns;
    private final Bell bell;

    FollowTurn(TalkStore talks, TurnStore turns, Bell bell) {
        this.talks = talks;
        this.turns = turns;
        this.bell = bell;
    }

    /// Where to begin.
    ///
    /// @param version of the turn's answer, from 1
    /// @param after number of the last event that the follower has; 0 for none
    public record From(TurnId turn, int version, int after) {}

    /// Who follows.
    public interface Follower {

        void event(TurnEvent event);

        /// Whether somebody still listens.
        boolean isThere();
    }

    /// Whether there is such a version that the caller may read.
    public boolean isKnown(Access access, CaseId caseId, ConversationId id, From from) {
        return talks.find(access, caseId, id).isPresent()
                && turns.of(id).stream()
                        .filter(turn -> turn.id().equals(from.turn()))
                        .flatMap(turn -> turn.versions().stream())
                        .anyMatch(version -> version.number() == from.version());
    }

    /// Returns after the last event, or when nobody listens any more. To be called for a version that is known.
    public void follow(From from, Follower follower) {
        Place place = new Place(from.turn(), from.version());
        int heard = from.after();
        boolean last = hasLast(place, heard);
        while (!last && follower.isThere()) {
            long rings = bell.rings();
            for (TurnEvent event : turns.events(place, heard)) {
                follower.event(event);
                heard = event.number();
                last = event.isLast();
            }
            if (!last && !bell.listen(rings)) {
                return;
            }
        }
    }

    /// A follower who has the last event already waits for nothing.
    private boolean hasLast(Place place, int heard) {
        return turns.events(place, heard - 1).stream().anyMatch(event -> event.number() == heard && event.isLast());
    }
}

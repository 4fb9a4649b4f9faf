package io.casewright.report;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person can do to a report: who may, in which states, and where it leads. There is no other way to a next
/// version, and nothing here happens by itself.
@SuppressWarnings("ImmutableEnumChecker") // its sets are Set.of and Set.copyOf
public enum Act {
    STARTED(Hand.WRITERS, Set.of()),
    EDITED(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    REGENERATED(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    /// The newest change of the text was taken back.
    UNDONE(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    LOCKED(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    UNLOCKED(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    DETECTION_STATED(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    PARTY_FILED(Hand.WRITERS, Set.of(ReportState.DRAFT)),
    SUBMITTED(Hand.WRITERS, Set.of(ReportState.DRAFT), ReportState.IN_REVIEW),
    RETURNED(Hand.REVIEWERS, Set.of(ReportState.IN_REVIEW), ReportState.DRAFT),
    SIGNED_OFF(Hand.REVIEWERS, Set.of(ReportState.IN_REVIEW), ReportState.SIGNED_OFF),
    WITHDRAWN(
            Hand.ALL, Set.of(ReportState.DRAFT, ReportState.IN_REVIEW, ReportState.SIGNED_OFF), ReportState.WITHDRAWN),
    SUPERSEDED(Hand.REVIEWERS, Set.of(ReportState.SIGNED_OFF), ReportState.SUPERSEDED);

    /// Whose hand it is.
    private enum Hand {
        WRITERS(EnumSet.of(INVESTIGATOR, REPORT_WRITER)),
        REVIEWERS(EnumSet.of(REVIEWER)),
        ALL(EnumSet.of(INVESTIGATOR, REPORT_WRITER, REVIEWER));

        private final Set<Role> roles;

        Hand(Set<Role> roles) {
            this.roles = Set.copyOf(roles);
        }
    }

    private final Hand hand;
    private final Set<ReportState> from;
    private final Optional<ReportState> to;

    Act(Hand hand, Set<ReportState> from, ReportState to) {
        this.hand = hand;
        this.from = from;
        this.to = Optional.of(to);
    }

    /// Leaves the state as it is.
    Act(Hand hand, Set<ReportState> from) {
        this.hand = hand;
        this.from = from;
        this.to = Optional.empty();
    }

    /// How it stands in a step and on the audit record: `signed-off`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFor(Role role) {
        return hand.roles.contains(role);
    }

    boolean isPossibleIn(ReportState state) {
        return from.contains(state);
    }

    /// The state that it leads to from another.
    ReportState reached(ReportState state) {
        return to.orElse(state);
    }

    /// Whether whoever does it has a hand in what the report says, and so cannot be its reviewer.
    boolean isWriting() {
        return hand == Hand.WRITERS;
    }
}

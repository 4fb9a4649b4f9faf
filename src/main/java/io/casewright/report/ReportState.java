package io.casewright.report;

import java.util.EnumSet;
import java.util.Set;

/// Where a report stands. Only a person moves it, and only along these steps.
public enum ReportState {
    /// Written and edited.
    DRAFT,
    /// With a reviewer, who is not its author; nothing in it changes.
    IN_REVIEW,
    /// Approved by its reviewer, for ever as it is.
    SIGNED_OFF,
    /// Taken back; it will not be filed.
    WITHDRAWN,
    /// A later report took its place.
    SUPERSEDED;

    /// The states that a person may move a report to from this one.
    public Set<ReportState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(DRAFT, SIGNED_OFF, WITHDRAWN);
            case SIGNED_OFF -> EnumSet.of(WITHDRAWN, SUPERSEDED);
            case WITHDRAWN, SUPERSEDED -> EnumSet.noneOf(ReportState.class);
        };
    }
}

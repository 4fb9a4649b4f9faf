package io.casewright.assist;

import io.casewright.evidence.LedgerId;
import io.casewright.writing.Brief;
import io.casewright.writing.Outline;
import java.util.Optional;

/// What a case's report is to be written by.
///
/// @param since the ledger of an earlier report on the same activity, to tell what is new since; empty where there is
///     none
public record Commission(Outline outline, Brief brief, Optional<LedgerId> since) {

    /// For one section alone. Throws [IllegalArgumentException] for an id that no section has.
    public Commission part(String section) {
        return new Commission(outline.part(section), brief, since);
    }
}

package io.casewright.report;

import io.casewright.evidence.CaseId;
import java.time.Duration;
import java.util.Optional;

/// What is measured of a report.
///
/// @param edited share of the words of the machine's draft and of the text now that stand in one of them alone, from 0
///     for a draft that nobody changed to 1; a section that was drafted again is held against that draft
/// @param supported sentences that the evidence carries
/// @param stated sentences that their authors answer for
/// @param toSubmission from the start to when it was last submitted; empty before
/// @param toSignOff from the start to the sign-off; empty before
/// @param nearest the earlier report on another case that it is most like; empty where the caller may read none
/// @param boilerplate whether it is so like that one that it tells little of its own
public record Measures(
        double edited,
        int supported,
        int stated,
        Optional<Duration> toSubmission,
        Optional<Duration> toSignOff,
        Optional<Likeness> nearest,
        boolean boilerplate) {

    /// @param share of this report's runs of five words, names and figures left aside, that stand in the other too,
    ///     from 0 to 1
    public record Likeness(ReportId report, CaseId caseId, double share) {}
}

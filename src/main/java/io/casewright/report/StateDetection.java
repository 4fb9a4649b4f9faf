package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.report.ChangeReport.Deed;
import io.casewright.report.Report.Detection;
import io.casewright.report.form.BusinessCalendar;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Lets a writer state when the facts of a report were first detected, in their name. Only this starts the filing
/// clock;
/// no alert's date and no booking's does.
@Singleton
public final class StateDetection {

    private final ChangeReport changes;
    private final BusinessCalendar calendar;
    private final Clock clock;

    public StateDetection(ChangeReport changes, BusinessCalendar calendar, Clock clock) {
        this.changes = changes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// What a writer states.
    ///
    /// @param version of the report that they read
    /// @param day in the institution's own zone
    /// @param subjectKnown whether a subject was identified on that day
    public record Statement(ReportId report, int version, LocalDate day, boolean subjectKnown) {}

    /// Makes the next version. Empty for a report that the caller may not read; throws [ReportRefusedException] for a
    /// day
    /// that has not come yet, and as [ChangeReport] does.
    public Optional<Report> state(Access access, Statement statement) {
        Deed deed = new Deed(
                statement.report(),
                statement.version(),
                Act.DETECTION_STATED,
                statement.day().toString());
        return changes.make(access, deed, report -> {
            if (statement.day().isAfter(LocalDate.now(clock.withZone(calendar.zone())))) {
                throw new ReportRefusedException(
                        "detection-ahead",
                        "%s has not come yet; state the day on which the facts were first detected."
                                .formatted(statement.day()));
            }
            return report.withDetection(new Detection(
                    statement.day(), statement.subjectKnown(), access.caller().id()));
        });
    }
}

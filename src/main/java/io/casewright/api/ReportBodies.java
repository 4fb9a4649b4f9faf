package io.casewright.api;

import io.casewright.access.Access;
import io.casewright.report.RecordsSince;
import io.casewright.report.Report;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Reports with a word on whether their records moved.
@Singleton
final class ReportBodies {

    private final RecordsSince records;

    ReportBodies(RecordsSince records) {
        this.records = records;
    }

    /// @param report empty for one that the caller may not read
    ReportBody of(Access access, String reportId, Optional<Report> report) {
        return report.map(found -> ReportBody.of(found, records.haveMoved(access, found)))
                .orElseThrow(() -> Problems.unknown("report", reportId));
    }
}

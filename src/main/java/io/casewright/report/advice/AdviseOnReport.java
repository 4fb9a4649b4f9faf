package io.casewright.report.advice;

import io.casewright.access.Access;
import io.casewright.report.ClockReading;
import io.casewright.report.Filing;
import io.casewright.report.FilingClock;
import io.casewright.report.FilingCodes;
import io.casewright.report.FilingCodes.Coded;
import io.casewright.report.MeasureReport;
import io.casewright.report.Measures;
import io.casewright.report.ReportId;
import io.casewright.report.ReportStore;
import io.casewright.report.completeness.CheckCompleteness;
import io.casewright.report.completeness.Completeness;
import io.casewright.report.export.AssembleFiling;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a writer and a reviewer want to know of a report before it goes on. Everything is empty for a report that the
/// caller may not read.
@Singleton
public final class AdviseOnReport {

    private final ReportStore store;
    private final AssembleFiling filings;
    private final FilingCodes codes;
    private final FilingClock clock;
    private final MeasureReport measures;

    AdviseOnReport(
            ReportStore store, AssembleFiling filings, FilingCodes codes, FilingClock clock, MeasureReport measures) {
        this.store = store;
        this.filings = filings;
        this.codes = codes;
        this.clock = clock;
        this.measures = measures;
    }

    /// Against the checklist, the form's fields and its room, in the report's newest version.
    public Optional<Completeness> completeness(Access access, ReportId id) {
        OptionalDouble likeness = measures.of(access, id)
                .flatMap(Measures::nearest)
                .map(nearest -> OptionalDouble.of(nearest.share()))
                .orElse(OptionalDouble.empty());
        return filing(access, id).map(filing -> CheckCompleteness.of(filing, likeness));
    }

    /// By what is present in the case now.
    public Optional<Coded> codes(Access access, ReportId id) {
        return filing(access, id).map(filing -> codes.of(filing.form(), filing.dossier()));
    }

    /// From the day that a person stated.
    public Optional<ClockReading> clock(Access access, ReportId id) {
        return filing(access, id).map(filing -> clock.read(filing.form(), filing.report(), filing.dossier()));
    }

    private Optional<Filing> filing(Access access, ReportId id) {
        return store.find(access, id).flatMap(report -> filings.of(access, report));
    }
}

package io.casewright.report.export;

import io.casewright.access.Access;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.evidence.Sha256;
import io.casewright.report.Filing;
import io.casewright.report.Report;
import io.casewright.report.ReportId;
import io.casewright.report.ReportStore;
import io.casewright.report.export.Export.Exported;
import io.casewright.report.export.ExportRefusedException.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes a file of a report for its reader to take along. It sends nothing anywhere, and each file and each
/// refusal is on the audit record.
@Singleton
public final class ExportReport {

    private final ReportStore reports;
    private final AssembleFiling filings;
    private final AuditTrail audit;
    private final List<Export> exports;

    @Inject
    ExportReport(ReportStore reports, AssembleFiling filings, AuditTrail audit, Instance<Export> exports) {
        this.reports = reports;
        this.filings = filings;
        this.audit = audit;
        this.exports =
                exports.stream().sorted(Comparator.comparing(Export::format)).toList();
    }

    /// In alphabetical order.
    public List<String> formats() {
        return exports.stream().map(Export::format).toList();
    }

    /// The newest version in a format. Empty for a report that the caller may not read. Throws
    /// [ExportRefusedException] where the format cannot hold the report, and [IllegalArgumentException]
    /// for a format that is not among [#formats()].
    public Optional<Exported> export(Access access, ReportId id, String format) {
        return exported(access, reports.find(access, id), format);
    }

    /// The same for one version.
    public Optional<Exported> export(Access access, ReportId id, int version, String format) {
        return exported(access, reports.find(access, id, version), format);
    }

    private Optional<Exported> exported(Access access, Optional<Report> report, String format) {
        Export export = exports.stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no export writes " + format));
        return report.flatMap(found -> filings.of(access, found)).map(filing -> written(access, filing, export));
    }

    private Exported written(Access access, Filing filing, Export export) {
        try {
            if (export.isFiled()) {
                checkNewest(access, filing.report());
            }
            Exported file = export.write(filing);
            audited(access, filing, export, "done", Map.of("sha256", Sha256.hex(file.content())));
            return file;
        } catch (ExportRefusedException e) {
            String outcome = "refused: %d problems".formatted(e.problems().size());
            audited(access, filing, export, outcome, Map.of());
            throw e;
        }
    }

    /// What was signed off once may have been withdrawn since.
    private void checkNewest(Access access, Report report) {
        int newest = reports.find(access, report.id()).map(Report::version).orElse(report.version());
        if (newest != report.version()) {
            throw new ExportRefusedException(List.of(new Problem(
                    "version",
                    "is %d, and the report is at %d: only the newest version is filed"
                            .formatted(report.version(), newest))));
        }
    }

    private void audited(Access access, Filing filing, Export export, String outcome, Map<String, String> more) {
        Report report = filing.report();
        Map<String, String> details = new TreeMap<>(more);
        details.put("case", report.caseId().value());
        details.put("format", export.format());
        details.put("state", report.state().name());
        details.put("version", Integer.toString(report.version()));
        audit.append(
                new AuditEntry(access.caller(), "report.exported", report.id().toString(), outcome, details));
    }
}

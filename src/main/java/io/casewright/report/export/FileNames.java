package io.casewright.report.export;

import io.casewright.report.Filing;
import io.casewright.report.Report;
import io.casewright.report.ReportState;
import java.util.Locale;

/// What an exported file is called: the form, the report, its version and that it is not signed off if so; nothing of
/// the case.
final class FileNames {

    private FileNames() {}

    /// @param ending with its dot
    static String of(Filing filing, String ending) {
        Report report = filing.report();
        String form = filing.form().id().replaceAll("[^A-Za-z0-9-]", "-");
        String state = report.state() == ReportState.SIGNED_OFF
                ? ""
                : "-" + report.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "%s-%s-v%d%s%s".formatted(form, report.id(), report.version(), state, ending);
    }
}

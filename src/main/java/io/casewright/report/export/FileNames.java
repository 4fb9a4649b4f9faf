package io.casewright.report.export;

import io.casewright.report.Filing;
import io.casewright.report.Report;

/// What an exported file is called: the form, the report and its version, and nothing of the case.
final class FileNames {

    private FileNames() {}

    /// @param ending with its dot
    static String of(Filing filing, String ending) {
        Report report = filing.report();
        String form = filing.form().id().replaceAll("[^A-Za-z0-9-]", "-");
        return "%s-%s-v%d%s".formatted(form, report.id(), report.version(), ending);
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Commands that read a report and change nothing.
abstract class ReportReading extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "REPORT", description = "the report's id")
    private String report = "";

    String path(String further) {
        return "/v1/reports/" + Service.encoded(report) + further;
    }

    @Command(name = "list", description = "List the reports of a case, newest first.")
    static final class Listed extends ServiceCommand {

        @Option(names = "--case", paramLabel = "CASE", required = true, description = "id of a case, such as DEMO-10")
        private String caseId = "";

        @Override
        public Integer call() {
            JsonNode reports = service().get("/v1/cases/" + Service.encoded(caseId) + "/reports?limit=200");
            return print(reports, ReportText::entries);
        }
    }

    @Command(name = "show", description = "Show a report with its citations, as an edit takes them.")
    static final class Show extends ReportReading {

        @Option(
                names = "--version-of-report",
                paramLabel = "N",
                description = "which version, from 1 (default: the newest)")
        private @Nullable Integer version;

        @Override
        public Integer call() {
            String query = Optional.ofNullable(version)
                    .map(number -> "?version=" + number)
                    .orElse("");
            return print(service().get(path(query)), ReportText::of);
        }
    }

    @Command(name = "history", description = "Say what was done to a report, by whom and when.")
    static final class History extends ReportReading {

        @Override
        public Integer call() {
            return print(service().get(path("/versions")), ReportText::history);
        }
    }

    @Command(
            name = "compare",
            description = "Compare two versions of a report word by word: [-what went-] {+what came+}.")
    static final class Compare extends ReportReading {

        @Option(names = "--from", paramLabel = "N", description = "the earlier version (default: ${DEFAULT-VALUE})")
        private int from = 1;

        @Option(names = "--to", paramLabel = "N", description = "the later version (default: the newest)")
        private @Nullable Integer to;

        @Override
        public Integer call() {
            String later =
                    Optional.ofNullable(to).map(number -> "&to=" + number).orElse("");
            return print(service().get(path("/comparison?from=" + from + later)), ReportText::comparison);
        }
    }

    @Command(name = "changes", description = "Say what changed in the records since a report was drafted.")
    static final class Changes extends ReportReading {

        @Override
        public Integer call() {
            return print(service().get(path("/changes")), ReportText::changes);
        }
    }

    @Command(
            name = "measures",
            description = "Measure a report: the share of edits, the time it took, and how like it is to earlier ones.")
    static final class Measured extends ReportReading {

        @Override
        public Integer call() {
            return print(service().get(path("/measures")), ReportText::measures);
        }
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "detection",
        description = "State the day on which a report's facts were first detected. Only this starts the filing clock.")
final class ReportDetectionCommand extends ServiceCommand {

    @Parameters(paramLabel = "REPORT", description = "id of a report")
    private String report = "";

    @Option(
            names = "--of",
            paramLabel = "N",
            required = true,
            description = "the version that you read: refused when somebody was faster")
    private int version;

    @Option(names = "--day", paramLabel = "DAY", required = true, description = "such as 2026-01-31, in your own zone")
    private LocalDate day = LocalDate.EPOCH;

    @Option(names = "--without-subject", description = "no subject was identified on that day")
    private boolean withoutSubject;

    @Override
    public Integer call() {
        Map<String, Object> body = Map.of("version", version, "day", day.toString(), "subjectKnown", !withoutSubject);
        return print(
                service().put("/v1/reports/" + Service.encoded(report) + "/detection", body),
                ReportDetectionCommand::text);
    }

    private static String text(JsonNode report) {
        JsonNode detection = report.path("detection");
        return "Version %d: detected on %s, stated by %s."
                .formatted(
                        report.path("version").asInt(),
                        detection.path("day").asText(),
                        detection.path("by").asText());
    }
}

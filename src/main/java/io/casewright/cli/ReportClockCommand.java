package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "clock", description = "Say how long there is to file a report, from the stated day of detection.")
final class ReportClockCommand extends ServiceCommand {

    @Parameters(paramLabel = "REPORT", description = "id of a report")
    private String report = "";

    @Override
    public Integer call() {
        return print(service().get("/v1/reports/" + Service.encoded(report) + "/clock"), ReportClockCommand::text);
    }

    private static String text(JsonNode clock) {
        Paragraphs out = new Paragraphs();
        JsonNode running = clock.path("running");
        if (running.isObject()) {
            out.line("File by %s, %d days from now; detection on %s was stated by %s."
                    .formatted(
                            running.path("due").asText(),
                            running.path("daysLeft").asLong(),
                            running.path("from").asText(),
                            running.path("statedBy").asText()));
            running.path("warnings").forEach(warning -> out.wrapped(warning.asText(), "! ", "  "));
        } else {
            out.line(clock.path("reason").asText());
        }
        if (clock.hasNonNull("rule")) {
            out.wrapped(clock.path("rule").asText(), "Rule: ", "  ");
        }
        return out.toString();
    }
}

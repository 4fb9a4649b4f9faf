package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "file-party",
        description =
                "File a party of a report otherwise than its role would have it. A potential victim is never filed "
                        + "as a subject.")
final class ReportFileCommand extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "REPORT", description = "id of a report")
    private String report = "";

    @Parameters(index = "1", paramLabel = "PARTY", description = "id of a party, as report parties lists it")
    private String party = "";

    @Parameters(index = "2", paramLabel = "HOW", description = "subject, potential-victim, other or not-filed")
    private String filedAs = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why; it stands in the report")
    private String reason = "";

    @Option(
            names = "--of",
            paramLabel = "N",
            required = true,
            description = "the version that you read: refused when somebody was faster")
    private int version;

    @Override
    public Integer call() {
        Map<String, Object> body = Map.of("version", version, "filedAs", filedAs, "reason", reason);
        String path = "/v1/reports/%s/parties/%s".formatted(Service.encoded(report), Service.encoded(party));
        return print(service().put(path, body), ReportFileCommand::text);
    }

    private static String text(JsonNode report) {
        return "Version %d: the party is filed so."
                .formatted(report.path("version").asInt());
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "parties", description = "List how a report files the parties of its case, each with the reason.")
final class ReportPartiesCommand extends ServiceCommand {

    @Parameters(paramLabel = "REPORT", description = "id of a report")
    private String report = "";

    @Override
    public Integer call() {
        return print(service().get("/v1/reports/" + Service.encoded(report) + "/parties"), ReportPartiesCommand::text);
    }

    private static String text(JsonNode parties) {
        Paragraphs out = new Paragraphs();
        parties.path("items").forEach(party -> {
            out.wrapped(
                    "%s (%s): %s"
                            .formatted(
                                    party.path("name").asText(),
                                    party.path("party").asText(),
                                    words(party.path("filedAs").asText())),
                    "",
                    "  ");
            out.wrapped(party.path("reason").asText(), "  ", "  ");
        });
        return out.toString();
    }

    private static String words(String filedAs) {
        return filedAs.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "codes", description = "List the codes that a report's findings give, each with its reason.")
final class ReportCodesCommand extends ServiceCommand {

    @Parameters(paramLabel = "REPORT", description = "id of a report")
    private String report = "";

    @Override
    public Integer call() {
        return print(service().get("/v1/reports/" + Service.encoded(report) + "/codes"), ReportCodesCommand::text);
    }

    private static String text(JsonNode codes) {
        Paragraphs out = new Paragraphs();
        if (codes.path("given").isEmpty()) {
            out.line("No finding gives a code of the report's form.");
        }
        codes.path("given").forEach(code -> code(out, code));
        if (!codes.path("offered").isEmpty()) {
            out.heading("To choose from, as their issuer alone knows what they say");
            codes.path("offered").forEach(code -> code(out, code));
        }
        return out.toString();
    }

    private static void code(Paragraphs out, JsonNode code) {
        String title = code.path("title").asText();
        out.wrapped(
                "%s%s (%s)"
                        .formatted(
                                code.path("code").asText(),
                                title.isEmpty() ? "" : ", " + title,
                                code.path("place").asText()),
                "",
                "  ");
        out.wrapped(code.path("reason").asText(), "  ", "  ");
    }
}

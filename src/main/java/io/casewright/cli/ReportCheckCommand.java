package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Say how complete a report is, what is missing and where it could be found.")
final class ReportCheckCommand extends ServiceCommand {

    @Parameters(paramLabel = "REPORT", description = "id of a report")
    private String report = "";

    @Override
    public Integer call() {
        return print(
                service().get("/v1/reports/" + Service.encoded(report) + "/completeness"), ReportCheckCommand::text);
    }

    private static String text(JsonNode completeness) {
        Paragraphs out = new Paragraphs();
        out.line(String.format(
                Locale.ROOT,
                "%d of %d points of the checklist are met (%.0f %%).",
                completeness.path("met").asInt(),
                completeness.path("applicable").asInt(),
                completeness.path("score").asDouble() * 100));
        JsonNode budget = completeness.path("budget");
        out.line(String.format(
                Locale.ROOT,
                "%,d of %,d characters in %d of %d blocks%s.",
                budget.path("characters").asInt(),
                budget.path("limit").asInt(),
                budget.path("blocks").asInt(),
                budget.path("mostBlocks").asInt(),
                budget.path("fits").asBoolean() ? "" : ": too long for the form"));
        completeness.path("points").forEach(point -> {
            if (!point.path("lacks").isEmpty()) {
                out.heading(point.path("number").asInt() + ". "
                        + point.path("requirement").asText());
                lacks(out, point);
            }
        });
        if (isAnyMissing(completeness.path("fields"))) {
            out.heading("Fields of the form");
            completeness.path("fields").forEach(field -> lacks(out, field));
        }
        return out.toString();
    }

    private static boolean isAnyMissing(JsonNode fields) {
        for (JsonNode field : fields) {
            if (!field.path("lacks").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void lacks(Paragraphs out, JsonNode of) {
        of.path("lacks").forEach(lack -> {
            out.wrapped(lack.path("what").asText(), "- ", "  ");
            out.wrapped(lack.path("where").asText(), "  see ", "  ");
        });
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(name = "forms", description = "List the forms that reports are written in.")
final class FormsCommand extends ServiceCommand {

    @Override
    public Integer call() {
        return print(service().get("/v1/forms"), FormsCommand::text);
    }

    private static String text(JsonNode forms) {
        Paragraphs out = new Paragraphs();
        forms.path("items").forEach(form -> {
            out.wrapped(
                    String.format(
                            Locale.ROOT,
                            "%s: %s; %,d characters%s",
                            form.path("id").asText(),
                            form.path("title").asText(),
                            form.path("limits").path("characters").asInt(),
                            clock(form.path("clock"))),
                    "",
                    "  ");
            form.path("unverified").forEach(doubt -> out.wrapped(doubt.asText(), "  not checked: ", "    "));
        });
        return out.toString();
    }

    private static String clock(JsonNode clock) {
        if (!clock.isObject()) {
            return "";
        }
        String kind = clock.path("businessDays").asBoolean() ? "business days" : "days";
        return "; %d %s to file".formatted(clock.path("days").asInt(), kind);
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sweep",
        description = "Test every indicator on every customer, then list those with the most findings.")
final class SweepCommand extends ServiceCommand {

    @Option(names = "--list", description = "only list what the last sweep found")
    private boolean onlyList;

    @Option(names = "--no-wait", description = "return as soon as the sweep is accepted")
    private boolean noWait;

    @Option(names = "--limit", paramLabel = "N", description = "how many customers to list (default: 20)")
    private int limit = 20;

    @Override
    public Integer call() throws InterruptedException {
        if (!onlyList) {
            JsonNode job = service().post("/v1/sweeps");
            if (noWait) {
                return print(job, JobText::of);
            }
            JsonNode last = progress().await(job);
            int outcome = JobText.exitCode(last);
            if (outcome != 0) {
                print(last, JobText::of);
                return outcome;
            }
        }
        return print(service().get("/v1/sweeps/customers?limit=" + limit), SweepCommand::table);
    }

    private static String table(JsonNode swept) {
        if (swept.path("items").isEmpty()) {
            return "No sweep has found anything yet.";
        }
        StringBuilder text = new StringBuilder();
        swept.path("items")
                .forEach(each -> text.append(String.format(
                        Locale.ROOT,
                        "%s %s: %d of %d indicators present%s%n",
                        each.path("customer").asText(),
                        each.path("name").asText(),
                        each.path("present").asInt(),
                        each.path("tested").asInt(),
                        fit(each))));
        return text.toString().strip();
    }

    private static String fit(JsonNode each) {
        if (!each.hasNonNull("typology")) {
            return "";
        }
        return ", fits " + each.path("typology").asText();
    }
}

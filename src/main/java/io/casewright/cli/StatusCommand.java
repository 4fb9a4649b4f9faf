package io.casewright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Say whether the service runs and is ready.")
final class StatusCommand extends ServiceCommand {

    private static final int OK = 200;

    @Option(names = "--quiet", description = "print nothing; the exit code tells")
    private boolean quiet;

    @Override
    public Integer call() throws JsonProcessingException {
        Service service = service();
        HttpResponse<String> health = service.fetch("/q/health/ready");
        if (!quiet) {
            print(Service.JSON.readTree(health.body()), body -> text(service, body));
        }
        return health.statusCode() == OK ? 0 : CallFailedException.REFUSED;
    }

    private static String text(Service service, JsonNode health) {
        boolean up = health.path("status").asText().equals("UP");
        StringBuilder text =
                new StringBuilder("Casewright at %s is %s.".formatted(service.address(), up ? "ready" : "not ready"));
        health.path("checks")
                .forEach(check ->
                        text.append("%n  %-12s %s".formatted(check.path("name").asText(), details(check))));
        return text.toString();
    }

    private static String details(JsonNode check) {
        StringBuilder details = new StringBuilder(check.path("status").asText());
        check.path("data")
                .properties()
                .forEach(entry -> details.append("  ")
                        .append(entry.getKey())
                        .append(": ")
                        .append(entry.getValue().asText()));
        return details.toString();
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Follows a job to its end, with a bar on the error stream of a terminal, so that the output stays clean.
final class JobProgress {

    private static final int WIDTH = 30;
    private static final int LINE = 78;
    private static final long LOOK_EVERY_MS = 200;

    private final Service service;
    private final PrintWriter err;
    private final boolean shown;

    JobProgress(Service service, PrintWriter err, boolean shown) {
        this.service = service;
        this.err = err;
        this.shown = shown;
    }

    /// Whether somebody is looking: a bar in a log file helps nobody.
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    JsonNode await(JsonNode accepted) throws InterruptedException {
        String path = "/v1/jobs/" + Service.encoded(accepted.path("id").asText());
        JsonNode job = service.get(path);
        while (!JobText.isOver(job)) {
            show(bar(job));
            Thread.sleep(LOOK_EVERY_MS);
            job = service.get(path);
        }
        show("");
        return job;
    }

    void show(String words) {
        if (shown) {
            err.print("\r%-78s\r".formatted(words.substring(0, Math.min(LINE, words.length()))));
            err.print(words);
            err.flush();
        }
    }

    static String bar(JsonNode job) {
        JsonNode progress = job.path("progress");
        double share = progress.path("share").asDouble();
        int filled = (int) Math.round(share * WIDTH);
        return "[%s%s] %3.0f %%  %,d rows"
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        share * 100,
                        progress.path("items").asLong());
    }
}

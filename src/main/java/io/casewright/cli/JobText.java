package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/// A job for a terminal.
final class JobText {

    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");

    private JobText() {}

    static boolean isOver(JsonNode job) {
        return OVER.contains(job.path("state").asText());
    }

    /// 0 unless the job failed or was cancelled.
    static int exitCode(JsonNode job) {
        String state = job.path("state").asText();
        return state.equals("FAILED") || state.equals("CANCELLED") ? CallFailedException.REFUSED : 0;
    }

    static String of(JsonNode job) {
        JsonNode progress = job.path("progress");
        StringBuilder text =
                new StringBuilder("%s: %s, %,d looked at, %,d new, %,d changed, %,d unchanged, %,d left out."
                        .formatted(
                                job.path("title").asText(),
                                job.path("state").asText().toLowerCase(Locale.ROOT),
                                progress.path("items").asLong(),
                                progress.path("inserted").asLong(),
                                progress.path("updated").asLong(),
                                progress.path("unchanged").asLong(),
                                progress.path("rejected").asLong()));
        if (job.hasNonNull("failure")) {
            text.append("\n  ").append(job.path("failure").asText());
        }
        job.path("problems")
                .forEach(problem -> text.append("%n  line %d, %s \"%s\": %s"
                        .formatted(
                                problem.path("line").asLong(),
                                problem.path("field").asText(),
                                problem.path("value").asText(),
                                problem.path("reason").asText())));
        return text.append("\n  job ").append(job.path("id").asText()).toString();
    }
}

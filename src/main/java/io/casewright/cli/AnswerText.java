package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/// An answer for a terminal: sentences with their citations, then what each citation is.
final class AnswerText {

    private static final List<String> OUTCOMES = List.of("PRESENT", "NOT_TESTABLE", "ABSENT");

    private final Paragraphs out = new Paragraphs();

    private AnswerText() {}

    static String of(JsonNode answer) {
        AnswerText text = new AnswerText();
        text.sentences(answer.path("headline"));
        answer.path("sections").forEach(text::section);
        text.unanswered(answer.path("unanswered"));
        text.findings(answer.path("findings"));
        text.omissions(answer.path("omissions"));
        text.sources(answer);
        text.madeBy(answer);
        return text.out.toString();
    }

    private void section(JsonNode section) {
        out.heading(section.path("title").asText());
        sentences(section.path("sentences"));
    }

    private void sentences(JsonNode sentences) {
        StringBuilder words = new StringBuilder();
        for (JsonNode sentence : sentences) {
            words.append(words.isEmpty() ? "" : " ").append(Citations.cited(sentence));
        }
        if (!words.isEmpty()) {
            out.line(words.toString());
        }
    }

    private void unanswered(JsonNode unanswered) {
        if (!unanswered.isObject()) {
            return;
        }
        out.line(unanswered.path("reason").asText());
        if (!unanswered.path("wouldAnswer").isEmpty()) {
            out.heading("What would answer it");
            unanswered.path("wouldAnswer").forEach(data -> out.wrapped(data.asText(), "- ", "  "));
        }
    }

    private void findings(JsonNode findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.heading("Indicators tested");
        OUTCOMES.forEach(outcome -> findings.forEach(finding -> {
            if (finding.path("outcome").asText().equals(outcome)) {
                finding(outcome, finding);
            }
        }));
    }

    private void finding(String outcome, JsonNode finding) {
        out.wrapped(
                "%s on %s: %s"
                        .formatted(
                                finding.path("indicator").asText(),
                                finding.path("customer").asText(),
                                finding.path("explanation").asText()),
                "%-13s ".formatted(outcome.toLowerCase(Locale.ROOT).replace('_', ' ')),
                " ".repeat(14));
    }

    private void omissions(JsonNode omissions) {
        if (omissions.isEmpty()) {
            return;
        }
        out.heading("Left out");
        omissions.forEach(omission -> out.wrapped(
                omission.path("where").asText() + ": " + omission.path("reason").asText(), "- ", "  "));
    }

    private void sources(JsonNode answer) {
        if (answer.path("sources").isEmpty()) {
            return;
        }
        out.heading("Sources");
        for (JsonNode source : answer.path("sources")) {
            out.wrapped(Citations.described(source), "%-6s".formatted(Citations.marked(source)), " ".repeat(6));
        }
    }

    private void madeBy(JsonNode answer) {
        String words = Citations.madeBy(answer);
        if (!words.isEmpty()) {
            out.blank();
            out.line(words);
        }
    }
}

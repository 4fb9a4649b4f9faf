package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// An answer as a Markdown document, to be read or filed apart from the service.
final class AnswerMarkdown {

    private final StringBuilder out = new StringBuilder();

    private AnswerMarkdown() {}

    /// @param title what the document is, for its first line
    static String of(String title, JsonNode answer) {
        AnswerMarkdown text = new AnswerMarkdown();
        text.out.append("# ").append(escaped(title)).append("\n\n");
        text.paragraph(answer.path("headline"));
        answer.path("sections").forEach(text::section);
        text.unanswered(answer.path("unanswered"));
        text.sources(answer.path("sources"));
        text.omissions(answer.path("omissions"));
        text.madeBy(answer);
        return text.out.toString().strip();
    }

    private void section(JsonNode section) {
        heading(section.path("title").asText());
        paragraph(section.path("sentences"));
    }

    private void paragraph(JsonNode sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        String space = "";
        for (JsonNode sentence : sentences) {
            out.append(space).append(escaped(Citations.cited(sentence)));
            space = " ";
        }
        out.append("\n\n");
    }

    private void unanswered(JsonNode unanswered) {
        if (!unanswered.isObject()) {
            return;
        }
        out.append(escaped(unanswered.path("reason").asText())).append("\n\n");
        unanswered
                .path("wouldAnswer")
                .forEach(data -> out.append("- ").append(escaped(data.asText())).append('\n'));
        out.append('\n');
    }

    private void sources(JsonNode sources) {
        if (sources.isEmpty()) {
            return;
        }
        heading("Sources");
        sources.forEach(source -> out.append("- **")
                .append(source.path("id").asText())
                .append("** ")
                .append(escaped(Citations.described(source)))
                .append('\n'));
        out.append('\n');
    }

    private void omissions(JsonNode omissions) {
        if (omissions.isEmpty()) {
            return;
        }
        heading("Left out");
        omissions.forEach(omission -> out.append("- ")
                .append(escaped(omission.path("where").asText()))
                .append(": ")
                .append(escaped(omission.path("reason").asText()))
                .append('\n'));
        out.append('\n');
    }

    private void madeBy(JsonNode answer) {
        String words = Citations.madeBy(answer);
        if (!words.isEmpty()) {
            out.append("---\n\n").append(escaped(words)).append('\n');
        }
    }

    private void heading(String title) {
        out.append("## ").append(escaped(title)).append("\n\n");
    }

    /// Records can hold any text, a suspect's too: none of it may become a link, an image or markup.
    private static String escaped(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|!~])", "\\\\$1");
    }
}

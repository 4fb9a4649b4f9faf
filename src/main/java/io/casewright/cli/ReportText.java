package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/// Reports and what is said of them, for a terminal.
final class ReportText {

    private static final Map<String, String> MARKS = Map.of("KEPT", "%s", "ADDED", "{+%s+}", "REMOVED", "[-%s-]");

    private ReportText() {}

    static String of(JsonNode report) {
        Paragraphs out = new Paragraphs();
        out.line(headline(report));
        if (report.path("recordsMoved").asBoolean()) {
            out.line("The case's records were written to since it was drafted: see report changes.");
        }
        report.path("sections").forEach(section -> section(out, section));
        return out.toString();
    }

    /// What a step led to.
    static String step(JsonNode report) {
        return headline(report);
    }

    /// One section, with what became of its sentences.
    static String section(JsonNode report, String id) {
        Paragraphs out = new Paragraphs();
        out.line(headline(report));
        report.path("sections").forEach(section -> {
            if (section.path("id").asText().equals(id)) {
                section(out, section);
            }
        });
        return out.toString();
    }

    static String entries(JsonNode reports) {
        if (reports.path("items").isEmpty()) {
            return "No report yet. Start one: ./casewright report start --case CASE";
        }
        Paragraphs out = new Paragraphs();
        reports.path("items").forEach(report -> out.line(headline(report)));
        return out.toString();
    }

    static String history(JsonNode versions) {
        Paragraphs out = new Paragraphs();
        versions.path("items").forEach(version -> {
            JsonNode step = version.path("step");
            out.wrapped(
                    "%s by %s at %s %s"
                            .formatted(
                                    step.path("what").asText(),
                                    step.path("by").asText(),
                                    step.path("at").asText(),
                                    step.path("about").asText())
                            .strip(),
                    "%-4d ".formatted(version.path("version").asInt()),
                    " ".repeat(5));
        });
        return out.toString();
    }

    static String comparison(JsonNode comparison) {
        Paragraphs out = new Paragraphs();
        out.line(String.format(
                Locale.ROOT,
                "Version %d to version %d: %.0f %% of the words changed.",
                comparison.path("from").asInt(),
                comparison.path("to").asInt(),
                comparison.path("share").asDouble() * 100));
        comparison.path("sections").forEach(section -> {
            if (section.path("added").asInt() + section.path("removed").asInt() > 0) {
                out.heading(section.path("title").asText());
                StringBuilder words = new StringBuilder();
                section.path("pieces")
                        .forEach(piece -> words.append(
                                        MARKS.getOrDefault(piece.path("kind").asText(), "%s")
                                                .formatted(piece.path("words").asText()))
                                .append(' '));
                out.line(words.toString());
            }
        });
        return out.toString();
    }

    static String changes(JsonNode changes) {
        if (!changes.path("stale").asBoolean()) {
            return "Nothing that the report could say has changed.";
        }
        Paragraphs out = new Paragraphs();
        changes.path("news").forEach(news -> out.wrapped(news.asText(), "- ", "  "));
        out.heading("Facts that say something else now");
        changes.path("facts").forEach(fact -> {
            out.wrapped(fact.path("was").asText("nothing of the kind"), "- was ", "  ");
            out.wrapped(fact.path("now").asText("nothing of the kind"), "  now ", "  ");
        });
        if (!changes.path("touched").isEmpty()) {
            out.heading("Sentences that rest on them");
            changes.path("touched")
                    .forEach(touched -> out.wrapped(
                            touched.path("sentence").asText(),
                            touched.path("section").asText() + ": ",
                            "  "));
        }
        return out.toString();
    }

    static String measures(JsonNode measures) {
        Paragraphs out = new Paragraphs();
        out.line(String.format(
                Locale.ROOT,
                "%.0f %% of the words were edited; %d sentences are carried by the evidence, %d stated by their authors.",
                measures.path("edited").asDouble() * 100,
                measures.path("supported").asInt(),
                measures.path("stated").asInt()));
        if (measures.hasNonNull("secondsToSignOff")) {
            out.line("Signed off %,d seconds after the start."
                    .formatted(measures.path("secondsToSignOff").asLong()));
        }
        JsonNode nearest = measures.path("nearest");
        if (nearest.isObject()) {
            out.line(String.format(
                    Locale.ROOT,
                    "%.0f %% of its runs of five words stand in report %s of case %s too.%s",
                    nearest.path("share").asDouble() * 100,
                    nearest.path("report").asText(),
                    nearest.path("caseId").asText(),
                    measures.path("boilerplate").asBoolean()
                            ? " This is boilerplate: say what is particular to this case."
                            : ""));
        }
        return out.toString();
    }

    private static String headline(JsonNode report) {
        return "Report %s of case %s, form %s, version %d, %s, last %s by %s"
                .formatted(
                        report.path("id").asText(),
                        report.path("caseId").asText(),
                        report.path("form").asText(),
                        report.path("version").asInt(),
                        report.path("state").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                        report.path("last").path("what").asText(),
                        report.path("last").path("by").asText());
    }

    private static void section(Paragraphs out, JsonNode section) {
        String lock = section.path("lock").isObject()
                ? ", locked by " + section.path("lock").path("by").asText()
                : "";
        out.heading("%s (%s%s)"
                .formatted(section.path("title").asText(), section.path("id").asText(), lock));
        out.line(section.path("text").asText("No sentence."));
        section.path("sentences").forEach(sentence -> {
            if (sentence.path("standing").asText().equals("AUTHORS_STATEMENT")) {
                out.wrapped(
                        "%s — stated by %s: %s"
                                .formatted(
                                        sentence.path("text").asText(),
                                        sentence.path("author").asText(),
                                        sentence.path("reason").asText()),
                        "! ",
                        "  ");
            }
        });
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Commands that make the next version of a draft. Each names the version that its caller read.
abstract class ReportWriting extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "REPORT", description = "the report's id")
    private String report = "";

    @Option(
            names = "--of",
            paramLabel = "N",
            required = true,
            description = "the version that you read: refused when somebody was faster")
    private int version;

    int version() {
        return version;
    }

    String path(String further) {
        return "/v1/reports/" + Service.encoded(report) + further;
    }

    int step(String further, Map<String, ?> body) {
        return print(service().post(path(further), body), ReportText::step);
    }

    int step(String further) {
        return step(further, Map.of("version", version));
    }

    @Command(name = "start", description = "Start a report on a case: draft it by its form. It files nothing.")
    static final class Start extends ServiceCommand {

        @Option(names = "--case", paramLabel = "CASE", required = true, description = "id of a case, such as DEMO-10")
        private String caseId = "";

        @Option(names = "--form", paramLabel = "FORM", description = "id of a form (default: ${DEFAULT-VALUE})")
        private String form = "generic-sar";

        @Option(
                names = "--continues",
                paramLabel = "REPORT",
                description = "the report that was signed off and that this one continues")
        private @Nullable String continues;

        @Override
        public Integer call() {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("form", form);
            if (continues != null) {
                body.put("continues", continues);
            }
            JsonNode report = service().post("/v1/cases/" + Service.encoded(caseId) + "/reports", body);
            return print(report, ReportText::of);
        }
    }

    /// Commands about one section, which is named.
    abstract static class OfSection extends ReportWriting {

        @Parameters(index = "1", paramLabel = "SECTION", description = "the section's id, such as activity")
        private String section = "";

        String section() {
            return section;
        }

        String ofSection(String further) {
            return "/sections/" + Service.encoded(section) + further;
        }
    }

    @Command(
            name = "edit",
            description = "Put a file's text into a section. Each sentence is checked again; one that the evidence "
                    + "does not carry becomes your own statement.")
    static final class Edit extends OfSection {

        @Option(
                names = "--text",
                paramLabel = "FILE",
                required = true,
                description = "sentences, with or without citations behind them: He paid. [F3]")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            Map<String, Object> body = Map.of("version", version(), "text", text());
            return print(service().put(path(ofSection("")), body), edited -> ReportText.section(edited, section()));
        }

        private String text() throws IOException {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (NoSuchFileException e) {
                throw new CallFailedException("there is no file %s.".formatted(file), CallFailedException.USAGE, e);
            }
        }
    }

    @Command(name = "regenerate", description = "Have a section, or all that are not locked, written anew.")
    static final class Regenerate extends ReportWriting {

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "SECTION",
                description = "the section's id (default: every section that is not locked)")
        private @Nullable String section;

        @Override
        public Integer call() {
            return step(section == null ? "/regenerate" : "/sections/" + Service.encoded(section) + "/regenerate");
        }
    }

    @Command(name = "lock", description = "Lock a section: nothing in it moves, by hand or by a writer.")
    static final class Lock extends OfSection {

        @Override
        public Integer call() {
            return step(ofSection("/lock"));
        }
    }

    @Command(name = "unlock", description = "Unlock a section.")
    static final class Unlock extends OfSection {

        @Override
        public Integer call() {
            return step(ofSection("/unlock"));
        }
    }

    @Command(name = "undo", description = "Take back the newest edit or regeneration. Nothing is deleted.")
    static final class Undo extends ReportWriting {

        @Override
        public Integer call() {
            return step("/undo");
        }
    }

    @Command(
            name = "submit",
            description = "Put a draft before a reviewer. Nothing in it changes until it is returned.")
    static final class Submit extends ReportWriting {

        @Override
        public Integer call() {
            return step("/submit");
        }
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write the newest narrative, summary or risk explanation with its sources as Markdown or text.")
final class ExportCommand extends ServiceCommand {

    enum Kind {
        NARRATIVE("Narrative of case "),
        SUMMARY("Summary of "),
        RISK("Risk of ");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "narrative, summary or risk (default: ${DEFAULT-VALUE})")
    private Kind kind = Kind.NARRATIVE;

    @ArgGroup(multiplicity = "1")
    private About about = new About();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "write here instead of to the terminal; a name that ends in .txt or .json chooses that form")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        JsonNode answer = newest();
        String text = form(answer);
        if (file == null) {
            out().println(text);
            out().flush();
            return 0;
        }
        return write(file, text);
    }

    private JsonNode newest() {
        if (kind != Kind.NARRATIVE) {
            return service().get(about.path() + "/" + kind.name().toLowerCase(Locale.ROOT));
        }
        if (!about.isCase()) {
            throw new ParameterException(spec().commandLine(), "A narrative belongs to a case: name it with --case.");
        }
        JsonNode drafts = service().get(about.path() + "/narratives").path("items");
        if (drafts.isEmpty()) {
            throw new CallFailedException(
                    "there is no narrative of %s yet. Draft one: ./casewright narrative --case %s"
                            .formatted(about.id(), about.id()),
                    CallFailedException.REFUSED);
        }
        return drafts.get(0);
    }

    private String form(JsonNode answer) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        if (wantsJson() || name.endsWith(".json")) {
            return answer.toPrettyString();
        }
        return name.endsWith(".txt") ? AnswerText.of(answer) : AnswerMarkdown.of(kind.title + about.id(), answer);
    }

    private int write(Path target, String text) throws IOException {
        try {
            Files.writeString(target, text + "\n", StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new CallFailedException(
                    "the folder of %s is not there.".formatted(target), CallFailedException.USAGE, e);
        }
        out().println("Written to " + target.toAbsolutePath());
        out().flush();
        return 0;
    }
}

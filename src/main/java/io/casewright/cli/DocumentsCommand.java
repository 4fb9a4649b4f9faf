package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "documents", description = "List the documents in the index, add files to them, or remove one.")
final class DocumentsCommand extends ServiceCommand {

    enum Action {
        LIST,
        ADD,
        REMOVE
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "list, add or remove")
    private Action action = Action.LIST;

    @Parameters(index = "1..*", paramLabel = "FILE|ID", description = "files to add, or ids to remove")
    private List<String> what = List.of();

    @Option(names = "--no-wait", description = "return as soon as the files are accepted")
    private boolean noWait;

    @Override
    public Integer call() throws InterruptedException {
        if (action != Action.LIST && what.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "Name at least one file or id.");
        }
        return switch (action) {
            case LIST -> print(service().get("/v1/documents"), DocumentsCommand::table);
            case ADD -> add();
            case REMOVE -> remove();
        };
    }

    private int add() throws InterruptedException {
        int outcome = 0;
        for (String name : what) {
            Path file = Path.of(name);
            String path =
                    "/v1/documents?name=" + Service.encoded(file.getFileName().toString());
            JsonNode job = service().post(path, Upload.of(file), "application/octet-stream");
            JsonNode last = noWait ? job : progress().await(job);
            print(last, JobText::of);
            outcome = Math.max(outcome, JobText.exitCode(last));
        }
        return outcome;
    }

    private int remove() {
        for (String id : what) {
            print(service().delete("/v1/documents/" + Service.encoded(id)), nothing -> "Removed " + id);
        }
        return 0;
    }

    private static String table(JsonNode documents) {
        StringBuilder text =
                new StringBuilder("%-48s %-11s %8s %8s  %s".formatted("id", "tier", "passages", "vectors", "title"));
        documents
                .path("items")
                .forEach(document -> text.append("%n%-48s %-11s %8d %8d  %s"
                        .formatted(
                                document.path("id").asText(),
                                document.path("tier").asText(),
                                document.path("passages").asLong(),
                                document.path("vectors").asLong(),
                                document.path("title").asText())));
        documents
                .path("refused")
                .forEach(refused -> text.append("%nnot read: %s: %s"
                        .formatted(
                                refused.path("name").asText(),
                                refused.path("reason").asText())));
        return text.toString();
    }
}

package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Load records from NDJSON or CSV files; rows that cannot be read are listed, the rest goes in.")
final class ImportCommand extends ServiceCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files ending in .ndjson, .jsonl or .csv")
    private List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "how to read other people's columns: a mapping in <data>/mappings or a shipped one")
    private @Nullable String mapping;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "what every row is: customer, account, transaction, alert, case or note "
                    + "(default: each row says so in its member type)")
    private @Nullable String kind;

    @Option(names = "--no-wait", description = "return as soon as the files are accepted")
    private boolean noWait;

    @Override
    public Integer call() throws InterruptedException {
        int outcome = 0;
        for (Path file : files) {
            JsonNode job = service().post(path(file), Upload.of(file), mediaType(file));
            JsonNode last = noWait ? job : progress().await(job);
            print(last, JobText::of);
            outcome = Math.max(outcome, JobText.exitCode(last));
        }
        return outcome;
    }

    private String path(Path file) {
        StringBuilder path = new StringBuilder("/v1/imports?name=")
                .append(Service.encoded(file.getFileName().toString()));
        if (kind != null) {
            path.append("&kind=").append(Service.encoded(kind));
        }
        if (mapping != null) {
            path.append("&mapping=").append(Service.encoded(mapping));
        }
        return path.toString();
    }

    private static String mediaType(Path file) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? "text/csv" : "application/x-ndjson";
    }
}

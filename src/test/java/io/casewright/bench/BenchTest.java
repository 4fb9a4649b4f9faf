package io.casewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void helpNamesEveryBenchmark() {
        assertThat(Bench.run(List.of("--help"), console)).isZero();

        assertThat(printed()).contains("beir FOLDER --split NAME --run FILE", "search");
    }

    @Test
    void aMistypedOptionMeasuresNothing() {
        assertThat(Bench.run(List.of("beir", folder.toString(), "--splitt", "dev"), console))
                .isEqualTo(2);

        assertThat(printed()).contains("unknown option --splitt");
    }

    @Test
    void aCollectionIsAnsweredAsATrecRun() throws IOException {
        Files.createDirectory(folder.resolve("qrels"));
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id": "1", "title": "", "text": "Deposits of cash below the threshold."}
                {"_id": "2 a", "title": "", "text": "Wages go back to the recruiter."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id": "q1", "text": "Which wages return to recruiters?"}
                {"_id": "q2", "text": "not judged"}
                """);
        Files.writeString(folder.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\nq1\t2 a\t1\n");
        Path run = folder.resolve("run");
        List<String> arguments =
                List.of("beir", folder.toString(), "--split", "dev", "--run", run.toString(), "--leg", "text");

        assertThat(Bench.run(arguments, console)).isZero();

        assertThat(Files.readAllLines(run)).singleElement().asString().matches("q1 Q0 2 a 1 [0-9.]+ casewright");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

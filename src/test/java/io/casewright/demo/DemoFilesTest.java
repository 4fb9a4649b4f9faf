package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DemoFilesTest {

    /// Of the default bank's files, in order. Change it together with the generator, never without.
    private static final String GOLDEN = "0fa20d078df5149e015fb7caa12bde821aea78d98e276899d998d7ed91b7d727";

    @TempDir
    private Path folder;

    @Test
    void theDefaultSeedGivesTheSameBytesOnEveryMachine() throws IOException, NoSuchAlgorithmException {
        new DemoFiles(Banks.DEFAULT).writeTo(folder);

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files()) {
            digest.update(Files.readAllBytes(file));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(GOLDEN);
    }

    @Test
    void everyLineIsOneObjectWithAnId() throws IOException {
        DemoBank small = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(200, 0));

        new DemoFiles(small).writeTo(folder);

        ObjectMapper mapper = new ObjectMapper();
        assertThat(files()).hasSize(6);
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                JsonNode object = mapper.readTree(line);
                assertThat(object.path("id").asText()).isNotEmpty();
            }
        }
        assertThat(Files.readAllLines(folder.resolve("3-transactions.ndjson")))
                .hasSize(small.transactions().size());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

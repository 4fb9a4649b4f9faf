package io.casewright.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCatalogTest {

    private static final Path SHIPPED = Path.of("prompts");

    @TempDir
    private Path folder;

    @Test
    void everyPromptFileIsListedInTheManifest() throws IOException {
        Set<String> listed = PromptCatalog.load(Optional.empty()).prompts().stream()
                .flatMap(prompt -> Stream.of(prompt.reference() + "/system.txt", prompt.reference() + "/user.txt"))
                .collect(Collectors.toSet());

        assertThat(promptFiles()).isEqualTo(new TreeSet<>(listed));
    }

    @Test
    void theFilesOfAReleasedVersionNeverChange() throws IOException {
        for (String line : Files.readAllLines(SHIPPED.resolve("released.sha256"))) {
            String[] digestAndFile = line.split(" {2}", -1);

            assertThat(sha256(Files.readAllBytes(SHIPPED.resolve(digestAndFile[1]))))
                    .as("add a version instead of changing prompts/%s", digestAndFile[1])
                    .isEqualTo(digestAndFile[0]);
        }
    }

    @Test
    void everyPromptFileHasAReleasedDigest() throws IOException {
        Set<String> released = Files.readAllLines(SHIPPED.resolve("released.sha256")).stream()
                .map(line -> line.split(" {2}", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(released).isEqualTo(promptFiles());
    }

    @Test
    void theInstitutionsFileWinsAndChangesTheDigest() throws IOException {
        Prompt shipped = PromptCatalog.load(Optional.empty()).prompt("rewrite-sentence");
        Path own = folder.resolve("rewrite-sentence/v1/system.txt");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "Our own words with {{nonce}}.");

        Prompt prompt = PromptCatalog.load(Optional.of(folder)).prompt("rewrite-sentence");

        assertThat(prompt.system()).isEqualTo("Our own words with {{nonce}}.");
        assertThat(prompt.user()).isEqualTo(shipped.user());
        assertThat(prompt.sha256()).isNotEqualTo(shipped.sha256()).hasSize(64);
    }

    @Test
    void anUnlistedFileOfTheInstitutionStopsTheStartAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("rewrite.txt"), "Nobody would ever read this.");

        assertThatThrownBy(() -> PromptCatalog.load(Optional.of(folder)))
                .isInstanceOf(InvalidPromptException.class)
                .hasMessageContaining("rewrite.txt")
                .hasMessageContaining("does not list");
    }

    @Test
    void aPromptThatUsesAnotherVariableThanTheManifestNamesStopsTheStart() throws IOException {
        Path own = folder.resolve("rewrite-sentence/v1/system.txt");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "{{nonce}} {{surprise}}");

        assertThatThrownBy(() -> PromptCatalog.load(Optional.of(folder)))
                .hasMessageContaining("rewrite-sentence/v1")
                .hasMessageContaining("surprise");
    }

    @Test
    void anUnknownPromptIsNamedWithThoseThatThereAre() {
        PromptCatalog catalog = PromptCatalog.load(Optional.empty());

        assertThatThrownBy(() -> catalog.prompt("poem"))
                .hasMessageContaining("poem")
                .hasMessageContaining("write-section");
        assertThatThrownBy(() -> catalog.prompt("write-section", "v99")).hasMessageContaining("write-section/v99");
    }

    @Test
    void aManifestWithAnUnknownKeyIsRefused() {
        assertThatThrownBy(() -> Manifest.read("prompts:\n  - {name: a, version: v1, colour: red}"))
                .isInstanceOf(InvalidPromptException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> Manifest.read("outlines: []")).hasMessageContaining("prompts");
    }

    @Test
    void renderingFailsForAMissingAndForAnUnusedVariable() {
        Prompt prompt = new Prompt("p", "v1", "small", 10, Set.of("a", "b"), "{{a}}", "{{b}}", "0");

        assertThatThrownBy(() -> prompt.render(Map.of("a", "1")))
                .hasMessageContaining("p/v1")
                .hasMessageContaining("missing [b]");
        assertThatThrownBy(() -> prompt.render(Map.of("a", "1", "b", "2", "c", "3")))
                .hasMessageContaining("not used [c]");
    }

    @Test
    void aValueThatLooksLikeAVariableIsNotReadAgain() {
        Prompt prompt = new Prompt("p", "v1", "small", 10, Set.of("a", "b"), "{{a}}", "{{b}} {F1.total} $1", "0");

        Prompt.Rendered rendered = prompt.render(Map.of("a", "{{b}}", "b", "\\2 $0"));

        assertThat(rendered.system()).isEqualTo("{{b}}");
        assertThat(rendered.user()).isEqualTo("\\2 $0 {F1.total} $1");
    }

    @Test
    void aPromptShowsItsNameAndNotItsWordsInALog() {
        Prompt prompt = new Prompt("p", "v1", "small", 10, Set.of("a"), "secret {{a}}", "user", "0");

        assertThat(List.of(prompt.toString(), prompt.render(Map.of("a", "x")).toString()))
                .allSatisfy(text -> assertThat(text).contains("p/v1").doesNotContain("secret"));
    }

    private static Set<String> promptFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(file -> SHIPPED.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(StandardCharsets.UTF_8.name(), e);
        }
    }
}

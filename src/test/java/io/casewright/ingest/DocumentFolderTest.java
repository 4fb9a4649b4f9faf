package io.casewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.evidence.DocumentId;
import io.casewright.knowledge.DocumentFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aKeptFileIsListedWithItsSizeAndNothingElseIs() throws IOException {
        DocumentFolder documents = new DocumentFolder(folder.resolve("documents"));
        documents.keep("report.pdf", "first".getBytes(StandardCharsets.UTF_8));
        documents.keep("report.pdf", "second".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("documents").resolve(".hidden"), "x");
        Files.writeString(folder.resolve("documents").resolve("half.pdf.part"), "x");

        assertThat(documents.files()).extracting(DocumentFile::name).containsExactly("report.pdf");
        assertThat(documents.files().getFirst().bytes()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\files\\FATF report.pdf, FATF report.pdf",
        "..\\..\\.bashrc, bashrc",
        "a<b>|c.pdf, a_b__c.pdf",
        "Rapport d’été.pdf, Rapport d_été.pdf"
    })
    void aNameNeverLeavesTheFolder(String given, String kept) {
        assertThat(DocumentFolder.safe(given)).isEqualTo(kept);
    }

    @Test
    void aNameWithoutLettersIsRefused() {
        assertThatThrownBy(() -> DocumentFolder.safe("../..")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRegisterRemembersAndForgivesItsOwnDamage() throws IOException {
        Path path = folder.resolve("documents.json");
        IngestedFile file = new IngestedFile(
                "a.pdf",
                5,
                6,
                "f".repeat(64),
                Optional.of(new DocumentId("a")),
                Optional.empty(),
                Optional.of(new IngestedFile.Contents(DocumentFormat.PDF, 2)),
                3,
                "psst");
        new FileRegister(path).put(file);
        assertThat(new FileRegister(path).files()).containsExactly(file);

        Files.writeString(path, "[{\"name\":");
        assertThat(new FileRegister(path).files()).isEmpty();
    }
}

package io.casewright.casefile;

import static io.casewright.casefile.Records.access;
import static io.casewright.casefile.Records.caseFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CaseId;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWriterTest {

    private static final CaseId CASE = new CaseId("K-1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path data;

    private Database database;
    private CaseWriter writer;
    private AttachmentStore attachments;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new RecordsWriter(database).cases(List.of(caseFile("K-1", List.of(), List.of(), "ann")));
        CasefileConfig config = () -> new MemorySize(BigInteger.valueOf(100));
        writer = new CaseWriter(database, Clock.fixed(NOW, ZoneOffset.UTC), config, data);
        attachments = new AttachmentStore(database, data);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNoteIsWrittenInTheCallersName() {
        NewNote note = new NewNote(Optional.of(CASE), Optional.empty(), "met in branch", Set.of("site-visited"));

        Note written = writer.addNote(access("ann", "K-1"), note).orElseThrow();

        assertThat(written.author()).isEqualTo("ann");
        assertThat(written.written()).isEqualTo(NOW);
        assertThat(new CaseStore(database).notes(access("ann", "K-1"), CASE)).containsExactly(written);
    }

    @Test
    void nothingIsAddedToACaseThatIsNotReadable() throws IOException {
        NewNote note = new NewNote(Optional.of(CASE), Optional.empty(), "x", Set.of());

        assertThat(writer.addNote(access("eve"), note)).isEmpty();
        assertThat(writer.addAttachment(access("eve"), CASE, "a.txt", bytes("x")))
                .isEmpty();
        assertThat(Files.exists(data.resolve("attachments"))).isFalse();
    }

    @Test
    void anAttachmentIsKeptByItsContentAndReadBack() throws IOException {
        Attachment added = writer.addAttachment(
                        access("ann", "K-1"), CASE, "../\u202Eetc/Bank letter.pdf", bytes("%PDF-1"))
                .orElseThrow();

        assertThat(added.fileName()).isEqualTo("Bank letter.pdf");
        assertThat(added.mediaType()).isEqualTo("application/pdf");
        assertThat(added.size()).isEqualTo(6);
        assertThat(attachments.ofCase(access("ann", "K-1"), CASE)).containsExactly(added);
        try (InputStream read =
                attachments.open(access("ann", "K-1"), added.id()).orElseThrow()) {
            assertThat(read).hasContent("%PDF-1");
        }
        assertThat(attachments.find(access("eve"), added.id())).isEmpty();
        assertThat(attachments.open(access("eve"), added.id())).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> writer.addAttachment(access("ann", "K-1"), CASE, "a.txt", bytes("x".repeat(101))))
                .isInstanceOf(AttachmentRefusedException.class)
                .hasMessageContaining("100 bytes");

        try (Stream<Path> left = Files.list(data.resolve("attachments"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatAFileIsIsReadFromItsBytes() {
        assertThat(MediaTypes.of("plain é".getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo("text/plain");
        assertThat(MediaTypes.of("  <!DOCTYPE html>".getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo("text/html");
        assertThat(MediaTypes.of("PK\u0003\u0004..word/document.xml".getBytes(StandardCharsets.UTF_8), true))
                .contains("wordprocessingml");
        assertThat(MediaTypes.of(new byte[] {0, 1, 2}, true)).isEqualTo(MediaTypes.UNKNOWN);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

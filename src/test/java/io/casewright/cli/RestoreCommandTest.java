package io.casewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatHoldsRecordsIsRefusedByName() throws IOException {
        Path archive = Files.writeString(folder.resolve("casewright.zip"), "anything");
        Files.createDirectories(folder.resolve("data/database"));

        Outcome outcome = restore(archive, folder.resolve("data"));

        assertThat(outcome.exitCode()).isEqualTo(CallFailedException.REFUSED);
        assertThat(outcome.err()).contains("empty data folder").contains("database");
    }

    @Test
    void aFileThatIsNoBackupIsRefusedAndLeavesTheFolderEmpty() throws IOException {
        Path archive = Files.writeString(folder.resolve("casewright.zip"), "anything");

        Outcome outcome = restore(archive, folder.resolve("data"));

        assertThat(outcome.exitCode()).isEqualTo(CallFailedException.REFUSED);
        assertThat(outcome.err()).contains("no backup");
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheCommandLine() {
        assertThat(restore(folder.resolve("none.zip"), folder.resolve("data")).exitCode())
                .isEqualTo(CallFailedException.USAGE);
    }

    private static Outcome restore(Path archive, Path data) {
        return Outcome.of("restore", archive.toString(), "--data", data.toString());
    }
}

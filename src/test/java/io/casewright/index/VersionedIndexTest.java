package io.casewright.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionedIndexTest extends VersionsContract {

    @TempDir
    private Path folder;

    @Override
    protected PassageIndex open(String name, String model) {
        return VersionedIndex.open(folder.resolve(name), model);
    }

    @Override
    protected int makings(String name) throws IOException {
        return files(folder.resolve(name)).size();
    }

    @Test
    void aDamagedFormerIndexAnswersNothing() throws IOException {
        fill("damaged");
        for (Path file : files(files(folder.resolve("damaged")).getFirst())) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        try (PassageIndex changing = open("damaged", newer.modelHash())) {
            assertThat(changing.rebuilding()).isEmpty();
            assertThat(text(changing)).isZero();
        }
        assertThat(makings("damaged")).isEqualTo(1);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

package io.casewright.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are compared byte for byte with a file in `src/test/resources/golden`. `-Dgolden.update=true` rewrites
/// the
/// files, and is refused where `CI=true`.
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        if (isUpdate(System.getProperty("golden.update", ""), System.getenv("CI"))) {
            write(file, actual);
        }
        assertThat(file).as("rewrite golden files with -Dgolden.update=true").exists();
        assertThat(actual).isEqualTo(read(file));
    }

    /// Throws [IllegalStateException] when an update is asked for under CI.
    static boolean isUpdate(String property, String ci) {
        if (!property.equals("true")) {
            return false;
        }
        if ("true".equals(ci)) {
            throw new IllegalStateException("golden files are not rewritten under CI=true");
        }
        return true;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

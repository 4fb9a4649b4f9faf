package io.casewright.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Documents and data sets that lie beside the project and are not part of it; a test that needs them is skipped where
/// they are absent. `CASEWRIGHT_SHARED` names the folder when it is not `../shared`.
public final class Shared {

    private Shared() {}

    public static Path kb() {
        return present("kb");
    }

    public static Path eval() {
        return present("eval");
    }

    private static Path present(String name) {
        Path folder = Path.of(System.getenv().getOrDefault("CASEWRIGHT_SHARED", "../shared"))
                .resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "skipped: " + folder.toAbsolutePath().normalize() + " is absent; CASEWRIGHT_SHARED names another");
        return folder;
    }
}

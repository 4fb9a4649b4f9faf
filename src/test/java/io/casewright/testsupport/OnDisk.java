package io.casewright.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks into files as they lie on disk, whoever wrote them.
public final class OnDisk {

    private OnDisk() {}

    /// The files below a folder in which a word's letters stand.
    ///
    /// @param word of ASCII letters
    public static List<Path> holding(Path folder, String word) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }
}

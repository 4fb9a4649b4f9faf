package io.casewright.checking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The word lists that ship beside these classes.
final class WordLists {

    private WordLists() {}

    /// The lines of a list, without comments and blank lines. Throws [IllegalStateException] when it is not there.
    static List<String> lines(String name) {
        try (InputStream stream = WordLists.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("word list missing from the jar: io/casewright/checking/" + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}

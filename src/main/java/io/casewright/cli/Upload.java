package io.casewright.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file as the body of a request; streamed, so that its size does not matter.
final class Upload {

    private Upload() {}

    static BodyPublisher of(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                return BodyPublishers.ofFile(file);
            }
        } catch (FileNotFoundException unreadable) {
            throw notAFile(file, unreadable);
        }
        throw notAFile(file, null);
    }

    private static CallFailedException notAFile(Path file, @Nullable Throwable cause) {
        return new CallFailedException(
                "%s is not a file that can be read.".formatted(file), CallFailedException.USAGE, cause);
    }
}

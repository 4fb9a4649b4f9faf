package io.casewright.knowledge;

import java.nio.file.Path;

/// What became of one file.
public sealed interface Reading {

    Path file();

    /// The file was read.
    ///
    /// @param sha256 of the file's bytes, 64 hexadecimal digits
    record Done(Path file, String sha256, ReadDocument document) implements Reading {}

    /// The file could not be read.
    ///
    /// @param message names the file, what is wrong and what to do
    record Refused(Path file, ReadFailure failure, String message) implements Reading {}
}

package io.casewright.ingest;

import io.casewright.evidence.DocumentId;
import io.casewright.knowledge.DocumentFormat;
import java.util.Optional;

/// What became of one file in the folder of documents.
///
/// @param name the file's name in the folder
/// @param bytes its size
/// @param modified when it last changed, in milliseconds since 1970 (UTC), as the file system says
/// @param sha256 of its bytes; empty when it could not be read
/// @param document what it became; empty when it was refused
/// @param failure why it was refused and what to do; empty when it was read
/// @param contents what it holds; empty when it was refused
/// @param hiddenCharacters characters that a reader of its pages would not see; they are not indexed
/// @param hiddenSample the first words of them, as data
public record IngestedFile(
        String name,
        long bytes,
        long modified,
        String sha256,
        Optional<DocumentId> document,
        Optional<String> failure,
        Optional<Contents> contents,
        int hiddenCharacters,
        String hiddenSample) {

    /// What a file holds.
    ///
    /// @param pages 0 where the format has none
    public record Contents(DocumentFormat format, int pages) {}

    /// Whether nothing is known that another reading would tell; registers of older versions lack contents.
    boolean isWhole() {
        return document.isEmpty() || contents.isPresent();
    }

    boolean isSameAs(DocumentFile file) {
        return name.equals(file.name()) && bytes == file.bytes() && modified == file.modified();
    }
}

package io.casewright.knowledge;

import java.nio.charset.StandardCharsets;

/// Reads a document of any supported format inside this process: for shipped files and for the reading process itself.
/// Files from outside go through [ReadingProcess].
public final class DocumentReaders {

    private DocumentReaders() {}

    /// Reads a document; the format is chosen by its bytes.
    ///
    /// @param fileName for messages only
    /// @throws UnreadableDocumentException with the kind of failure
    public static ReadDocument read(String fileName, byte[] bytes, ReadLimits limits) {
        if (bytes.length > limits.fileBytes()) {
            throw new UnreadableDocumentException(
                    ReadFailure.TOO_LARGE,
                    "%s has %d bytes, the limit is %d".formatted(fileName, bytes.length, limits.fileBytes()));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return MarkdownReader.read(text, limits);
    }
}

package io.casewright.knowledge;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a document of any supported format inside this process: for shipped files and for the reading process itself.
/// Files from outside go through [ReadingProcess].
public final class DocumentReaders {

    private static final int SNIFFED = 2048;
    private static final Pattern HTML = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*", Pattern.DOTALL);
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^(?:---\\s*$|#{1,6} \\S|\\s{0,3}[*+-] \\S|\\|.*\\|\\s*$|\\s{0,3}1[.)] \\S|> \\S)");

    private DocumentReaders() {}

    /// Reads a document; the format is chosen by its bytes.
    ///
    /// @param fileName for messages only
    /// @throws UnreadableDocumentException with the kind of failure
    public static ReadDocument read(String fileName, byte[] bytes, ReadLimits limits) {
        return read(fileName, bytes, limits, PageWatch.NONE);
    }

    /// The same; `watch` hears of each page of a PDF.
    static ReadDocument read(String fileName, byte[] bytes, ReadLimits limits, PageWatch watch) {
        try {
            if (bytes.length > limits.fileBytes()) {
                throw new UnreadableDocumentException(
                        ReadFailure.TOO_LARGE,
                        "it has %d bytes, the limit is %d".formatted(bytes.length, limits.fileBytes()));
            }
            ReadDocument document = read(bytes, limits, watch);
            if (document.text().isBlank()) {
                throw new UnreadableDocumentException(ReadFailure.NO_TEXT, "it has no text");
            }
            return document;
        } catch (UnreadableDocumentException e) {
            throw new UnreadableDocumentException(
                    e.failure(), "%s cannot be read: %s".formatted(CleanText.line(fileName), e.getMessage()));
        }
    }

    /// The format of a file.
    ///
    /// @throws UnreadableDocumentException when it is none that can be read
    public static DocumentFormat format(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        int pdf = start.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return DocumentFormat.PDF;
        }
        if (start.startsWith("PK\003\004")) {
            return DocumentFormat.DOCX;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableDocumentException(
                    ReadFailure.UNSUPPORTED_FORMAT,
                    "it is an old Office file or an encrypted one: save it as DOCX or PDF without a password");
        }
        if (start.indexOf('\0') >= 0 && !isUtf16(bytes)) {
            throw unsupported();
        }
        if (HTML.matcher(start.toLowerCase(Locale.ROOT)).matches()) {
            return DocumentFormat.HTML;
        }
        return MARKDOWN.matcher(start).find() ? DocumentFormat.MARKDOWN : DocumentFormat.TEXT;
    }

    private static UnreadableDocumentException unsupported() {
        return new UnreadableDocumentException(
                ReadFailure.UNSUPPORTED_FORMAT, "it is none of PDF, DOCX, HTML, Markdown and text");
    }

    private static ReadDocument read(byte[] bytes, ReadLimits limits, PageWatch watch) {
        return switch (format(bytes)) {
            case PDF -> PdfReader.read(bytes, limits, watch);
            case DOCX -> DocxReader.read(bytes, limits);
            case HTML -> HtmlReader.read(bytes, limits);
            case MARKDOWN -> MarkdownReader.read(text(bytes), limits);
            case TEXT -> TextReader.read(text(bytes), limits);
        };
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    /// UTF-8, UTF-16 with its mark, else the Western code page that old programs write.
    private static String text(byte[] bytes) {
        if (isUtf16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (UncheckedIOException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

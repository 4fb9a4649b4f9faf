package io.casewright.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// JSON objects, one a line. Blank lines are passed over.
final class NdjsonRows implements RowSource {

    private static final int LONGEST_LINE = 1 << 20;
    private static final int PIECE = 1 << 16;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final InputStream input;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[PIECE];
    private int at;
    private int filled;
    private long line;
    private long offset;

    /// @param from the offset in bytes of the first row that is wanted
    NdjsonRows(Path file, long from) throws IOException {
        this.input = Files.newInputStream(file);
        while (offset < from && skipByte()) {
            // counts the lines on the way, so that a resumed job names the right ones
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            pending.reset();
            long length = readLine();
            if (length < 0) {
                return Optional.empty();
            }
            if (length > LONGEST_LINE) {
                return Optional.of(unreadable("the line is longer than 1 MiB"));
            }
            String text =
                    pending.toString(java.nio.charset.StandardCharsets.UTF_8).strip();
            if (line == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (!text.isEmpty()) {
                return Optional.of(parse(text));
            }
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private Row parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return new Row.Read(line, offset, object);
            }
            return unreadable("the line is no JSON object");
        } catch (JsonProcessingException e) {
            return unreadable("the line is no JSON: " + e.getOriginalMessage());
        }
    }

    private Row unreadable(String reason) {
        return new Row.Unreadable(line, offset, new JobProblem(line, "", "", reason));
    }

    /// Returns the length in bytes without the line's end, of which at most the longest is kept; -1 at the end.
    private long readLine() throws IOException {
        if (!fill()) {
            return -1;
        }
        line++;
        long length = 0;
        while (fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int kept = (int) Math.min(end - at, Math.max(0, LONGEST_LINE - length));
            pending.write(buffer, at, kept);
            length += end - at;
            offset += end - at;
            at = end;
            if (at < filled) {
                at++;
                offset++;
                return length;
            }
        }
        return length;
    }

    private boolean skipByte() throws IOException {
        if (!fill()) {
            return false;
        }
        if (buffer[at++] == '\n') {
            line++;
        }
        offset++;
        return true;
    }

    /// Whether there is a byte at `at`; reads on where all were used.
    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = Math.max(0, input.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}

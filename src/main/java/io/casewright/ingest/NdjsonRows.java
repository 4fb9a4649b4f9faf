package io.casewright.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// JSON objects, one a line. Blank lines are passed over.
final class NdjsonRows implements RowSource {

    private static final int LONGEST_LINE = 1 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final InputStream input;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long line;
    private long offset;

    /// @param from the offset in bytes of the first row that is wanted
    NdjsonRows(Path file, long from) throws IOException {
        this.input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
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
        long length = 0;
        int next = input.read();
        if (next < 0) {
            return -1;
        }
        line++;
        while (next >= 0) {
            offset++;
            if (next == '\n') {
                return length;
            }
            length++;
            if (length <= LONGEST_LINE) {
                pending.write(next);
            }
            next = input.read();
        }
        return length;
    }

    private boolean skipByte() throws IOException {
        int next = input.read();
        if (next == '\n') {
            line++;
        }
        offset++;
        return next >= 0;
    }
}

package io.casewright.knowledge;

import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.ReadDocument.Block;
import io.casewright.knowledge.ReadDocument.Kind;
import io.casewright.knowledge.ReadDocument.Line;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a document for the process that asked for it, and reads it there. What comes in is checked: the process that
/// wrote it has read a hostile file.
final class ReadDocumentCodec {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_ENTRIES = 5_000_000;

    private ReadDocumentCodec() {}

    static void write(ReadDocument document, DataOutputStream out) throws IOException {
        text(document.format().name(), out);
        text(document.title(), out);
        text(document.date(), out);
        text(document.text(), out);
        texts(document.printedPages(), out);
        text(document.runningText(), out);
        out.writeInt(document.hiddenCharacters());
        text(document.hiddenSample(), out);
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            text(block.kind().name(), out);
            out.writeByte(block.level());
            texts(block.sectionPath(), out);
            out.writeInt(block.start());
            out.writeInt(block.end());
            text(block.remark(), out);
            out.writeInt(block.lines().size());
            for (Line line : block.lines()) {
                line(line, out);
            }
        }
    }

    /// @throws IOException when the stream ends or is not what [#write] writes
    static ReadDocument read(DataInputStream in, int longestText) throws IOException {
        DocumentFormat format = constant(DocumentFormat.class, in);
        String title = text(in, longestText);
        String date = text(in, longestText);
        String content = text(in, longestText);
        List<String> printedPages = texts(in, longestText);
        String runningText = text(in, longestText);
        int hiddenCharacters = in.readInt();
        String hiddenSample = text(in, longestText);
        int count = count(in);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(in, longestText));
        }
        return new ReadDocument(
                format, title, date, content, blocks, printedPages, runningText, hiddenCharacters, hiddenSample);
    }

    private static Block block(DataInputStream in, int longestText) throws IOException {
        Kind kind = constant(Kind.class, in);
        int level = in.readUnsignedByte();
        List<String> path = texts(in, longestText);
        int start = in.readInt();
        int end = in.readInt();
        String remark = text(in, longestText);
        int count = count(in);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(in));
        }
        return new Block(kind, level, path, start, end, lines, remark);
    }

    private static void line(Line line, DataOutputStream out) throws IOException {
        out.writeInt(line.start());
        out.writeInt(line.end());
        box(line.box(), out);
        out.writeInt(line.words().size());
        for (Box word : line.words()) {
            box(word, out);
        }
    }

    private static void box(Box box, DataOutputStream out) throws IOException {
        out.writeInt(box.page());
        out.writeFloat(box.left());
        out.writeFloat(box.top());
        out.writeFloat(box.width());
        out.writeFloat(box.height());
    }

    private static Line line(DataInputStream in) throws IOException {
        int start = in.readInt();
        int end = in.readInt();
        Box box = box(in);
        int count = count(in);
        List<Box> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(box(in));
        }
        return new Line(start, end, box, words);
    }

    private static Box box(DataInputStream in) throws IOException {
        return new Box(in.readInt(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    }

    static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 4L * longest) {
            throw new IOException("a text of %d bytes, expected at most %d".formatted(length, 4L * longest));
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the stream ended within a text");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    private static List<String> texts(DataInputStream in, int longest) throws IOException {
        int count = count(in);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(in, longest));
        }
        return texts;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ENTRIES) {
            throw new IOException("%d entries, expected at most %d".formatted(count, MOST_ENTRIES));
        }
        return count;
    }

    static <E extends Enum<E>> E constant(Class<E> type, DataInputStream in) throws IOException {
        String name = text(in, LONGEST_NAME);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("\"%s\" is no %s".formatted(CleanText.line(name), type.getSimpleName()));
    }
}

package io.casewright.knowledge;

import io.casewright.evidence.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The process that reads untrusted files: takes paths, gives back documents or refusals, ends with its input.
final class ReaderMain {

    static final byte HELLO = 42;
    static final byte DONE = 1;
    static final byte REFUSED = 2;

    /// So many pages of so many were read; the answer is still to come.
    static final byte PAGE = 3;

    static final int LONGEST_PATH = 20_000;

    private ReaderMain() {}

    /// @param limits as [#arguments(ReadLimits)] gives them
    public static void main(String[] limits) throws IOException {
        ReadLimits given = new ReadLimits(
                Long.parseLong(limits[0]),
                Long.parseLong(limits[1]),
                Integer.parseInt(limits[2]),
                Integer.parseInt(limits[3]),
                Duration.ZERO,
                0);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            out.writeByte(HELLO);
            out.flush();
            serve(in, out, given);
        }
    }

    static String[] arguments(ReadLimits limits) {
        return new String[] {
            Long.toString(limits.fileBytes()),
            Long.toString(limits.inflatedBytes()),
            Integer.toString(limits.pages()),
            Integer.toString(limits.textCharacters())
        };
    }

    private static void serve(DataInputStream in, DataOutputStream out, ReadLimits limits) throws IOException {
        while (true) {
            String path;
            try {
                path = ReadDocumentCodec.text(in, LONGEST_PATH);
            } catch (EOFException e) {
                return;
            }
            answer(Path.of(path), out, limits);
            out.flush();
        }
    }

    private static void answer(Path file, DataOutputStream out, ReadLimits limits) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ReadDocument document = DocumentReaders.read(
                    String.valueOf(file.getFileName()), bytes, limits, (done, of) -> tell(done, of, out));
            out.writeByte(DONE);
            ReadDocumentCodec.text(Sha256.hex(bytes), out);
            ReadDocumentCodec.write(document, out);
        } catch (UnreadableDocumentException e) {
            refuse(e.failure(), String.valueOf(e.getMessage()), out);
        } catch (StackOverflowError e) {
            refuse(ReadFailure.DAMAGED, file.getFileName() + " cannot be read: it is nested too deeply", out);
        }
    }

    private static void tell(int done, int of, DataOutputStream out) {
        try {
            out.writeByte(PAGE);
            out.writeInt(done);
            out.writeInt(of);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody hears how far the reading is", e);
        }
    }

    private static void refuse(ReadFailure failure, String message, DataOutputStream out) throws IOException {
        out.writeByte(REFUSED);
        ReadDocumentCodec.text(failure.name(), out);
        ReadDocumentCodec.text(message, out);
    }
}

package io.casewright.bench.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/// What a process that is to be killed has acknowledged so far: one line for each start and each document.
final class Journal implements AutoCloseable {

    private static final String READY = "ready";

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    static Journal append(Path file) {
        try {
            return new Journal(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be opened: " + file, e);
        }
    }

    void ready() {
        write(READY);
    }

    void done(int document, int round) {
        write(document + " " + round);
    }

    /// One write, so that a kill leaves whole lines.
    private void write(String line) {
        try {
            channel.write(ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written", e);
        }
    }

    /// How often a process has said that it answers questions.
    static long starts(Path file) {
        return lines(file).stream().filter(READY::equals).count();
    }

    /// In bytes; 0 when there is none yet.
    static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read: " + file, e);
        }
    }

    /// The last acknowledged round of each document; -1 for none.
    static int[] rounds(Path file, int documents) {
        int[] rounds = new int[documents];
        Arrays.fill(rounds, -1);
        for (String line : lines(file)) {
            if (!line.equals(READY)) {
                int space = line.indexOf(' ');
                int document = Integer.parseInt(line, 0, space, 10);
                rounds[document] = Math.max(rounds[document], Integer.parseInt(line, space + 1, line.length(), 10));
            }
        }
        return rounds;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read: " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be closed", e);
        }
    }
}

package io.casewright.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a benchmark's tables go.
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    static Console standard() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    void line(String text) {
        out.println(text);
    }
}

package io.casewright.cli;

import java.util.StringTokenizer;

/// Text for a terminal of 100 columns.
final class Paragraphs {

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    void heading(String title) {
        blank();
        out.append(title).append('\n').append("-".repeat(title.length())).append('\n');
    }

    /// One empty line, unless the text begins or there is one already.
    void blank() {
        if (!out.isEmpty() && !out.toString().endsWith("\n\n")) {
            out.append('\n');
        }
    }

    void line(String words) {
        wrapped(words, "", "");
    }

    /// @param first what stands before the words
    /// @param next what stands at the beginning of every further line
    void wrapped(String words, String first, String next) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        StringTokenizer tokens = new StringTokenizer(words);
        while (tokens.hasMoreTokens()) {
            String word = tokens.nextToken();
            if (!empty && line.length() + word.length() >= WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return out.toString().strip();
    }
}

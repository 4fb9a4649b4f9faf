package io.casewright.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sentence points to: a fact (`F12`) or a passage (`K3`) of its ledger. Numbers start at 1 and follow the
/// ledger's order, so the same ledger gives the same citations.
public record Citation(Kind kind, int number) implements Comparable<Citation> {

    private static final Pattern FORM = Pattern.compile("([FK])([1-9][0-9]{0,5})");

    /// What is cited; the letter is how it stands in text.
    public enum Kind {
        FACT('F'),
        PASSAGE('K');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    public Citation {
        if (number < 1) {
            throw new IllegalArgumentException("a citation's number starts at 1, not " + number);
        }
    }

    public static Citation fact(int number) {
        return new Citation(Kind.FACT, number);
    }

    public static Citation passage(int number) {
        return new Citation(Kind.PASSAGE, number);
    }

    /// Reads `F12` or `K3`; empty for anything else.
    public static Optional<Citation> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(form.group(2));
        return Optional.of(form.group(1).equals("F") ? fact(number) : passage(number));
    }

    @Override
    public int compareTo(Citation other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return kind.letter + Integer.toString(number);
    }
}

package io.casewright.pseudonym;

/// Puts identifiers back into a text that comes in pieces. A piece's last word may be the first half of a stand-in, so
/// it waits for the next piece. Not for use by several threads.
public final class Restoring {

    private final Pseudonyms pseudonyms;
    private final StringBuilder open = new StringBuilder();

    Restoring(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// @return what can be shown by now; may be empty
    public String add(String piece) {
        open.append(piece);
        int end = open.length();
        while (end > 0 && isWord(open.charAt(end - 1))) {
            end--;
        }
        String ready = pseudonyms.restore(open.substring(0, end));
        open.delete(0, end);
        return ready;
    }

    /// The rest, when no further piece comes.
    public String end() {
        String rest = pseudonyms.restore(open.toString());
        open.setLength(0);
        return rest;
    }

    private static boolean isWord(char character) {
        return character == '_' || Character.isLetterOrDigit(character);
    }
}

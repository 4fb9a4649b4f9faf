package io.casewright.knowledge;

/// Counts characters that a reader of the page would not see, and keeps the first of them.
final class HiddenText {

    private static final int SAMPLE = 200;

    private final StringBuilder sample = new StringBuilder();
    private int characters;

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            characters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        if (sample.length() < SAMPLE) {
            sample.append(text, 0, Math.min(text.length(), SAMPLE - sample.length()));
        }
    }

    /// Letters and digits.
    int characters() {
        return characters;
    }

    String sample() {
        return characters == 0 ? "" : CleanText.line(sample.toString());
    }
}

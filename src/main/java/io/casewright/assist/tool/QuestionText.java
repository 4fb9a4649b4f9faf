package io.casewright.assist.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question while it is read: what a rule takes is gone for the next, and what nobody takes is left at the end.
final class QuestionText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.,-]*");
    private static final char TAKEN = '\u0001';

    private final String asked;
    private final StringBuilder left;

    QuestionText(String asked) {
        this.asked = asked.replace('’', '\'').replace('\t', ' ').replace('\n', ' ');
        this.left = new StringBuilder(this.asked.length());
        for (int at = 0; at < this.asked.length(); at++) {
            left.append(Character.toLowerCase(this.asked.charAt(at)));
        }
    }

    /// A word of the question where it stands.
    record Word(String text, int from, int to) {}

    /// As it was asked.
    String asked() {
        return asked;
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(left).find();
    }

    /// The first place where a pattern for lower-case text matches; nothing is taken.
    Optional<MatchResult> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(left);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /// The first place where a pattern for lower-case text matches; it is taken.
    Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(left);
        if (!matcher.find()) {
            return Optional.empty();
        }
        MatchResult found = matcher.toMatchResult();
        take(found.start(), found.end());
        return Optional.of(found);
    }

    /// Whether a pattern matches; all its places are taken.
    boolean takeAll(Pattern pattern) {
        boolean any = false;
        while (take(pattern).isPresent()) {
            any = true;
        }
        return any;
    }

    void take(int from, int to) {
        for (int at = from; at < to; at++) {
            if (left.charAt(at) != ' ') {
                left.setCharAt(at, TAKEN);
            }
        }
    }

    /// What is left before a place, lower case.
    String before(int at) {
        return left.substring(0, at).stripTrailing();
    }

    /// The words left, with the letters that they were asked in.
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(left);
        while (matcher.find()) {
            int end = matcher.end();
            while (",.-'".indexOf(asked.charAt(end - 1)) >= 0) {
                end--;
            }
            words.add(new Word(asked.substring(matcher.start(), end), matcher.start(), end));
        }
        return words;
    }
}

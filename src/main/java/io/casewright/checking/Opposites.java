package io.casewright.checking;

import java.util.HashMap;
import java.util.Map;

/// Words that come in opposite pairs: money in and out, first and last, before and after.
enum Opposites {
    IN,
    OUT,
    FIRST,
    LAST,
    EARLIER,
    LATER,
    OPENED,
    CLOSED;

    private static final Map<String, Opposites> WORDS = words();

    Opposites opposite() {
        return switch (this) {
            case IN -> OUT;
            case OUT -> IN;
            case FIRST -> LAST;
            case LAST -> FIRST;
            case EARLIER -> LATER;
            case LATER -> EARLIER;
            case OPENED -> CLOSED;
            case CLOSED -> OPENED;
        };
    }

    boolean isDirection() {
        return this == IN || this == OUT;
    }

    boolean isEnd() {
        return this == FIRST || this == LAST;
    }

    /// The sense of a word, looking at the next for "came in" and "paid out"; null-free: empty strings have none.
    static java.util.Optional<Opposites> at(Text text, int index) {
        String word = text.wordAt(index);
        String before = text.wordAt(index - 1);
        String next = text.wordAt(index + 1);
        boolean product =
                before.equals("direct") || next.equals("card") || next.equals("cards") || next.equals("union");
        if (product && (word.startsWith("debit") || word.startsWith("credit") || word.startsWith("deposit"))) {
            return java.util.Optional.empty();
        }
        Opposites pair = WORDS.get(word + " " + text.wordAt(index + 1));
        return java.util.Optional.ofNullable(pair == null ? WORDS.get(word) : pair);
    }

    /// The sense of two words together, such as "went out".
    static java.util.Optional<Opposites> phraseAt(Text text, int index) {
        return java.util.Optional.ofNullable(WORDS.get(text.wordAt(index) + " " + text.wordAt(index + 1)));
    }

    private static Map<String, Opposites> words() {
        Map<String, Opposites> words = new HashMap<>();
        put(
                words,
                IN,
                "received,receive,receives,receiving,credits,credit,credited,incoming,inflow,inflows,inbound,deposit,"
                        + "deposits,deposited,depositing,came in,come in,comes in,paid in,brought in,arrived,arrives,receipts");
        put(
                words,
                OUT,
                "sent,send,sends,sending,debits,debit,debited,outgoing,outflow,outflows,outbound,withdrawal,"
                        + "withdrawals,withdrew,withdrawn,went out,go out,goes out,took out,take out,takes out,paid out,paid away,left,leave,leaves,passed on,passes on,"
                        + "forwarded,remitted,remits");
        put(words, FIRST, "first,earliest,began,begins,started,starts");
        put(words, LAST, "last,latest,ended,ends,final");
        put(words, EARLIER, "before,prior,preceding,preceded,beforehand");
        put(words, LATER, "after,afterwards,followed,subsequently,thereafter");
        put(words, OPENED, "opened,opening");
        put(words, CLOSED, "closed,closing");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Opposites> words, Opposites sense, String list) {
        for (String word : list.split(",", -1)) {
            words.put(word, sense);
        }
    }
}

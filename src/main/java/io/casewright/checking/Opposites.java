package io.casewright.checking;

import java.util.HashMap;
import java.util.Map;

/// Words that come in opposite pairs: money in and out, first and last.
enum Opposites {
    IN,
    OUT,
    FIRST,
    LAST;

    private static final Map<String, Opposites> WORDS = words();

    Opposites opposite() {
        return switch (this) {
            case IN -> OUT;
            case OUT -> IN;
            case FIRST -> LAST;
            case LAST -> FIRST;
        };
    }

    boolean isDirection() {
        return this == IN || this == OUT;
    }

    /// The sense of a word, looking at the next for "came in" and "paid out"; null-free: empty strings have none.
    static java.util.Optional<Opposites> at(Text text, int index) {
        String word = text.wordAt(index);
        Opposites pair = WORDS.get(word + " " + text.wordAt(index + 1));
        return java.util.Optional.ofNullable(pair == null ? WORDS.get(word) : pair);
    }

    private static Map<String, Opposites> words() {
        Map<String, Opposites> words = new HashMap<>();
        put(
                words,
                IN,
                "received,receive,receives,receiving,credits,credit,credited,incoming,inflow,inflows,inbound,deposit,"
                        + "deposits,deposited,depositing,came in,come in,paid in,arrived,arrives,receipts");
        put(
                words,
                OUT,
                "sent,send,sends,sending,debits,debit,debited,outgoing,outflow,outflows,outbound,withdrawal,"
                        + "withdrawals,withdrew,withdrawn,went out,go out,paid out,paid away,left,leave,leaves,passed on,passes on,"
                        + "forwarded,remitted,remits");
        put(words, FIRST, "first,earliest,began,begins,started,starts");
        put(words, LAST, "last,latest,ended,ends,final");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Opposites> words, Opposites sense, String list) {
        for (String word : list.split(",", -1)) {
            words.put(word, sense);
        }
    }
}

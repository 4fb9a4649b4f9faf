package io.casewright.checking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who pays and who is paid in a text: read from the verbs and the small words around each name.
final class PaymentParts {

    static final int REACH = 7;
    private static final int LABEL_REACH = 12;

    private static final Set<String> PAYING = Set.of(
            "paid",
            "pays",
            "pay",
            "sent",
            "sends",
            "send",
            "transferred",
            "transfers",
            "wired",
            "passed",
            "passes",
            "forwarded",
            "remitted",
            "remits",
            "gave");

    private static final Set<String> RECEIVING =
            Set.of("received", "receives", "receive", "got", "collected", "collects", "gets");

    private static final Set<String> BRINGING = Set.of("brought", "bring", "brings");
    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "is", "are", "being");
    private static final Set<String> BESIDE_A_NAME = Set.of(
            "potential",
            "victim",
            "the",
            "customer",
            "account",
            "a",
            "company",
            "mr",
            "mrs",
            "ms",
            "different",
            "unrelated",
            "separate",
            "other",
            "named",
            "various");
    private static final Set<String> PAYER_WORDS =
            Set.of("payer", "payers", "sender", "senders", "originator", "remitter");
    private static final Set<String> PAYEE_WORDS =
            Set.of("payee", "payees", "recipient", "recipients", "beneficiary", "beneficiaries", "receiver");

    private PaymentParts() {}

    /// The part that somebody plays in a payment.
    enum Part {
        PAYER,
        PAYEE
    }

    /// The parts that a text gives to a name; none where it tells of no payment.
    ///
    /// @param names all names in the text, folded
    /// @param reach how many tokens behind the name its verb may stand
    static Set<Part> of(Text text, String name, List<String> names, int reach) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        List<String> words = LedgerIndex.words(name);
        for (int at = 0; at < text.size(); at++) {
            int end = Names.endAt(text, at, words);
            if (end < 0) {
                continue;
            }
            Part part = part(text, at);
            if (part != null) {
                parts.add(part);
            } else if (!isPossessor(text, at) && !PASSIVE.contains(text.wordAt(at - 1))) {
                follow(parts, text, end, names, reach);
            }
        }
        return parts;
    }

    private static @org.jspecify.annotations.Nullable Part part(Text text, int first) {
        int before = wordBefore(text, first);
        String word = text.wordAt(before);
        return switch (word) {
            case "of" -> label(text.wordAt(before - 1), true);
            case "to" -> Part.PAYEE;
            case "from" -> Part.PAYER;
            case "by" -> isReceivedBefore(text, before) ? Part.PAYEE : Part.PAYER;
            default -> partByVerb(text, before, word);
        };
    }

    private static @org.jspecify.annotations.Nullable Part partByVerb(Text text, int before, String word) {
        boolean active = !PASSIVE.contains(text.wordAt(before - 1)) || BRINGING.contains(word);
        if (active && (PAYING.contains(word) || BRINGING.contains(word))) {
            return Part.PAYEE;
        }
        if (PASSIVE.contains(word)) {
            return labelBefore(text, before);
        }
        return null;
    }

    /// Past numbers and what may stand between a small word and a name.
    private static int wordBefore(Text text, int first) {
        int before = first - 1;
        while (before >= 0
                && (BESIDE_A_NAME.contains(text.wordAt(before))
                        || text.token(before).isNumber())) {
            before--;
        }
        return before;
    }

    /// "On the account of A" says nothing of what A does.
    private static boolean isPossessor(Text text, int first) {
        return text.wordAt(wordBefore(text, first)).equals("of");
    }

    /// "Was received by": the last verb of the clause before.
    private static boolean isReceivedBefore(Text text, int by) {
        for (int index = by - 1; index >= Math.max(0, by - LABEL_REACH); index--) {
            if (PAYING.contains(text.wordAt(index)) || text.signAt(index, ";")) {
                return false;
            }
            if (RECEIVING.contains(text.wordAt(index))) {
                return PASSIVE.contains(text.wordAt(index - 1));
            }
        }
        return false;
    }

    /// "The largest payer of A was B": what B is called.
    private static @org.jspecify.annotations.Nullable Part labelBefore(Text text, int from) {
        for (int index = from; index >= Math.max(0, from - LABEL_REACH); index--) {
            Part part = label(text.wordAt(index), false);
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Part label(String word, boolean turned) {
        if (PAYER_WORDS.contains(word)) {
            return turned ? Part.PAYEE : Part.PAYER;
        }
        if (PAYEE_WORDS.contains(word)) {
            return turned ? Part.PAYER : Part.PAYEE;
        }
        return null;
    }

    /// By the verbs of paying behind the name, before the next name.
    private static void follow(Set<Part> parts, Text text, int last, List<String> names, int reach) {
        int end = (int) Math.min(text.size() - 1L, (long) last + reach);
        for (int index = last + 1; index <= end; index++) {
            String word = text.wordAt(index);
            if (text.signAt(index, ";") || isName(text, index, names)) {
                return;
            }
            Part verb = byVerb(text, index);
            Part label = label(word, false);
            if (verb != null) {
                parts.add(verb);
            } else if (label != null && PASSIVE.contains(text.wordAt(last + 1))) {
                parts.add(label);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Part byVerb(Text text, int index) {
        boolean passive = PASSIVE.contains(text.wordAt(index - 1)) || PASSIVE.contains(text.wordAt(index - 2));
        if (PAYING.contains(text.wordAt(index))) {
            return passive ? Part.PAYEE : Part.PAYER;
        }
        if (RECEIVING.contains(text.wordAt(index))) {
            return passive ? Part.PAYER : Part.PAYEE;
        }
        return null;
    }

    private static boolean isName(Text text, int index, List<String> names) {
        return names.stream().anyMatch(name -> Names.standsAt(text, index, LedgerIndex.words(name)));
    }
}

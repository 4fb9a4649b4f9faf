package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How one customer is spoken of: computations named after it, sentences that say who it is, and that a
/// potential victim is one.
///
/// @param suffix what keeps its computations apart from other customers': empty for the main customer, else
///     `@C-7`
/// @param alone whether the ledger is about this customer only, so that "the account" can be nobody else's
public record Wording(CustomerView view, String suffix, boolean alone) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,'&()/-]{1,60}");
    private static final Set<String> WITH_ARTICLE =
            Set.of("US", "GB", "AE", "PH", "NL", "BS", "GM", "MV", "KY", "VG", "MH", "SC", "DO", "CF", "UM");
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_QUOTE = 600;

    /// A draft that knows who it is about.
    public FactDraft fact(Topic topic, String computation) {
        FactDraft draft = FactDraft.about(topic, computation + suffix)
                .name("who", view.customer().name());
        return view.isPotentialVictim() ? draft.mark(Mark.POTENTIAL_VICTIM) : draft;
    }

    /// For the head or the middle of a sentence: `Ann Lee` or `Ann Lee, a potential victim,`.
    public String who() {
        return view.isPotentialVictim() ? "{who}, a potential victim," : "{who}";
    }

    /// For the end of a clause, where no comma may follow.
    public String whom() {
        return view.isPotentialVictim() ? "potential victim {who}" : "{who}";
    }

    /// `the account` where it can be only one customer's, else whose it is.
    public String theAccount() {
        String noun = view.accounts().size() > 1 ? "the accounts" : "the account";
        return alone && !view.isPotentialVictim() ? noun : noun + " of " + whom();
    }

    public String theAccountAtStart() {
        return "T" + theAccount().substring(1);
    }

    /// The totals of a slice as words, one amount for each currency: `{total}` or `{total-EUR} and
    /// {total-USD}`.
    public static String totals(FactDraft draft, String slot, Slice slice) {
        Map<String, Money> totals = slice.totals();
        if (totals.size() == 1) {
            draft.money(slot, totals.values().iterator().next());
            return "{" + slot + "}";
        }
        List<String> slots = new ArrayList<>();
        totals.forEach((currency, money) -> {
            draft.money(slot + "-" + currency, money);
            slots.add("{" + slot + "-" + currency + "}");
        });
        return joined(slots);
    }

    /// `a`, `a and b`, `a, b and c`.
    public static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /// Puts a counterparty's name, else its account, and returns the words for it. Somebody outside chose the
    /// name.
    public static String other(FactDraft draft, String slot, OtherSide other) {
        return other(draft, slot, other.name(), other.account());
    }

    /// The same for a name and an account, of which one is there.
    public static String other(FactDraft draft, String slot, Optional<String> named, Optional<String> numbered) {
        if (named.isEmpty()) {
            numbered.ifPresent(account -> draft.account(slot, clean(account)));
            return "account {" + slot + "}";
        }
        String name = clean(named.get());
        draft.name(slot, name).mark(Mark.OUTSIDE_WORDS);
        return PLAIN.matcher(name).matches() ? "{" + slot + "}" : "“{" + slot + "}”";
    }

    /// Words of a record without anything that does not print, cut at a word if long.
    public static String clean(String words) {
        return clean(words, LONGEST_NAME);
    }

    private static String clean(String words, int longest) {
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (int at = 0; at < words.length() && out.length() < longest; ) {
            int each = words.codePointAt(at);
            at += Character.charCount(each);
            if (Character.isWhitespace(each) || Character.getType(each) == Character.SPACE_SEPARATOR) {
                blank = !out.isEmpty();
                continue;
            }
            int type = Character.getType(each);
            if (type == Character.FORMAT || type == Character.CONTROL || type == Character.PRIVATE_USE) {
                continue;
            }
            if (blank) {
                out.append(' ');
                blank = false;
            }
            out.appendCodePoint(each);
        }
        return out.toString();
    }

    /// The opening of a text, at most so many words and without its last full stop, for a quotation.
    public static String opening(String text, int words) {
        String[] all =
                clean(text.replace('“', '"').replace('”', '"'), LONGEST_QUOTE).split(" ");
        if (all.length <= words) {
            String whole = String.join(" ", all);
            return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
        }
        return String.join(" ", java.util.Arrays.copyOf(all, words)) + " …";
    }

    /// Puts a country; returns the words for it, with the article that its name takes.
    public static String country(FactDraft draft, String slot, String code) {
        draft.country(slot, code);
        boolean article = WITH_ARTICLE.contains(code.toUpperCase(java.util.Locale.ROOT));
        return article ? "the {" + slot + "}" : "{" + slot + "}";
    }

    /// A name or a sign of the library within a sentence: without its capital, unless it begins with an
    /// acronym.
    public static String inSentence(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// A sign of the library within a sentence, at most so many words of it.
    public static String sign(String words, int most) {
        return inSentence(opening(words, most));
    }

    /// A channel in plain words, many of them.
    public static String channel(Channel channel) {
        return switch (channel) {
            case TRANSFER -> "bank transfer";
            case WIRE -> "wire";
            case CASH -> "cash at a counter";
            case ATM -> "cash machine";
            case CARD -> "card";
            case CHEQUE -> "cheque";
            case DIRECT_DEBIT -> "direct debit";
            case PAYROLL -> "payroll";
            case PEER_TO_PEER -> "peer-to-peer payment";
            case MOBILE_MONEY -> "mobile money";
            case MONEY_SERVICE -> "money service";
            case VIRTUAL_ASSET -> "virtual-asset exchange";
            case FEE -> "fee";
            case OTHER -> "other means";
        };
    }
}

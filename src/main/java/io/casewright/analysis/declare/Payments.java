package io.casewright.analysis.declare;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which payments a `test:` block speaks of: `what` they are in plain words, the `way` (`in`, `out`, `both`, or `own`
/// for transfers between own accounts), the channels (`by`), amounts (`from`, `below`), and the conditions of
/// [Conditions], all of which must hold.
public final class Payments {

    private final String key;
    private final String baseKey;
    private final String what;
    private final String way;
    private final Set<Channel> channels;
    private final Optional<Long> from;
    private final Optional<Long> below;
    private final List<Condition> conditions;

    private Payments(Parameters block) {
        what = block.wording("what");
        way = block.choice("way", List.of("in", "out", "both", "own"));
        channels = channels(block);
        from = block.has("from") ? Optional.of(block.amount("from")) : Optional.empty();
        below = block.has("below") ? Optional.of(block.amount("below")) : Optional.empty();
        conditions = Conditions.of(block);
        key = "payments " + block;
        baseKey = "base " + way + channels;
    }

    /// @throws InvalidTestException when the block asks for something unknown
    public static Payments of(Parameters block) {
        return new Payments(block);
    }

    private static Set<Channel> channels(Parameters block) {
        if (!block.has("by")) {
            return EnumSet.allOf(Channel.class);
        }
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        for (String name : block.texts("by")) {
            String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
            List<Channel> known = List.of(Channel.values());
            chosen.add(known.stream()
                    .filter(channel -> channel.name().equals(constant))
                    .findFirst()
                    .orElseThrow(() -> block.wrong("by", "a list of " + known)));
        }
        return chosen;
    }

    /// The payments in plain words, many of them: `cash deposits`.
    public String what() {
        return what;
    }

    /// Those of a customer, in the order of booking.
    public Slice of(CustomerView view) {
        return view.remembered(key, () -> {
            Slice kept = ofAmount(base(view));
            for (Condition condition : conditions) {
                kept = condition.kept().apply(kept);
            }
            return kept;
        });
    }

    /// What the records do not hold and would have to, so that anything could be told.
    public Optional<String> missing(CustomerView view) {
        Slice base = base(view);
        for (Condition condition : conditions) {
            if (!base.isEmpty() && condition.known().apply(base).isEmpty()) {
                return Optional.of(condition.data());
            }
        }
        return Optional.empty();
    }

    private Slice ofAmount(Slice slice) {
        if ((from.isEmpty() && below.isEmpty()) || slice.isEmpty()) {
            return slice;
        }
        CustomerView view = slice.view();
        if (view.hasOneCurrency()) {
            String currency = view.currency(slice.row(0));
            long low = low(currency);
            long high = high(currency);
            return slice.where(row -> view.minor(row) >= low && view.minor(row) < high);
        }
        return slice.where(
                row -> view.minor(row) >= low(view.currency(row)) && view.minor(row) < high(view.currency(row)));
    }

    private long low(String currency) {
        return from.map(units -> Scale.minor(units, currency)).orElse(0L);
    }

    private long high(String currency) {
        return below.map(units -> Scale.minor(units, currency)).orElse(Long.MAX_VALUE);
    }

    /// The noun with what is asked of amounts, `cash deposits (each below {below})`; puts these amounts.
    ///
    /// @param prefix keeps the slots of several payments in one sentence apart
    /// @param currency of the payments that the sentence is about
    public String described(FactDraft draft, String currency, String prefix) {
        from.ifPresent(
                units -> draft.money(prefix + "from-amount", Slice.money(Scale.minor(units, currency), currency)));
        below.ifPresent(
                units -> draft.money(prefix + "below-amount", Slice.money(Scale.minor(units, currency), currency)));
        String low = "{" + prefix + "from-amount}";
        String high = "{" + prefix + "below-amount}";
        if (from.isPresent() && below.isPresent()) {
            return what + " (each from " + low + " to below " + high + ")";
        }
        if (from.isPresent()) {
            return what + " (each of " + low + " or more)";
        }
        return below.isPresent() ? what + " (each below " + high + ")" : what;
    }

    private Slice base(CustomerView view) {
        return view.remembered(baseKey, () -> {
            Slice side = switch (way) {
                case "in" -> view.in();
                case "out" -> view.out();
                case "own" -> view.internal();
                default -> view.in().and(view.out());
            };
            return channels.size() == Channel.values().length
                    ? side
                    : side.where(row -> channels.contains(view.transaction(row).channel()));
        });
    }

    @Override
    public String toString() {
        return what;
    }
}

package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Period, totals by direction and currency, and by channel.
final class ActivityFacts {

    private static final int MOST_CHANNELS = 3;

    private final Wording wording;
    private final CustomerView view;
    private final List<Fact> facts = new ArrayList<>();

    private ActivityFacts(Wording wording) {
        this.wording = wording;
        this.view = wording.view();
    }

    static List<Fact> of(Wording wording) {
        ActivityFacts activity = new ActivityFacts(wording);
        if (activity.view.size() == 0) {
            return List.of(activity.nothing());
        }
        activity.period();
        activity.totals(activity.view.in(), "in", "credits", "brought in");
        activity.totals(activity.view.out(), "out", "debits", "took out");
        activity.channels(activity.view.in(), "in");
        activity.channels(activity.view.out(), "out");
        return activity.facts;
    }

    /// Period and totals only.
    static List<Fact> brief(Wording wording) {
        ActivityFacts activity = new ActivityFacts(wording);
        if (activity.view.size() == 0) {
            return List.of(activity.nothing());
        }
        activity.totals(activity.view.in(), "in", "credits", "brought in");
        activity.totals(activity.view.out(), "out", "debits", "took out");
        return activity.facts;
    }

    private Fact nothing() {
        return wording.fact(Topic.ACTIVITY, "activity.none")
                .say("No transaction is on record for " + wording.whom() + ".");
    }

    private void period() {
        int own = view.internal().size();
        String besides = own == 0
                ? "."
                : ", besides {own-count} {own-count:booking|bookings} between the customer's own accounts.";
        facts.add(wording.fact(Topic.ACTIVITY, "activity.period")
                .day("from", view.all().firstDay())
                .day("to", view.all().lastDay())
                .count("count", view.size())
                .count("in-count", view.in().size())
                .count("out-count", view.out().size())
                .count("own-count", own)
                .records(view.allRecords())
                .say("The records of " + wording.whom() + " run from {from} to {to} and hold {count}"
                        + " {count:transaction|transactions}: {in-count} {in-count:credit|credits} and {out-count}"
                        + " {out-count:debit|debits}" + besides));
    }

    private void totals(Slice slice, String direction, String noun, String verb) {
        for (String currency : slice.totals().keySet()) {
            Slice own = slice.in(currency);
            String single = noun.substring(0, noun.length() - 1);
            String span = own.size() == 1 ? " on {from} " : " from {from} to {to} ";
            String most = own.size() == 1 ? "." : ", the largest of {largest}.";
            facts.add(wording.fact(Topic.ACTIVITY, "activity.total-" + direction + "/" + currency)
                    .money("total", own.total(currency))
                    .count("count", own.size())
                    .day("from", own.firstDay())
                    .day("to", own.lastDay())
                    .money("largest", own.transaction(own.largest()).amount())
                    .records(own.records())
                    .say("On " + wording.theAccount() + ", {count} {count:" + single + "|" + noun + "}" + span + verb
                            + " {total}" + most));
        }
    }

    private void channels(Slice slice, String direction) {
        if (slice.isEmpty()) {
            return;
        }
        String currency = slice.mainCurrency();
        Slice own = slice.in(currency);
        Map<Channel, long[]> sums = new EnumMap<>(Channel.class);
        own.rows().forEach(row -> {
            long[] sum = sums.computeIfAbsent(view.transaction(row).channel(), channel -> new long[2]);
            sum[0] += view.minor(row);
            sum[1]++;
        });
        List<Channel> order = sums.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Channel, long[]>>comparingLong(sum -> -sum.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_CHANNELS)
                .map(Map.Entry::getKey)
                .toList();
        FactDraft draft = wording.fact(Topic.ACTIVITY, "activity.channels-" + direction + "/" + currency);
        List<String> parts = new ArrayList<>();
        for (Channel channel : order) {
            String slot = channel.name().toLowerCase(java.util.Locale.ROOT);
            long[] sum = sums.getOrDefault(channel, new long[2]);
            draft.money(slot, Slice.money(sum[0], currency))
                    .count(slot + "-count", sum[1])
                    .text(slot + "-channel", Wording.channel(channel));
            parts.add("{" + slot + "} by {" + slot + "-channel} ({" + slot + "-count} {" + slot
                    + "-count:booking|bookings})");
        }
        String head = direction.equals("in") ? "Money came in mainly as " : "Money went out mainly as ";
        String only = sums.size() == 1 ? head.replace("mainly", "only") : head;
        facts.add(draft.records(own.records()).say(only + Wording.joined(parts) + whose()));
    }

    private String whose() {
        return wording.alone() && !view.isPotentialVictim() ? "." : " on " + wording.theAccount() + ".";
    }
}

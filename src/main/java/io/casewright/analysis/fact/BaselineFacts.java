package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Months;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The customer against its own past and against what it said to expect.
final class BaselineFacts {

    private static final int ENOUGH_MONTHS = 4;
    private static final double CHANGED = 2.0;

    /// Fewer months say little about what is usual.
    private static final int ENOUGH_FOR_SPREAD = 6;

    /// As [PeerFacts]: Iglewicz and Hoaglin 1993.
    private static final double FAR = 3.5;

    private final Wording wording;
    private final CustomerView view;
    private final List<Fact> facts = new ArrayList<>();

    private BaselineFacts(Wording wording) {
        this.wording = wording;
        this.view = wording.view();
    }

    static List<Fact> of(Wording wording) {
        BaselineFacts baseline = new BaselineFacts(wording);
        baseline.expected();
        baseline.direction(baseline.view.in(), "in", "came in");
        baseline.direction(baseline.view.out(), "out", "went out");
        baseline.tooShort();
        return baseline.facts;
    }

    private void tooShort() {
        Slice all = view.all();
        int months = all.isEmpty() ? 0 : Months.of(all, all.mainCurrency()).size();
        if (months > 0 && months < ENOUGH_MONTHS) {
            facts.add(wording.fact(Topic.GAP, "baseline.short")
                    .record(view.self())
                    .count("months", months)
                    .records(all.records())
                    .mark(Mark.NEGATIVE)
                    .say("The bookings of " + wording.whom() + " span only {months} {months:month|months}, too short a"
                            + " past to say what is usual."));
        }
    }

    private void direction(Slice slice, String direction, String verb) {
        if (slice.isEmpty()) {
            return;
        }
        Months months = Months.of(slice, slice.mainCurrency());
        if (months.size() < ENOUGH_MONTHS) {
            return;
        }
        peak(months, direction, verb);
        outOfRange(months, direction, verb);
        change(months, direction);
    }

    /// Months far above what the customer's own months usually are, by a measure that a few large ones do not move.
    private void outOfRange(Months months, String direction, String verb) {
        long median = months.median();
        long deviation = months.deviation();
        int highest = months.highest();
        double away = deviation == 0 ? 0 : (double) (months.minor(highest) - median) / deviation;
        if (months.size() < ENOUGH_FOR_SPREAD || away <= FAR) {
            return;
        }
        long bound = median + Math.round(FAR * deviation);
        FactDraft draft = wording.fact(Topic.BASELINE, "baseline.spread-" + direction + "/" + months.currency())
                .money("median", Slice.money(median, months.currency()))
                .money("deviation", Slice.money(deviation, months.currency()))
                .money("bound", Slice.money(bound, months.currency()))
                .times("times", away)
                .count("beyond", months.countAbove(bound))
                .count("months", months.size())
                .put("month", new Value.TextValue(months.name(highest)))
                .put("period", months.period(highest))
                .records(months.slice(highest).records())
                .mark(Mark.MORE);
        facts.add(draft.say("In {beyond} of {months} months, more than {bound} " + verb + " for " + wording.whom()
                + ": a median month has {median}, with a median absolute deviation of {deviation}, and {month} lay {times}"
                + " that deviation above."));
    }

    private void peak(Months months, String direction, String verb) {
        int highest = months.highest();
        int lowest = months.lowest();
        long median = months.median();
        FactDraft draft = wording.fact(Topic.BASELINE, "baseline.month-" + direction + "/" + months.currency())
                .money("peak", months.money(highest))
                .money("median", Slice.money(median, months.currency()))
                .money("low", months.money(lowest))
                .put("month", new Value.TextValue(months.name(highest)))
                .put("period", months.period(highest))
                .put("low-month", new Value.TextValue(months.name(lowest)))
                .put("low-period", months.period(lowest))
                .records(months.slice(highest).records());
        String times = "";
        if (median > 0 && months.minor(highest) >= 1.5 * median) {
            draft.times("times", (double) months.minor(highest) / median);
            times = ", {times} a median month ({median})";
        } else {
            times = ", against {median} in a median month";
        }
        facts.add(draft.say("The largest month for " + wording.whom() + " was {month}, when {peak} " + verb + times
                + "; the lowest was {low-month} with {low}."));
    }

    /// The month from which on the median month is at least twice, or at most half, of what it was before.
    private void change(Months months, String direction) {
        int at = bestSplit(months);
        if (at < 0) {
            return;
        }
        Money before = Slice.money(months.median(0, at), months.currency());
        Money after = Slice.money(months.median(at, months.size()), months.currency());
        boolean rose = after.amount().compareTo(before.amount()) > 0;
        FactDraft draft = wording.fact(Topic.BASELINE, "baseline.change-" + direction + "/" + months.currency())
                .money("after", after)
                .money("before", before)
                .put("month", new Value.TextValue(months.name(at)))
                .put("period", months.period(at))
                .records(months.slice(at).records())
                .mark(rose ? Mark.MORE : Mark.LESS);
        facts.add(draft.say(
                "From {month} on, a median month saw {after} " + (direction.equals("in") ? "come in" : "go out")
                        + " for " + wording.whom() + ", compared with {before} before."));
    }

    private static int bestSplit(Months months) {
        int best = -1;
        double strongest = CHANGED;
        for (int at = 3; at <= months.size() - 2; at++) {
            double before = Math.max(1, months.median(0, at));
            double after = Math.max(1, months.median(at, months.size()));
            double factor = Math.max(before / after, after / before);
            if (factor > strongest * 1.001) {
                strongest = factor;
                best = at;
            }
        }
        return best;
    }

    private void expected() {
        Optional<ExpectedActivity> stated = view.customer().expected();
        if (stated.isEmpty()) {
            return;
        }
        expected(stated.get().monthlyIn(), view.in(), "in", "came in");
        expected(stated.get().monthlyOut(), view.out(), "out", "went out");
    }

    private void expected(Money expected, Slice slice, String direction, String verb) {
        Months months = Months.of(slice, expected.currency());
        long usual = expected.amount().unscaledValue().longValue();
        if (months.size() == 0 || usual <= 0) {
            return;
        }
        int highest = months.highest();
        double times = (double) months.minor(highest) / usual;
        FactDraft draft = wording.fact(Topic.BASELINE, "baseline.expected-" + direction)
                .record(view.self())
                .money("actual", months.money(highest))
                .money("expected", expected)
                .put("month", new Value.TextValue(months.name(highest)))
                .put("period", months.period(highest))
                .count("beyond", months.countAbove(usual * 2))
                .count("months", months.size())
                .records(months.slice(highest).records());
        String said = "At onboarding " + wording.who() + " expected {expected} a month to "
                + (direction.equals("in") ? "come in" : "go out");
        if (times >= 2) {
            facts.add(draft.times("times", times)
                    .say(said + "; in {month} {actual} " + verb
                            + ", {times} that, and {beyond} of {months} months went beyond" + " its double."));
        } else {
            facts.add(draft.say(said + ", and no month on record went beyond its double; the largest was {month} with"
                    + " {actual}."));
        }
    }
}

package io.casewright.analysis.alert;

import io.casewright.analysis.alert.ThresholdReader.Part;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Months;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Why an alert fired: its rule and threshold, its transactions, and each condition of the threshold computed
/// again. A condition is looked for among the alert's own transactions first, then on all that was booked by
/// the day of the alert, for many systems attach only some of what they counted.
public final class AlertReasons {

    private static final int QUOTED = 24;

    private final Wording wording;
    private final Alert alert;
    private final Slice own;
    private final List<Fact> facts = new ArrayList<>();

    private AlertReasons(Wording wording, Alert alert) {
        this.wording = wording;
        this.alert = alert;
        CustomerView view = wording.view();
        Set<String> ids = new HashSet<>();
        alert.transactions().forEach(id -> ids.add(id.value()));
        this.own = view.where(row -> ids.contains(view.transaction(row).id().value()));
    }

    public static List<Fact> of(Wording wording, Alert alert) {
        AlertReasons reasons = new AlertReasons(wording, alert);
        reasons.why();
        int number = 0;
        for (Part part : ThresholdReader.read(alert.threshold())) {
            reasons.part(part, ++number);
        }
        return reasons.facts;
    }

    private FactDraft draft(String kind) {
        FactDraft draft = FactDraft.about(Topic.ALERT, "alert." + kind + alert.id())
                .record(new RecordRef(RecordKind.ALERT, alert.id().value()))
                .text("id", alert.id().value())
                .name("who", wording.view().customer().name());
        return wording.view().isPotentialVictim() ? draft.mark(Mark.POTENTIAL_VICTIM) : draft;
    }

    private void why() {
        FactDraft draft = draft("why.")
                .text("rule", Wording.opening(alert.rule(), QUOTED))
                .text("threshold", Wording.opening(alert.threshold(), QUOTED));
        String opening = "Alert {id} on " + wording.whom() + " is of the rule “{rule}”, which fires at “{threshold}”";
        if (own.isEmpty()) {
            facts.add(draft.mark(Mark.NEGATIVE)
                    .say(opening + "; none of its transactions is booked on " + wording.theAccount() + "."));
            return;
        }
        CustomerView view = wording.view();
        List<String> words = new ArrayList<>();
        sum(draft, own.where(row -> view.transaction(row).isIn()), "credit", "in", words);
        sum(draft, own.where(row -> view.transaction(row).isOut()), "debit", "out", words);
        draft.day("from", own.firstDay()).day("to", own.lastDay()).records(own.records());
        facts.add(draft.say(opening + "; its transactions are " + Wording.joined(words) + " from {from} to {to}."));
    }

    private static void sum(FactDraft draft, Slice slice, String noun, String slot, List<String> words) {
        if (!slice.isEmpty()) {
            String total = Wording.totals(draft, slot, slice);
            draft.count(slot + "-count", slice.size());
            words.add("{" + slot + "-count} {" + slot + "-count:" + noun + "|" + noun + "s} of " + total);
        }
    }

    private void part(Part part, int number) {
        if (part.condition().isEmpty()) {
            facts.add(notComputed(part.words(), number));
            return;
        }
        Condition condition = part.condition().get();
        switch (condition) {
            case Clause clause -> facts.add(counted(clause, number));
            case PassedOn passedOn -> facts.add(passedOn(passedOn, number));
            case AboveExpected above -> facts.add(aboveExpected(above, number));
        }
        if (!condition.unread().isEmpty()) {
            facts.add(notComputed(condition.unread(), number));
        }
    }

    private Slice untilRaised() {
        CustomerView view = wording.view();
        int raised = (int) alert.raised().toEpochDay();
        return view.where(row -> view.day(row) <= raised);
    }

    private Fact counted(Clause clause, int number) {
        Crossing byAlert = Crossing.of(clause, own);
        if (byAlert.crossed().isPresent()) {
            return crossed(clause, byAlert.crossed().get(), number, true);
        }
        Crossing byAccount = Crossing.of(clause, untilRaised());
        return byAccount.crossed().isPresent()
                ? crossed(clause, byAccount.crossed().get(), number, false)
                : notBorneOut(clause, byAccount, number);
    }

    private Fact passedOn(PassedOn condition, int number) {
        PassedOn.Outcome byAlert = condition.of(wording.view().in().common(own));
        if (!byAlert.credits().isEmpty() && condition.isCrossed(byAlert)) {
            return passedOn(condition, byAlert, number)
                    .say("For alert {id} on " + wording.whom()
                            + ", the credits among its transactions cross “{words}”: of {count}"
                            + " {count:credit|credits}, {total}, {share} went on so within the time.");
        }
        PassedOn.Outcome byAccount = condition.of(wording.view().in().common(untilRaised()));
        if (byAccount.credits().isEmpty()) {
            return draft("share." + number + ".")
                    .text("words", Wording.opening(condition.understood(), QUOTED))
                    .mark(Mark.NEGATIVE)
                    .say("The records do not bear out “{words}” for alert {id} on " + wording.whom()
                            + ": they hold no such credit up to its day.");
        }
        FactDraft draft = passedOn(condition, byAccount, number);
        String of =
                " of {count} such {count:credit|credits}, {total}, up to its day, {share} went on so within the time.";
        return condition.isCrossed(byAccount)
                ? draft.say("For alert {id} on " + wording.whom() + ", all credits on " + wording.theAccount()
                        + " cross “{words}”:" + of)
                : draft.mark(Mark.NEGATIVE)
                        .say("The records do not bear out “{words}” for alert {id} on " + wording.whom() + ":" + of);
    }

    private FactDraft passedOn(PassedOn condition, PassedOn.Outcome outcome, int number) {
        Slice credits = outcome.credits();
        return draft("share." + number + ".")
                .text("words", Wording.opening(condition.understood(), QUOTED))
                .count("count", credits.size())
                .money("total", Slice.money(credits.minor(), credits.mainCurrency()))
                .share("share", outcome.share())
                .records(credits.and(outcome.debits()).records());
    }

    private Fact aboveExpected(AboveExpected condition, int number) {
        CustomerView view = wording.view();
        FactDraft draft =
                draft("expected." + number + ".").text("words", Wording.opening(condition.understood(), QUOTED));
        if (view.customer().expected().isEmpty()) {
            return draft.mark(Mark.NEGATIVE)
                    .say("Whether “{words}” of alert {id} holds for " + wording.whom()
                            + " cannot be computed: nothing that a month would bring was stated at onboarding.");
        }
        boolean in = condition.direction() == Direction.IN;
        Money expected = in
                ? view.customer().expected().get().monthlyIn()
                : view.customer().expected().get().monthlyOut();
        Slice booked = untilRaised().common(in ? view.in() : view.out());
        Months months = Months.of(booked, expected.currency());
        BigDecimal bound = expected.amount().multiply(BigDecimal.valueOf(condition.times()));
        int[] beyond = months.above(bound);
        draft.money("expected", expected);
        if (beyond.length == 0) {
            return draft.mark(Mark.NEGATIVE)
                    .records(booked.records())
                    .say("The records do not bear out “{words}” for alert {id} on " + wording.whom()
                            + ": no month up to its day went so far beyond the {expected} stated at onboarding.");
        }
        int first = beyond[0];
        return draft.put("month", new Value.TextValue(months.name(first)))
                .put("period", months.period(first))
                .money("actual", months.money(first))
                .records(months.slice(first).records())
                .say("For alert {id} on " + wording.whom() + ", {month} was the first month to cross “{words}”, with"
                        + " {actual} beside the {expected} stated at onboarding.");
    }

    private Fact crossed(Clause clause, Slice window, int number, boolean ofTheAlert) {
        FactDraft draft = draft("crossed." + number + ".")
                .text("words", Wording.opening(clause.understood(), QUOTED))
                .count("count", window.size())
                .text("transaction", window.transaction(window.size() - 1).id().value())
                .day("day", window.lastDay())
                .records(window.records());
        String within =
                clause.within().map(time -> " within " + time(draft, time)).orElse("");
        String where = ofTheAlert
                ? "its own transactions cross"
                : "not its own transactions but the bookings on " + wording.theAccount() + " cross";
        return draft.say("For alert {id} on " + wording.whom() + ", " + where
                + " “{words}”: transaction {transaction} of {day} was number {count} of such" + within + ".");
    }

    private static String time(FactDraft draft, Duration time) {
        long hours = time.toHours();
        if (hours >= 24 && hours % 24 == 0) {
            draft.count("days", hours / 24);
            return "{days} {days:day|days}";
        }
        if (time.toMinutes() % 60 == 0) {
            draft.hours("hours", hours);
            return "{hours}";
        }
        draft.count("minutes", time.toMinutes());
        return "{minutes} {minutes:minute|minutes}";
    }

    private Fact notBorneOut(Clause clause, Crossing crossing, int number) {
        FactDraft draft = draft("open." + number + ".")
                .text("words", Wording.opening(clause.words(), QUOTED))
                .count("most", crossing.most())
                .count("all", crossing.counting().size())
                .records(crossing.counting().records())
                .mark(Mark.NEGATIVE);
        return draft.say("The records do not bear out “{words}” for alert {id} on " + wording.whom()
                + ": of {all} such {all:booking|bookings} up to its day, at most {most} fall within the time.");
    }

    private Fact notComputed(String words, int number) {
        return draft("open.words-" + number + ".")
                .text("words", Wording.opening(words, QUOTED))
                .mark(Mark.NEGATIVE)
                .say("Whether the records of " + wording.whom() + " bear out the words “{words}” of alert {id}"
                        + " cannot be computed here; an investigator must look.");
    }
}

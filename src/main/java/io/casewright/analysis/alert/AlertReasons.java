package io.casewright.analysis.alert;

import io.casewright.analysis.alert.ThresholdReader.Part;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Alert;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        Optional<Clause> clause = part.clause();
        if (clause.isEmpty()) {
            facts.add(notComputed(part.words(), number));
            return;
        }
        Crossing byAlert = Crossing.of(clause.get(), own);
        if (byAlert.crossed().isPresent()) {
            facts.add(crossed(clause.get(), byAlert.crossed().get(), number, true));
        } else {
            CustomerView view = wording.view();
            int raised = (int) alert.raised().toEpochDay();
            Crossing byAccount = Crossing.of(clause.get(), view.where(row -> view.day(row) <= raised));
            facts.add(
                    byAccount.crossed().isPresent()
                            ? crossed(clause.get(), byAccount.crossed().get(), number, false)
                            : notBorneOut(clause.get(), byAccount, number));
        }
        if (!clause.get().unread().isEmpty()) {
            facts.add(notComputed(clause.get().unread(), number));
        }
    }

    private Fact crossed(Clause clause, Slice window, int number, boolean ofTheAlert) {
        FactDraft draft = draft("crossed." + number + ".")
                .text("words", Wording.opening(understood(clause), QUOTED))
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

    /// What of the words was tested.
    private static String understood(Clause clause) {
        int unread = clause.words().toLowerCase(java.util.Locale.ROOT).indexOf(clause.unread());
        boolean atTheEnd = !clause.unread().isEmpty() && unread > 0;
        return atTheEnd ? clause.words().substring(0, unread).strip() : clause.words();
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

package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Note;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What others said: alerts of the monitoring system and notes of staff.
final class ReportedFacts {

    private static final int QUOTED = 26;

    private ReportedFacts() {}

    static List<Fact> alerts(Wording wording) {
        List<Fact> facts = new ArrayList<>();
        for (Alert alert : wording.view().alerts()) {
            facts.add(raised(wording, alert));
            facts.add(outcome(wording, alert));
        }
        return facts;
    }

    private static Fact raised(Wording wording, Alert alert) {
        CustomerView view = wording.view();
        Set<String> ids = new HashSet<>();
        alert.transactions().forEach(id -> ids.add(id.value()));
        Slice crossed =
                view.where(row -> ids.contains(view.transaction(row).id().value()));
        FactDraft draft = wording.fact(Topic.ALERT, "alert." + alert.id())
                .record(new RecordRef(RecordKind.ALERT, alert.id().value()))
                .day("raised", alert.raised())
                .text("id", alert.id().value())
                .text("rule", Wording.clean(alert.rule()))
                .text("threshold", Wording.clean(alert.threshold()));
        return draft.records(crossed.records())
                .say("On {raised} monitoring raised alert {id}, “{rule}”, on " + wording.whom() + "; its threshold is:"
                        + " {threshold}.");
    }

    private static Fact outcome(Wording wording, Alert alert) {
        CustomerView view = wording.view();
        Set<String> ids = new HashSet<>();
        alert.transactions().forEach(id -> ids.add(id.value()));
        Slice crossed =
                view.where(row -> ids.contains(view.transaction(row).id().value()));
        FactDraft draft = wording.fact(Topic.ALERT, "alert.outcome." + alert.id())
                .record(new RecordRef(RecordKind.ALERT, alert.id().value()))
                .text("id", alert.id().value())
                .text("disposition", Wording.clean(alert.disposition()));
        String reason = "";
        if (alert.reason().isPresent()) {
            draft.text("reason", Wording.opening(alert.reason().get(), 20));
            reason = ", with the reason “{reason}”";
        }
        if (crossed.isEmpty()) {
            return draft.say("Alert {id} on " + wording.whom() + " was {disposition}" + reason + ".");
        }
        String total = Wording.totals(draft, "total", crossed);
        draft.day("from", crossed.firstDay()).day("to", crossed.lastDay()).count("count", crossed.size());
        return draft.records(crossed.records())
                .say("Alert {id} on " + wording.whom() + " was {disposition}" + reason
                        + "; its threshold was crossed by" + " {count} {count:transaction|transactions} of " + total
                        + " from {from} to {to}.");
    }

    static List<Fact> notes(Wording wording, List<Note> notes) {
        List<Fact> facts = new ArrayList<>();
        for (Note note : notes) {
            if (!note.flags().isEmpty()) {
                facts.add(flags(wording, note));
            }
            facts.add(words(wording, note));
        }
        return facts;
    }

    private static FactDraft draft(Wording wording, String computation, Note note) {
        return wording.fact(Topic.NOTE, computation + note.id())
                .record(new RecordRef(RecordKind.NOTE, note.id().value()))
                .day("day", note.written().atZone(ZoneOffset.UTC).toLocalDate())
                .name("author", note.author());
    }

    private static Fact flags(Wording wording, Note note) {
        List<String> clauses = new ArrayList<>();
        for (String flag : new TreeSet<>(note.flags())) {
            String whom = clauses.isEmpty() ? wording.whom() : "this customer";
            clauses.add("that " + NoteFlags.clause(flag, whom));
        }
        return draft(wording, "note.flags.", note)
                .say("It was recorded by {author} on {day} " + Wording.joined(clauses) + ".");
    }

    private static Fact words(Wording wording, Note note) {
        return draft(wording, "note.", note)
                .text("words", Wording.opening(note.text(), QUOTED))
                .mark(Mark.OUTSIDE_WORDS)
                .say("The note on " + wording.whom() + " by {author}, of {day}, reads: “{words}”.");
    }

    /// Notes of the case that are about nobody in particular.
    static List<Fact> caseNotes(List<Note> notes) {
        List<Fact> facts = new ArrayList<>();
        for (Note note : notes) {
            facts.add(FactDraft.about(Topic.NOTE, "note." + note.id())
                    .record(new RecordRef(RecordKind.NOTE, note.id().value()))
                    .day("day", note.written().atZone(ZoneOffset.UTC).toLocalDate())
                    .name("author", note.author())
                    .text("words", Wording.opening(note.text(), QUOTED))
                    .mark(Mark.OUTSIDE_WORDS)
                    .say("A note on the case by {author}, of {day}, reads: “{words}”."));
        }
        return facts;
    }
}

package io.casewright.assist;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.casewright.access.Access;
import io.casewright.assist.Answer.Provenance;
import io.casewright.assist.Answer.Timings;
import io.casewright.assist.Answer.Unanswered;
import io.casewright.assist.Answer.WrittenBy;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Ledger;
import io.casewright.writing.Outline;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// From gathered evidence to an answer that is checked, kept and on the audit record: the last part of every
/// use case.
@Singleton
final class AnswerMaking {

    private static final Unanswered STOPPED = new Unanswered(
            "It was stopped before a sentence had passed the check.", List.of("The question, asked again."));

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final CheckedWriting writing;
    private final Assignments assignments;
    private final AnswerStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    AnswerMaking(CheckedWriting writing, Assignments assignments, AnswerStore store, AuditTrail audit, Clock clock) {
        this.writing = writing;
        this.assignments = assignments;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Finds an outline by its id.
    @FunctionalInterface
    interface OutlineOf {
        Outline outline(String id);
    }

    /// What is made, about what, and for whom.
    ///
    /// @param caseId the case whose readers may read the answer; empty for a customer's or a typology's
    /// @param commission what a report is written by; empty for what is written by the outline of its kind
    record Order(
            AnswerKind kind, String about, Optional<CaseId> caseId, Access access, Optional<Commission> commission) {

        Order(AnswerKind kind, String about, Optional<CaseId> caseId, Access access) {
            this(kind, about, caseId, access, Optional.empty());
        }
    }

    Answer make(Order order, Evidence evidence, AnswerListener listener) {
        Ledger ledger = evidence.ledger();
        listener.evidence(ledger);
        listener.stage("Writing from %d facts and %d passages"
                .formatted(ledger.facts().size(), ledger.passages().size()));
        CheckedText text = isSilent(ledger) ? nothing() : writing.write(assignments.of(order, evidence), listener);
        Answer answer = answer(order, evidence, text, listener.isWanted() ? evidence.ifSilent() : STOPPED);
        store.save(answer, order.caseId(), order.access(), ledger);
        audit.append(new AuditEntry(order.access().caller(), "answer.made", order.about(), "done", details(answer)));
        return answer;
    }

    private static boolean isSilent(Ledger ledger) {
        return ledger.facts().isEmpty() && ledger.passages().isEmpty();
    }

    private static CheckedText nothing() {
        return new CheckedText(
                List.of(), List.of(), List.of(), new Answer.Quality(0, 0, 0, 0), WrittenBy.BUILT_IN, 0, 0);
    }

    private Answer answer(Order order, Evidence evidence, CheckedText text, Unanswered ifSilent) {
        boolean silent = text.headline().isEmpty() && text.sections().isEmpty();
        Timings timings = new Timings(
                evidence.nanos() / NANOS_PER_MILLI,
                text.writingNanos() / NANOS_PER_MILLI,
                text.checkingNanos() / NANOS_PER_MILLI,
                (evidence.nanos() + text.writingNanos() + text.checkingNanos()) / NANOS_PER_MILLI);
        Provenance provenance = new Provenance(
                evidence.ledger().id(),
                evidence.ledger().hash(),
                text.writtenBy(),
                evidence.snapshot(),
                evidence.recordsVersion(),
                order.access().caller().id(),
                clock.instant(),
                timings);
        return new Answer(
                new AnswerId(ids.generate()),
                order.kind(),
                order.about(),
                evidence.ledger().question(),
                text.headline(),
                text.sections(),
                evidence.matrix().rows(),
                evidence.matrix().coverage(),
                evidence.weighing(),
                silent ? Optional.of(ifSilent) : Optional.empty(),
                text.omissions(),
                text.quality(),
                provenance);
    }

    private static Map<String, String> details(Answer answer) {
        Map<String, String> details = new TreeMap<>();
        details.put("answer", answer.id().toString());
        details.put("kind", answer.kind().name());
        details.put("ledger", answer.provenance().ledgerHash());
        details.put("snapshot", answer.provenance().snapshot());
        WrittenBy writtenBy = answer.provenance().writtenBy();
        details.put("writer", writtenBy.writer());
        writtenBy.model().ifPresent(model -> details.put("model", model));
        writtenBy.promptSha256().ifPresent(digest -> details.put("prompt", digest));
        answer.omissions().stream()
                .filter(omission -> omission.where().equals("writer"))
                .findFirst()
                .ifPresent(omission -> details.put("model-refused", omission.reason()));
        return details;
    }
}

package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.access.Access;
import io.casewright.assist.AnswerListener;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.database.DatabaseException;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.ReviewReport.Decision;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is written, kept, taken back and measured, over the real database, analysis, writer and checker.
@QuarkusTest
class ReportLifeTest extends WithAReport {

    @Test
    void anEditIsTheNextVersionAndTheFormerStaysAsItWas() {
        Report first = started();

        Report second = edited(first, ann, "activity", FELT);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.section("activity").orElseThrow().sentences())
                .extracting(ReportSentence::standing, ReportSentence::author)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Standing.AUTHORS_STATEMENT, Optional.of(ann)));
        assertThat(store.find(writer(bob), first.id(), 1)).contains(first);
        assertThat(store.find(writer(bob), first.id(), 2)).contains(second);
        assertThat(store.find(writer(bob), first.id())).contains(second);
        assertThat(words(first.id())).containsExactly("started", "edited");
    }

    @Test
    void aDraftThatIsReadAndWrittenBackUnchangedMakesNoVersion() {
        Report first = started();
        ReportSection body = first.section("activity").orElseThrow();

        Report same = edited(first, bob, "activity", body.markedText());

        assertThat(same).isEqualTo(first);
        assertThat(words(first.id())).containsExactly("started");
    }

    @Test
    void whoReadAnOlderVersionIsToldAndChangesNothing() {
        Report first = started();
        Report second = edited(first, ann, "activity", FELT);

        assertRefused(() -> edited(first, bob, "activity", "Nothing happened."), "report-changed-meanwhile", "now 2");

        assertThat(store.find(writer(ann), first.id())).contains(second);
    }

    @Test
    void aLockedSectionNeverMoves() {
        Report first = started();
        Report written = edited(first, ann, "activity", FELT);
        Report locked = edits.lock(writer(ann), place(written, "activity")).orElseThrow();
        book("T3", BOOKED.plusSeconds(864_000), "7000");

        assertRefused(() -> edited(locked, bob, "activity", "x"), "section-locked", ann);
        assertRefused(
                () -> drafts.section(writer(bob), place(locked, "activity"), AnswerListener.NONE),
                "section-locked",
                ann);
        assertRefused(() -> edits.undo(writer(bob), locked.id(), locked.version()), "section-locked", ann);
        Report redrafted = drafts.all(writer(bob), locked.id(), locked.version(), AnswerListener.NONE)
                .orElseThrow();

        assertThat(redrafted.section("activity")).isEqualTo(locked.section("activity"));
        assertThat(redrafted.section("introduction")).isNotEqualTo(locked.section("introduction"));
        Report unlocked =
                edits.unlock(writer(bob), place(redrafted, "activity")).orElseThrow();
        assertThat(edited(unlocked, bob, "activity", "")
                        .section("activity")
                        .orElseThrow()
                        .sentences())
                .isEmpty();
    }

    @Test
    void oneSectionIsWrittenAnewAndTheOthersStay() {
        Report first = started();
        Report written = edited(first, ann, "activity", FELT);

        Report redrafted = drafts.section(writer(bob), place(written, "activity"), AnswerListener.NONE)
                .orElseThrow();

        assertThat(redrafted.section("activity")).isEqualTo(first.section("activity"));
        assertThat(redrafted.section("introduction")).isEqualTo(first.section("introduction"));
        assertThat(redrafted.last().what()).isEqualTo("regenerated");
    }

    @Test
    void undoTakesBackOneChangeAfterTheOtherAndLeavesTheRest() {
        Report first = started();
        Report body = edited(first, ann, "activity", FELT);
        Report both = edited(body, bob, "introduction", "It rained.");
        Report locked = edits.lock(writer(ann), place(both, "limits")).orElseThrow();

        Report one = edits.undo(writer(ann), locked.id(), locked.version()).orElseThrow();
        Report two = edits.undo(writer(bob), one.id(), one.version()).orElseThrow();

        assertThat(one.section("introduction")).isEqualTo(first.section("introduction"));
        assertThat(one.section("activity")).isEqualTo(both.section("activity"));
        assertThat(two.section("activity")).isEqualTo(first.section("activity"));
        assertThat(two.section("limits").orElseThrow().isLocked()).isTrue();
        assertRefused(() -> edits.undo(writer(ann), two.id(), two.version()), "nothing-to-undo", "No edit");
        assertThat(words(first.id())).containsExactly("started", "edited", "edited", "locked", "undone", "undone");
    }

    @Test
    void newBookingsMakeAReportStaleAndSayWhatChanged() {
        Report draft = started();
        assertThat(since.of(writer(ann), draft).isStale()).isFalse();

        book("T3", BOOKED.plusSeconds(864_000), "7000");

        assertThat(since.haveMoved(writer(ann), draft)).isTrue();
        Staleness stale = since.of(writer(ann), draft);
        assertThat(stale.isStale()).isTrue();
        assertThat(stale.news()).anySatisfy(news -> assertThat(news).contains("1 credit of USD 7,000.00"));
        assertThat(stale.facts()).anySatisfy(fact -> {
            assertThat(fact.was().orElse("")).contains("USD 18,900.00");
            assertThat(fact.now().orElse("")).contains("USD 25,900.00");
        });
        assertThat(stale.touched())
                .anySatisfy(touched -> assertThat(touched.sentence()).contains("USD 18,900.00"));

        Report fresh = drafts.all(writer(ann), draft.id(), draft.version(), AnswerListener.NONE)
                .orElseThrow();
        assertThat(since.of(writer(ann), fresh).isStale()).isFalse();
        assertThat(since.haveMoved(writer(ann), fresh)).isFalse();
    }

    @Test
    void theShareOfEditsIsMeasuredAgainstTheMachinesDraft() {
        Report draft = started();
        assertThat(measured(draft).edited()).isZero();
        assertThat(measured(draft).stated()).isZero();

        Report edited = edited(draft, ann, "activity", FELT);
        assertThat(measured(edited).edited()).isBetween(0.01, 0.99);
        assertThat(measured(edited).stated()).isEqualTo(1);
        assertThat(versions.of(writer(ann), draft.id(), 1, 2).orElseThrow().share())
                .isEqualTo(measured(edited).edited());

        Report redrafted = drafts.section(writer(ann), place(edited, "activity"), AnswerListener.NONE)
                .orElseThrow();
        assertThat(measured(redrafted).edited()).isZero();
        Report undone =
                edits.undo(writer(ann), redrafted.id(), redrafted.version()).orElseThrow();
        assertThat(measured(undone).edited()).isEqualTo(measured(edited).edited());
    }

    @Test
    void theTimeToSignOffIsMeasured() {
        Report first = started();
        assertThat(measured(first).toSignOff()).isEmpty();

        Report signed = decide(submitted(first), cid, Decision.SIGN_OFF, "");
        assertThat(measured(signed).toSignOff()).isPresent();
        assertThat(measured(signed).toSubmission().orElseThrow())
                .isLessThanOrEqualTo(measured(signed).toSignOff().orElseThrow());

        assertThat(measured(started()).nearest())
                .as("another report on the same case is like it by nature")
                .isEmpty();
    }

    @Test
    void aNarrativeFilledInAnewForAnotherCaseIsBoilerplate() {
        Report first = started();
        String other = "LIFE-O" + round;
        records.customers(List.of(Records.customer(other, "Olga Otherwise")));
        records.accounts(List.of(Records.account("LIFE-B" + round, other)));
        records.transactions(List.of(
                        Records.transaction("LIFE-U1-" + round, "LIFE-B" + round, BOOKED.plusSeconds(3_600), "8100"),
                        Records.transaction("LIFE-U2-" + round, "LIFE-B" + round, BOOKED.plusSeconds(90_000), "8200"))
                .iterator());
        CaseId copy = new CaseId("LIFE-3-" + round);
        records.cases(List.of(
                Records.caseFile(copy.value(), List.of(Records.party(other, PartyRole.SUBJECT)), List.of(), ann)));

        Report second = starting.start(
                        writer(ann), copy, new StartReport.Wish("generic-sar", Optional.empty()), AnswerListener.NONE)
                .orElseThrow();

        Measures measured = measures.of(writer(ann), second.id()).orElseThrow();
        assertThat(measured.nearest().orElseThrow().report()).isEqualTo(first.id());
        assertThat(measured.nearest().orElseThrow().share()).isBetween(MeasureReport.BOILERPLATE, 1.0);
        assertThat(measured.boilerplate()).isTrue();
    }

    @Test
    void aReportThatTheReaderMayNotReadIsNotComparedWith() {
        Report hers = started();
        CaseId other = new CaseId("LIFE-2-" + round);
        records.cases(List.of(Records.caseFile(
                other.value(),
                List.of(Records.party("LIFE-S" + round, PartyRole.SUBJECT)),
                List.of(),
                "dan-" + round)));

        Access dan = writer("dan-" + round);
        Report his = starting.start(
                        dan, other, new StartReport.Wish("generic-sar", Optional.empty()), AnswerListener.NONE)
                .orElseThrow();

        assertThat(measures.of(dan, his.id()).orElseThrow().nearest()).isEmpty();
        assertThat(measures.of(dan, hers.id())).isEmpty();
        assertThat(store.find(writer(ann), his.id())).isEmpty();
        assertThat(store.history(writer(ann), his.id())).isEmpty();
    }

    @Test
    void aReportThatRestsOnAnotherCaseIsReadByWhoMayReadBothAlone() {
        CaseId second = new CaseId("LIFE-4-" + round);
        records.cases(List.of(Records.caseFile(
                second.value(), List.of(Records.party("LIFE-S" + round, PartyRole.SUBJECT)), List.of(), ann)));

        Report draft = started();

        assertThat(store.find(writer(ann), draft.id())).contains(draft);
        assertThat(store.find(writer(bob), draft.id())).isEmpty();
        assertThat(store.find(writer(bob), draft.id(), 1)).isEmpty();
        assertThat(store.history(writer(bob), draft.id())).isEmpty();
        assertThat(store.ofCase(writer(bob), caseId, Optional.empty(), 10)).isEmpty();
        assertThat(edits.edit(writer(bob), place(draft, "activity"), "x")).isEmpty();
    }

    @Test
    void aVersionThatIsKeptCannotBeChangedOrDeleted() {
        Report draft = started();

        for (String sql : List.of(
                "UPDATE report_versions SET body = '{}' WHERE report_id = ?",
                "DELETE FROM report_versions WHERE report_id = ?")) {
            assertThatThrownBy(() -> database.write(
                            connection -> Sql.update(connection, sql, draft.id().value())))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void whatCannotBeRecordedIsNotDone() {
        Report draft = started();
        Report next = draft.next(new Report.Step("edited", "activity", ann, draft.startedAt()), ReportState.DRAFT);
        io.casewright.audit.AuditEntry unwritable = new io.casewright.audit.AuditEntry(
                writer(ann).caller(), "report.edited", "no\0thing", "done", java.util.Map.of());

        assertThatThrownBy(() -> store.add(writer(ann), next, List.of(), unwritable))
                .isInstanceOf(DatabaseException.class);

        assertThat(store.find(writer(ann), draft.id())).contains(draft);
        assertThat(words(draft.id())).containsExactly("started");
    }
}

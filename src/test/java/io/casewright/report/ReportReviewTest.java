package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.assist.AnswerListener;
import io.casewright.report.ReviewReport.Decision;
import io.casewright.report.ReviewReport.Reasoned;
import io.casewright.report.ReviewReport.Review;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The steps of a report from person to person, over the real database, analysis, writer and checker.
@QuarkusTest
class ReportReviewTest extends WithAReport {

    @Test
    void aReviewerWhoStartedOrChangedTheReportIsRefusedInWhateverRole() {
        Report submitted = submitted(edited(started(), bob, "activity", FELT));

        for (String hand : List.of(ann, bob)) {
            assertRefused(() -> decide(submitted, hand, Decision.SIGN_OFF, ""), "reviewer-is-author", "Somebody");
        }
        assertThat(store.find(writer(ann), submitted.id())).contains(submitted);

        Report signed = decide(submitted, cid, Decision.SIGN_OFF, "");
        assertThat(signed.state()).isEqualTo(ReportState.SIGNED_OFF);
        assertThat(signed.reviewer()).contains(cid);
        assertThat(signed.sections()).isEqualTo(submitted.sections());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "ok",
                "true",
                "approve",
                "Not Accepted",
                "Accepted",
                "signed-off",
                "sign off",
                "SIGN-OFF",
                "sign-off ",
                "sign-off?",
                "don't sign-off",
                "null",
                "1",
                "👍"
            })
    void whatIsNoDecisionLetterByLetterIsNone(String text) {
        assertThat(Decision.parse(text)).isEmpty();
    }

    @Test
    void nothingInAReportChangesWhileItIsReviewedOrBehindIt() {
        Report submitted = submitted(started());
        assertRefused(() -> edited(submitted, ann, "activity", "x"), "report-not-in-state", "reviewer");
        assertRefused(
                () -> drafts.all(writer(ann), submitted.id(), submitted.version(), AnswerListener.NONE),
                "report-not-in-state",
                "reviewer");

        Report returned = decide(submitted, cid, Decision.RETURN, "Say when.");
        assertThat(returned.state()).isEqualTo(ReportState.DRAFT);
        assertThat(returned.last().about()).isEqualTo("Say when.");

        Report signed = decide(submitted(edited(returned, ann, "activity", FELT)), cid, Decision.SIGN_OFF, "");
        assertRefused(() -> edited(signed, ann, "activity", "x"), "report-not-in-state", "signed off");
        assertRefused(() -> submitted(signed), "report-not-in-state", "signed off");
    }

    @Test
    void aDraftThatNobodySubmittedIsNotSignedOff() {
        Report draft = started();

        assertRefused(() -> decide(draft, cid, Decision.SIGN_OFF, ""), "report-not-in-state", "submitted");
    }

    @Test
    void aReturnNeedsAReasonAndAnEmptyReportIsNotSubmitted() {
        Report draft = started();
        Report empty = draft;
        for (ReportSection section : draft.sections()) {
            empty = edited(empty, ann, section.id(), "");
        }
        Report nothing = empty;
        assertRefused(() -> submitted(nothing), "report-empty", "Write it");

        Report submitted = submitted(edited(nothing, ann, "activity", FELT));
        assertRefused(() -> decide(submitted, cid, Decision.RETURN, " "), "reason-missing", "why");
    }

    @Test
    void aStaleReportIsSignedOffOnlyOnPurpose() {
        Report submitted = submitted(started());
        book("T3", BOOKED.plusSeconds(864_000), "7000");

        assertRefused(() -> decide(submitted, cid, Decision.SIGN_OFF, ""), "report-stale", "knowsOfChanges");

        Review knowing = new Review(submitted.id(), submitted.version(), Decision.SIGN_OFF, "Filed by Friday", true);
        assertThat(reviews.decide(reviewer(cid), knowing).orElseThrow().state()).isEqualTo(ReportState.SIGNED_OFF);
    }

    @Test
    void aReportIsWithdrawnWithAReasonAndIsOver() {
        Report draft = started();
        assertRefused(() -> reviews.withdraw(writer(ann), new Reasoned(draft.id(), 1, " ")), "reason-missing", "why");

        Report withdrawn = reviews.withdraw(writer(ann), new Reasoned(draft.id(), 1, "Wrong customer"))
                .orElseThrow();

        assertThat(withdrawn.state()).isEqualTo(ReportState.WITHDRAWN);
        assertRefused(() -> edited(withdrawn, ann, "activity", "x"), "report-not-in-state", "withdrawn");
        assertRefused(() -> submitted(withdrawn), "report-not-in-state", "withdrawn");
    }

    @Test
    void aReportIsSupersededByALaterOneThatIsSignedOff() {
        Report first = decide(submitted(started()), cid, Decision.SIGN_OFF, "");
        Report second = started();
        Reasoned wish = new Reasoned(first.id(), first.version(), "More came out");

        assertRefused(() -> reviews.supersede(reviewer(cid), wish, second.id()), "no-later-report", "signed off");
        assertRefused(() -> reviews.supersede(reviewer(cid), wish, first.id()), "no-later-report", "signed off");

        Report later = decide(submitted(second), cid, Decision.SIGN_OFF, "");
        Report superseded = reviews.supersede(reviewer(cid), wish, later.id()).orElseThrow();

        assertThat(superseded.state()).isEqualTo(ReportState.SUPERSEDED);
        assertThat(superseded.supersededBy()).contains(later.id());
        Reasoned back = new Reasoned(later.id(), later.version(), "No");
        assertRefused(() -> reviews.supersede(reviewer(cid), back, first.id()), "no-later-report", "later report");
    }

    @Test
    void aContinuingReportLinksToTheOneBeforeAndTellsWhatIsNewSince() {
        Report former = decide(submitted(started()), cid, Decision.SIGN_OFF, "");
        book("T3", BOOKED.plusSeconds(864_000), "7000");

        Report next = start("continuing-report", Optional.of(former.id()));

        assertThat(next.continues()).contains(former.id());
        assertThat(text(next)).contains("1 credit of USD 7,000.00");
    }

    @Test
    void onlyAReportThatWasSignedOffIsContinued() {
        Report draft = started();

        assertRefused(() -> start("continuing-report", Optional.empty()), "former-report-missing", "continues");
        assertRefused(() -> start("continuing-report", Optional.of(draft.id())), "no-former-report", "signed off");
        assertRefused(
                () -> start("generic-sar", Optional.of(new ReportId(UUID.randomUUID()))), "no-former-report", "id");
        assertRefused(() -> start("no-such-form", Optional.empty()), "unknown-form", "generic-sar");
    }

    @Test
    void onlyWritersWriteAndOnlyReviewersDecide() {
        Report draft = started();

        assertRefused(() -> edits.edit(reviewer(cid), place(draft, "activity"), "x"), "role-not-allowed", "role");
        Report submitted = submitted(draft);
        Review review = new Review(submitted.id(), submitted.version(), Decision.SIGN_OFF, "", false);
        assertRefused(() -> reviews.decide(writer(bob), review), "role-not-allowed", "role");
        assertThat(starting.start(
                        reviewer(cid),
                        caseId,
                        new StartReport.Wish("generic-sar", Optional.empty()),
                        AnswerListener.NONE))
                .isEmpty();
    }
}

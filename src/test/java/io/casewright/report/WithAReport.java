package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.AnswerListener;
import io.casewright.casefile.CaseReaders;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.casewright.database.Database;
import io.casewright.evidence.CaseId;
import io.casewright.report.EditReport.Place;
import io.casewright.report.ReportStore.Version;
import io.casewright.report.ReviewReport.Decision;
import io.casewright.report.ReviewReport.Review;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/// A case of a new customer, and its people: ann and bob write, cid reviews.
abstract class WithAReport {

    static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");
    static final String FELT = "The branch manager felt uneasy about it.";

    @Inject
    RecordsWriter records;

    @Inject
    CaseReaders readers;

    @Inject
    StartReport starting;

    @Inject
    EditReport edits;

    @Inject
    RegenerateReport drafts;

    @Inject
    ReviewReport reviews;

    @Inject
    RecordsSince since;

    @Inject
    MeasureReport measures;

    @Inject
    CompareVersions versions;

    @Inject
    ReportStore store;

    @Inject
    Database database;

    /// The database may hold what an earlier run wrote.
    final String round = UUID.randomUUID().toString().substring(0, 8);

    final CaseId caseId = new CaseId("LIFE-1-" + round);
    final String ann = "ann-" + round;
    final String bob = "bob-" + round;
    final String cid = "cid-" + round;

    @BeforeEach
    void aCaseOfANewCustomer() {
        records.customers(List.of(Records.customer("LIFE-S" + round, "Sam Subject")));
        records.accounts(List.of(Records.account("LIFE-A" + round, "LIFE-S" + round)));
        book("T1", BOOKED, "9500");
        book("T2", BOOKED.plusSeconds(86_400), "9400");
        records.cases(List.of(Records.caseFile(
                caseId.value(),
                List.of(Records.party("LIFE-S" + round, PartyRole.SUBJECT)),
                List.of(),
                ann,
                bob,
                cid)));
    }

    Report started() {
        return start("generic-sar", Optional.empty());
    }

    Report start(String form, Optional<ReportId> continues) {
        return starting.start(writer(ann), caseId, new StartReport.Wish(form, continues), AnswerListener.NONE)
                .orElseThrow();
    }

    Report edited(Report report, String who, String section, String text) {
        return edits.edit(writer(who), place(report, section), text).orElseThrow();
    }

    Report submitted(Report report) {
        return reviews.submit(writer(ann), report.id(), report.version()).orElseThrow();
    }

    Report decide(Report report, String who, Decision decision, String reason) {
        return reviews.decide(reviewer(who), new Review(report.id(), report.version(), decision, reason, false))
                .orElseThrow();
    }

    Measures measured(Report report) {
        return measures.of(writer(ann), report.id()).orElseThrow();
    }

    List<String> words(ReportId id) {
        return store.history(writer(ann), id).stream()
                .map(Version::step)
                .map(Report.Step::what)
                .toList();
    }

    static String text(Report report) {
        return String.join(
                " ", report.sections().stream().map(ReportSection::text).toList());
    }

    static Place place(Report report, String section) {
        return new Place(report.id(), report.version(), section);
    }

    static void assertRefused(ThrowingCallable deed, String problem, String words) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(ReportRefusedException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused).hasMessageContaining(words);
        });
    }

    void book(String id, Instant booked, String amount) {
        records.transactions(List.of(Records.transaction("LIFE-" + id + "-" + round, "LIFE-A" + round, booked, amount))
                .iterator());
    }

    Access writer(String id) {
        return readers.accessOf(new Caller(id, Role.REPORT_WRITER, Audience.INVESTIGATION));
    }

    Access reviewer(String id) {
        return readers.accessOf(new Caller(id, Role.REVIEWER, Audience.INVESTIGATION));
    }
}

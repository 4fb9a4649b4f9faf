package io.casewright.casefile;

import static io.casewright.casefile.Records.access;
import static io.casewright.casefile.Records.account;
import static io.casewright.casefile.Records.alert;
import static io.casewright.casefile.Records.caseFile;
import static io.casewright.casefile.Records.customer;
import static io.casewright.casefile.Records.event;
import static io.casewright.casefile.Records.note;
import static io.casewright.casefile.Records.outside;
import static io.casewright.casefile.Records.party;
import static io.casewright.casefile.Records.transaction;
import static io.casewright.casefile.Records.wire;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.database.Database;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.NoteId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the stores do on any PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoresContract {

    private static final Instant NOON = Instant.parse("2025-03-10T17:00:00.123456Z");
    private static final CustomerId SUBJECT = new CustomerId("C-1");
    private static final CaseId MINE = new CaseId("K-1");
    private static final CaseId THEIRS = new CaseId("K-2");

    private Database database;
    private RecordsWriter writer;
    private Dossiers dossiers;
    private CaseStore cases;
    private TransactionStore transactions;

    abstract Database database();

    @BeforeAll
    void load() {
        database = database();
        writer = new RecordsWriter(database);
        dossiers = new Dossiers(database);
        cases = new CaseStore(database);
        transactions = new TransactionStore(database);
        writer.customers(List.of(customer("C-1", "Ann Ärger"), customer("C-2", "Bob 100%"), customer("C-3", "Cy")));
        writer.accounts(List.of(account("A-1", "C-1"), account("A-2", "C-1"), account("A-3", "C-2")));
        writer.transactions(ledger().iterator());
        writer.alerts(List.of(alert("AL-1", "C-1", "T-01", "T-00"), alert("AL-2", "C-1"), alert("AL-3", "C-1")));
        writer.cases(List.of(
                caseFile(
                        "K-1",
                        List.of(party("C-2", PartyRole.POTENTIAL_VICTIM), party("C-1", PartyRole.SUBJECT)),
                        List.of("AL-1"),
                        "ann",
                        "bob"),
                caseFile("K-2", List.of(party("C-1", PartyRole.SUBJECT)), List.of("AL-2"), "bob")));
        writer.notes(List.of(
                note("N-1", Optional.of("K-1"), Optional.of("C-1")),
                note("N-2", Optional.of("K-2"), Optional.of("C-1")),
                note("N-3", Optional.empty(), Optional.of("C-1"))));
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        Dossier dossier =
                dossiers.ofCustomer(access("bob", "K-1", "K-2"), SUBJECT).orElseThrow();

        CustomerRecords records = dossier.customers().getFirst();
        assertThat(records.customer()).isEqualTo(customer("C-1", "Ann Ärger"));
        assertThat(records.accounts()).containsExactly(account("A-1", "C-1"), account("A-2", "C-1"));
        assertThat(records.transactions()).containsExactlyElementsOf(sorted(ledger()));
        assertThat(records.alerts()).contains(alert("AL-1", "C-1", "T-01", "T-00"));
        assertThat(dossier.notes()).contains(note("N-2", Optional.of("K-2"), Optional.of("C-1")));
        assertThat(cases.find(access("bob", "K-1"), MINE).orElseThrow().readers())
                .containsExactlyInAnyOrder("ann", "bob");
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        long before = dossiers.version(access("bob", "K-1"), SUBJECT);

        Written again = writer.transactions(ledger().iterator());

        assertThat(again).isEqualTo(new Written(0, 0, ledger().size(), List.of()));
        assertThat(writer.customers(List.of(customer("C-3", "Cy"))).unchanged()).isEqualTo(1);
        assertThat(writer.alerts(List.of(alert("AL-3", "C-1"))).unchanged()).isEqualTo(1);
        assertThat(writer.notes(List.of(note("N-3", Optional.empty(), Optional.of("C-1"))))
                        .unchanged())
                .isEqualTo(1);
        assertThat(dossiers.version(access("bob", "K-1"), SUBJECT)).isEqualTo(before);
    }

    @Test
    void aChangedTransactionReplacesTheOldOneAndIsSeenAtOnce() {
        writer.customers(List.of(customer("C-9", "Di")));
        writer.accounts(List.of(account("A-9", "C-9")));
        CustomerId id = new CustomerId("C-9");
        writer.transactions(List.of(transaction("T-9", "A-9", NOON, "10.00")).iterator());
        assertThat(dossiers.ofCustomer(access("ann"), id)
                        .orElseThrow()
                        .customers()
                        .getFirst()
                        .transactions())
                .hasSize(1);
        long before = dossiers.version(outside(), id);

        Written changed = writer.transactions(
                List.of(transaction("T-9", "A-9", NOON, "11.00")).iterator());

        assertThat(changed).isEqualTo(new Written(0, 1, 0, List.of()));
        assertThat(dossiers.version(outside(), id)).isGreaterThan(before);
        assertThat(dossiers.ofCustomer(access("ann"), id)
                        .orElseThrow()
                        .customers()
                        .getFirst()
                        .transactions())
                .containsExactly(transaction("T-9", "A-9", NOON, "11.00"));
    }

    @Test
    void eventsAreReadBackByThoseInsideAndByNobodyElse() {
        writer.customers(List.of(customer("C-8", "Eve")));
        CustomerId id = new CustomerId("C-8");
        long outsideBefore = dossiers.version(outside(), id);
        EventStore events = new EventStore(database);

        Written written = writer.events(List.of(event("E-2", "C-8"), event("E-1", "C-8"), event("E-3", "C-?")));

        assertThat(written.inserted()).isEqualTo(2);
        assertThat(written.rejected())
                .containsExactly(new Written.Rejected("E-3", "customer", "C-?", "unknown customer"));
        assertThat(eventsOf(access("ann"), id)).containsExactly(event("E-1", "C-8"), event("E-2", "C-8"));
        assertThat(events.find(access("ann"), new EventId("E-1"))).contains(event("E-1", "C-8"));
        assertThat(dossiers.version(access("ann"), id)).isGreaterThan(outsideBefore);
        assertThat(dossiers.version(outside(), id)).isEqualTo(outsideBefore);
        assertThat(eventsOf(outside(), id)).isEmpty();
        assertThat(events.find(outside(), new EventId("E-1"))).isEmpty();
        assertThat(writer.events(List.of(event("E-1", "C-8"))).unchanged()).isEqualTo(1);
    }

    @Test
    void pagesOfEventsFollowOneAnother() {
        writer.customers(List.of(customer("C-7", "Fay")));
        writer.events(List.of(event("E-72", "C-7"), event("E-71", "C-7"), event("E-73", "C-7")));
        EventStore events = new EventStore(database);
        EventQuery first = new EventQuery(
                new CustomerId("C-7"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("login"),
                true,
                Optional.empty(),
                2);

        EventPage page = events.page(access("ann"), first);

        assertThat(page.events()).containsExactly(event("E-73", "C-7"), event("E-72", "C-7"));
        Optional<EventQuery.Cursor> next = page.next().map(each -> EventQuery.Cursor.of(each.toString()));
        EventQuery second =
                new EventQuery(first.customer(), first.from(), first.to(), first.kind(), true, next, first.limit());
        assertThat(events.page(access("ann"), second))
                .isEqualTo(new EventPage(List.of(event("E-71", "C-7")), Optional.empty()));
        assertThat(events.page(outside(), first).events()).isEmpty();
    }

    private List<Event> eventsOf(Access access, CustomerId id) {
        return dossiers.ofCustomer(access, id)
                .orElseThrow()
                .customers()
                .getFirst()
                .events();
    }

    @Test
    void aTransactionOfAnUnknownAccountIsLeftOutAndNamed() {
        Written written = writer.transactions(
                List.of(transaction("T-80", "A-unknown", NOON, "1.00"), transaction("T-81", "A-3", NOON, "1.00"))
                        .iterator());

        assertThat(written.inserted()).isEqualTo(1);
        assertThat(written.rejected())
                .containsExactly(new Written.Rejected("T-80", "account", "A-unknown", "unknown account"));
        assertThat(transactions.find(access("ann"), new TransactionId("T-80"))).isEmpty();
    }

    @Test
    void aCaseThatIsNotReadableIsAbsentEverywhere() {
        Access ann = access("ann", "K-1");

        assertThat(cases.find(ann, THEIRS)).isEmpty();
        assertThat(dossiers.ofCase(ann, THEIRS)).isEmpty();
        assertThat(dossiers.version(ann, THEIRS)).isZero();
        assertThat(cases.page(ann, Optional.empty(), 10))
                .extracting(CaseFile::id)
                .containsExactly(MINE);
        assertThat(cases.ofCustomer(ann, SUBJECT)).extracting(CaseFile::id).containsExactly(MINE);
        assertThat(cases.notes(ann, THEIRS)).isEmpty();
        assertThat(cases.note(ann, new NoteId("N-2"))).isEmpty();
        assertThat(dossiers.ofCustomer(ann, SUBJECT).orElseThrow().notes())
                .extracting(Note::id)
                .containsExactly(new NoteId("N-1"), new NoteId("N-3"));
    }

    @Test
    void anAlertOfAnUnreadableCaseIsLeftOut() {
        AlertStore alerts = new AlertStore(database);

        assertThat(alerts.ofCustomer(access("ann", "K-1"), SUBJECT))
                .extracting(Alert::id)
                .containsExactly(new AlertId("AL-1"), new AlertId("AL-3"));
        assertThat(alerts.find(access("ann", "K-1"), new AlertId("AL-2"))).isEmpty();
        assertThat(alerts.find(access("bob", "K-2"), new AlertId("AL-2"))).isPresent();
        assertThat(alerts.page(access("ann", "K-1"), Optional.of(new AlertId("AL-1")), 5))
                .extracting(Alert::id)
                .containsExactly(new AlertId("AL-3"));
    }

    @Test
    void outsideTheInvestigationThereAreNoAlertsNoCasesAndNoNotes() {
        Dossier dossier = dossiers.ofCustomer(outside(), SUBJECT).orElseThrow();

        assertThat(dossier.notes()).isEmpty();
        assertThat(dossier.customers().getFirst().alerts()).isEmpty();
        assertThat(dossier.customers().getFirst().transactions()).isNotEmpty();
        assertThat(cases.page(outside(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void anAlertOrANoteDoesNotMoveTheVersionThatTheOutsideSees() {
        long outsideBefore = dossiers.version(outside(), SUBJECT);
        long insideBefore = dossiers.version(access("bob", "K-1"), SUBJECT);
        long caseBefore = dossiers.version(access("bob", "K-1"), MINE);

        writer.notes(List.of(note("N-7", Optional.of("K-1"), Optional.of("C-1"))));

        assertThat(dossiers.version(outside(), SUBJECT)).isEqualTo(outsideBefore);
        assertThat(dossiers.version(access("bob", "K-1"), SUBJECT)).isGreaterThan(insideBefore);
        assertThat(dossiers.version(access("bob", "K-1"), MINE)).isGreaterThan(caseBefore);
        database.write(
                connection -> io.casewright.database.Sql.update(connection, "DELETE FROM notes WHERE id = 'N-7'"));
    }

    @Test
    void readersOpenCasesAndRolesWithoutContentOpenNone() {
        CaseReaders readers = new CaseReaders(database);

        assertThat(readers.accessOf(new Caller("bob", Role.REVIEWER, Audience.INVESTIGATION))
                        .cases())
                .containsExactly(MINE, THEIRS);
        assertThat(readers.accessOf(new Caller("ann", Role.INVESTIGATOR, Audience.INVESTIGATION))
                        .cases())
                .containsExactly(MINE);
        assertThat(readers.accessOf(new Caller("bob", Role.ADMIN, Audience.INVESTIGATION))
                        .cases())
                .isEmpty();
        assertThat(readers.accessOf(new Caller("bob", Role.SYSTEM, Audience.OUTSIDE))
                        .cases())
                .isEmpty();
        Access auditor = Access.withoutCases(new Caller("bob", Role.AUDITOR, Audience.INVESTIGATION));
        assertThat(dossiers.ofCustomer(auditor, SUBJECT)).isEmpty();
        assertThat(new CustomerStore(database).page(auditor, Optional.empty(), Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    void subjectsComeFirstInTheDossierOfACase() {
        Dossier dossier = dossiers.ofCase(access("ann", "K-1"), MINE).orElseThrow();

        assertThat(dossier.customers())
                .extracting(CustomerRecords::role)
                .containsExactly(PartyRole.SUBJECT, PartyRole.POTENTIAL_VICTIM);
        assertThat(dossier.notes()).extracting(Note::id).containsExactly(new NoteId("N-1"), new NoteId("N-3"));
        assertThat(dossier.asOf()).isEqualTo(Records.DAY.plusDays(40));
    }

    @Test
    void pagesOfTransactionsFollowOneAnotherInBothSenses() {
        for (boolean newestFirst : List.of(true, false)) {
            List<Transaction> walked = new ArrayList<>();
            Optional<TransactionQuery.Cursor> after = Optional.empty();
            do {
                TransactionPage page = transactions.page(access("ann"), query(newestFirst, after));
                walked.addAll(page.transactions());
                after = page.next().map(next -> TransactionQuery.Cursor.of(next.toString()));
            } while (after.isPresent());

            List<Transaction> expected = sorted(ledger());
            if (newestFirst) {
                expected = expected.reversed();
            }
            assertThat(walked).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void eachFilterNarrows() {
        TransactionQuery all = TransactionQuery.of(SUBJECT);
        TransactionQuery narrow = new TransactionQuery(
                SUBJECT,
                Optional.of(new AccountId("A-1")),
                Optional.of(NOON.plusSeconds(60)),
                Optional.of(NOON.plusSeconds(180)),
                Optional.of(Transaction.Direction.IN),
                Optional.of(Transaction.Channel.CASH),
                Optional.of(new BigDecimal("101.5")),
                all.newestFirst(),
                all.after(),
                all.limit());

        assertThat(transactions.page(access("ann"), narrow).transactions())
                .extracting(transaction -> transaction.id().value())
                .containsExactly("T-02");
    }

    @Test
    void customersAreFoundByAPartOfTheirNameAndSignsMeanThemselves() {
        CustomerStore customers = new CustomerStore(database);

        assertThat(customers.page(access("ann"), Optional.of("ÄRG"), Optional.empty(), 5))
                .extracting(customer -> customer.id().value())
                .containsExactly("C-1");
        assertThat(customers.page(access("ann"), Optional.of("%"), Optional.empty(), 5))
                .extracting(customer -> customer.id().value())
                .containsExactly("C-2");
        assertThat(customers.account(access("ann"), new AccountId("A-3"))).contains(account("A-3", "C-2"));
    }

    private static TransactionQuery query(boolean newestFirst, Optional<TransactionQuery.Cursor> after) {
        TransactionQuery all = TransactionQuery.of(SUBJECT);
        return new TransactionQuery(
                SUBJECT,
                all.account(),
                all.from(),
                all.to(),
                all.direction(),
                all.channel(),
                all.minimum(),
                newestFirst,
                after,
                2);
    }

    private static List<Transaction> sorted(List<Transaction> transactions) {
        return transactions.stream().sorted(CustomerRecords.BY_BOOKING).toList();
    }

    /// Two share an instant, so that the id decides.
    private static List<Transaction> ledger() {
        return List.of(
                transaction("T-00", "A-1", NOON, "100.00"),
                transaction("T-01", "A-1", NOON.plusSeconds(60), "101.00"),
                transaction("T-02", "A-1", NOON.plusSeconds(120), "102.00"),
                transaction("T-03", "A-1", NOON.plusSeconds(180), "103.00"),
                transaction("T-04", "A-2", NOON, "104.00"),
                wire("T-05", "A-2", NOON.plusSeconds(30), "9900"),
                wire("T-06", "A-1", NOON.plusSeconds(90), "500"));
    }
}

package io.casewright.ingest;

import static io.casewright.ingest.ImportSetup.LOADER;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Event;
import io.casewright.casefile.TransactionStore;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.TransactionId;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only some systems know: details of bookings, attributes of customers, events.
class DetailsImportTest {

    private static final Access READER =
            new Access(new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION), Set.of());

    @TempDir
    Path data;

    private Database database;
    private ImportSetup setup;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        setup = new ImportSetup(database, data);
    }

    @AfterEach
    void close() {
        setup.close();
        database.close();
    }

    @Test
    void detailsAttributesAndEventsComeInUnderKnownNames() {
        Job job = setup.load(
                RecordKind.MIXED,
                Format.NDJSON,
                ImportsTest.PARTIES.replace(
                                "\"country\":\"US\"",
                                "\"country\":\"US\",\"attributes\":{\"headcount\":3,\"licences\":\"none\"}")
                        + booking("T-1", "\"atm\":\"ATM-7\",\"balance\":\"12.50\",\"card\":null")
                        + """
                        {"type":"event","id":"E-1","customer":"C-1","at":"2025-03-02T10:00:00Z","kind":"login",\
                        "details":{"device":"d-1","ip-type":"vpn"}}
                        """);

        assertThat(setup.jobs.problems(LOADER, job.id(), 0, 10)).isEmpty();
        CustomerRecords records = new Dossiers(database)
                .ofCustomer(READER, new CustomerId("C-1"))
                .orElseThrow()
                .customers()
                .getFirst();
        assertThat(records.customer().attributes()).isEqualTo(Map.of("headcount", "3", "licences", "none"));
        assertThat(records.transactions().getFirst().details()).isEqualTo(Map.of("atm", "ATM-7", "balance", "12.50"));
        assertThat(records.events())
                .containsExactly(new Event(
                        new EventId("E-1"),
                        new CustomerId("C-1"),
                        Instant.parse("2025-03-02T10:00:00Z"),
                        "login",
                        Map.of("device", "d-1", "ip-type", "vpn")));
    }

    @Test
    void aDetailOfAnUnknownNameOrAWrongValueIsNamedWithWhatIsKnown() {
        setup.load(RecordKind.MIXED, Format.NDJSON, ImportsTest.PARTIES);

        Job job = setup.load(
                RecordKind.MIXED,
                Format.NDJSON,
                booking("T-1", "\"atmm\":\"x\"")
                        + booking("T-2", "\"ip-type\":\"satellite\"")
                        + booking("T-3", "\"fee\":\"much\"")
                        + """
                        {"type":"event","id":"E-1","customer":"C-1","at":"2025-03-02T10:00:00Z","kind":"logon"}
                        {"type":"event","id":"E-2","customer":"C-?","at":"2025-03-02T10:00:00Z","kind":"login"}
                        """);

        List<JobProblem> problems = setup.jobs.problems(LOADER, job.id(), 0, 10);
        assertThat(problems)
                .extracting(JobProblem::field)
                .containsExactly("details.atmm", "details.ip-type", "details.fee", "kind", "customer");
        assertThat(problems.getFirst().reason()).contains("asset, atm, balance");
    }

    @Test
    void aDetailInAColumnOfACsvIsReadAndAnEmptyOneLeftOut() {
        setup.load(RecordKind.MIXED, Format.NDJSON, ImportsTest.PARTIES);

        Job job = setup.load(RecordKind.TRANSACTION, Format.CSV, """
                id,account,booked,amount,currency,direction,channel,details.atm,details.branch
                T-1,A-1,2025-03-01T10:00:00Z,10.00,USD,OUT,ATM,ATM-7,
                """);

        assertThat(job.progress().inserted()).isEqualTo(1);
        assertThat(new TransactionStore(database)
                        .find(READER, new TransactionId("T-1"))
                        .orElseThrow()
                        .details())
                .isEqualTo(Map.of("atm", "ATM-7"));
    }

    private static String booking(String id, String details) {
        return """
                {"type":"transaction","id":"%s","account":"A-1","booked":"2025-03-01T10:00:00-05:00",\
                "amount":"10.00","currency":"USD","direction":"IN","channel":"CASH","details":{%s}}
                """.formatted(id, details);
    }
}

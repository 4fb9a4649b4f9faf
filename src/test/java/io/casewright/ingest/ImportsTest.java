package io.casewright.ingest;

import static io.casewright.ingest.ImportSetup.LOADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.CaseStore;
import io.casewright.casefile.Customer;
import io.casewright.casefile.CustomerStore;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.TransactionStore;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.TransactionId;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    static final String PARTIES = """
            {"type":"customer","id":"C-1","kind":"PERSON","name":"Ann","country":"US","customerSince":"2020-01-31"}
            {"type":"account","id":"A-1","customer":"C-1","number":"1","currency":"USD","opened":"2020-02-01"}
            """;

    private static final Access READER = new Access(
            new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION), Set.of(new CaseId("K-1")));

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
    void oneFileMayHoldAllKinds() {
        Job job = setup.load(RecordKind.MIXED, Format.NDJSON, PARTIES + """
                {"type":"transaction","id":"T-1","account":"A-1","booked":"2025-03-01T10:00:00-05:00",\
                "zone":"America/New_York","amount":{"amount":"1200.50","currency":"USD"},"direction":"IN",\
                "channel":"CASH","reference":"rent","origin":{"city":"Boston","country":"US"}}
                {"type":"alert","id":"AL-1","customer":"C-1","rule":"r","raised":"2025-03-02","transactions":["T-1"]}
                {"type":"case","id":"K-1","title":"One","opened":"2025-03-03","alerts":["AL-1"],\
                "parties":[{"name":"Ann","customer":"C-1","role":"SUBJECT","reason":"holds the account"}],\
                "readers":["investigator-1"]}
                {"type":"note","id":"N-1","caseId":"K-1","author":"staff","written":"2025-03-04T09:00:00Z",\
                "text":"came alone","flags":["site-visited"]}
                """);

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.progress().inserted()).isEqualTo(6);
        assertThat(job.progress().bytesDone()).isEqualTo(job.progress().bytesTotal());
        CaseFile read = new CaseStore(database).find(READER, new CaseId("K-1")).orElseThrow();
        assertThat(read.subjects()).hasSize(1);
        Transaction transaction = new TransactionStore(database)
                .find(READER, new TransactionId("T-1"))
                .orElseThrow();
        assertThat(transaction.amount()).hasToString("USD 1,200.50");
        assertThat(transaction.origin().city()).contains("Boston");
        assertThat(data.resolve("imports").resolve(job.id().toString())).doesNotExist();
    }

    @Test
    void aBadRowIsNamedAndTheRestGoesIn() {
        setup.load(RecordKind.MIXED, Format.NDJSON, PARTIES);

        Job job = setup.load(
                RecordKind.TRANSACTION,
                Format.NDJSON,
                String.join(
                        "\n",
                        List.of(
                                booking("T-1", "A-1", "10.00", "USD"),
                                booking("T-2", "A-?", "10.00", "USD"),
                                booking("T-3", "A-1", "-1", "USD"),
                                booking("T-4", "A-1", "10.00", "XXL"),
                                booking("T-5", "A-1", "10.001", "USD"),
                                booking("T-6", "A-1", "10.00", "USD").replace("-05:00", ""),
                                booking("T-7", "A-1", "10.00", "USD").replace("\"channel\"", "\"chanel\""),
                                "{\"id\":",
                                booking("T-9", "A-1", "10.00", "USD").replace("\"US\"", "\"UK\""),
                                booking("T-10", "A-1", "10.00", "USD"))));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.progress().inserted()).isEqualTo(2);
        assertThat(job.progress().rejected()).isEqualTo(8);
        List<JobProblem> problems = setup.jobs.problems(LOADER, job.id(), 0, 100);
        assertThat(problems).extracting(JobProblem::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(problems)
                .extracting(JobProblem::field)
                .containsExactly(
                        "account", "amount", "currency", "amount", "booked", "channel", "", "counterparty.country");
        assertThat(problems.getFirst().value()).isEqualTo("A-?");
    }

    @Test
    void anUnknownMemberIsRefusedAndItsRecordIsNotKept() {
        Job job = setup.load(
                RecordKind.CUSTOMER,
                Format.NDJSON,
                PARTIES.lines().findFirst().orElseThrow().replace("\"country\"", "\"nickname\":\"x\",\"country\""));

        assertThat(job.progress().inserted()).isZero();
        assertThat(setup.jobs.problems(LOADER, job.id(), 0, 10))
                .extracting(JobProblem::field, JobProblem::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("nickname", "x"));
    }

    @Test
    void anImportIsNoWayIntoACase() {
        setup.load(RecordKind.CASE, Format.NDJSON, """
                {"id":"K-1","title":"One","opened":"2025-03-03","readers":["investigator-1"]}
                """);
        Caller eve = new Caller("eve", Role.INVESTIGATOR, Audience.INVESTIGATION);
        JobId id = setup.imports.start(
                eve,
                new ImportRequest(RecordKind.CASE, Format.NDJSON, Optional.empty(), "x"),
                new ByteArrayInputStream(
                        "{\"id\":\"K-1\",\"title\":\"x\",\"opened\":\"2025-03-03\",\"readers\":[\"eve\"]}"
                                .getBytes(StandardCharsets.UTF_8)));
        setup.await(id);

        assertThat(setup.jobs.find(eve, id).orElseThrow().progress().rejected()).isEqualTo(1);
        assertThat(new CaseStore(database)
                        .find(READER, new CaseId("K-1"))
                        .orElseThrow()
                        .readers())
                .containsExactly("investigator-1");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        setup.load(RecordKind.MIXED, Format.NDJSON, PARTIES);

        Job again = setup.load(RecordKind.MIXED, Format.NDJSON, PARTIES);

        assertThat(again.progress().unchanged()).isEqualTo(2);
        assertThat(again.progress().inserted()).isZero();
    }

    @Test
    void csvHasDottedNamesAndListsWithBars() {
        Job job = setup.load(RecordKind.CUSTOMER, Format.CSV, """
                id,kind,name,aliases,country,customerSince,contact.phone,expected.monthlyIn,expected.monthlyOut,\
                expected.currency,expected.cash
                C-1,PERSON,"Doe, Ann",Annie|A. D.,US,2020-01-31,+1 555 0100,1000,900.50,USD,true
                C-2,PERSON,Bob,,US,2020-01-31,,,,,
                C-3,PERSON
                """);

        assertThat(job.progress().inserted()).isEqualTo(2);
        assertThat(job.progress().rejected()).isEqualTo(1);
        Customer ann =
                new CustomerStore(database).find(READER, new CustomerId("C-1")).orElseThrow();
        assertThat(ann.name()).isEqualTo("Doe, Ann");
        assertThat(ann.aliases()).containsExactly("Annie", "A. D.");
        assertThat(ann.contact().phone()).contains("+1 555 0100");
        assertThat(ann.expected().orElseThrow().cash()).isTrue();
    }

    @Test
    void aCancelledJobGoesOnWhereItStopped() {
        setup.load(RecordKind.MIXED, Format.NDJSON, PARTIES);
        setup.runner.close();
        JobId id = setup.imports.start(
                LOADER,
                new ImportRequest(RecordKind.TRANSACTION, Format.NDJSON, Optional.empty(), "many"),
                bookings(25_000));
        Job claimed = setup.jobs.claim(Job.Kind.RECORDS).orElseThrow();
        CancelAfterOneBatch control = new CancelAfterOneBatch();
        new ImportWork(
                        data,
                        database,
                        new io.casewright.casefile.RecordsWriter(database),
                        new io.casewright.casefile.Summaries(database))
                .run(claimed, control);
        assertThat(setup.imports.cancel(LOADER, id)).isTrue();
        setup.jobs.finish(id, Job.State.CANCELLED, Optional.empty());
        Job stopped = setup.jobs.find(LOADER, id).orElseThrow();
        assertThat(stopped.progress().items()).isEqualTo(10_000);

        assertThat(setup.imports.resume(LOADER, id)).isTrue();
        try (ImportSetup next = new ImportSetup(database, data)) {
            Job done = next.await(id);
            assertThat(done.state()).isEqualTo(Job.State.DONE);
            assertThat(done.progress().inserted()).isEqualTo(25_000);
            assertThat(done.progress().items()).isEqualTo(25_000);
        }
        assertThat(count("transactions")).isEqualTo(25_000);
    }

    @Test
    void onlyTheOwnerAndAnAdminSeeAJobAndOnlyTheOwnerItsProblems() {
        Job job = setup.load(RecordKind.MIXED, Format.NDJSON, "nonsense\n");
        Caller other = new Caller("investigator-2", Role.INVESTIGATOR, Audience.INVESTIGATION);
        Caller admin = new Caller("admin-2", Role.ADMIN, Audience.INVESTIGATION);

        assertThat(setup.jobs.find(other, job.id())).isEmpty();
        assertThat(setup.jobs.page(other, Optional.empty(), 10)).isEmpty();
        assertThat(setup.imports.resume(other, job.id())).isFalse();
        assertThat(setup.jobs.find(admin, job.id())).isPresent();
        assertThat(setup.jobs.problems(admin, job.id(), 0, 10)).isEmpty();
        assertThat(setup.jobs.problems(LOADER, job.id(), 0, 10)).hasSize(1);
    }

    @Test
    void problemsAreKeptUpToALimitAndAllAreCounted() {
        String body =
                IntStream.range(0, Jobs.PROBLEMS_KEPT + 50).mapToObj(i -> "{}").collect(Collectors.joining("\n"));

        Job job = setup.load(RecordKind.CUSTOMER, Format.NDJSON, body);

        assertThat(job.progress().rejected()).isEqualTo(Jobs.PROBLEMS_KEPT + 50);
        assertThat(setup.jobs.problems(LOADER, job.id(), 0, 5000)).hasSize(Jobs.PROBLEMS_KEPT);
    }

    @Test
    void aBodyThatBreaksOffIsNotAcknowledgedAndLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ImportRequest request = new ImportRequest(RecordKind.MIXED, Format.NDJSON, Optional.empty(), "x");

        assertThatThrownBy(() -> setup.imports.start(LOADER, request, broken))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("No space left on device");

        assertThat(setup.jobs.page(LOADER, Optional.empty(), 10)).isEmpty();
        try (java.util.stream.Stream<Path> left = Files.list(data.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aWrongMappingIsRefusedByName() {
        for (String wrong : List.of(
                "files: [{columns: [a], records: [{type: customer, id: '{b}'}]}]",
                "files: [{columns: [a], rows: []}]",
                "files: [{columns: [a], records: [{type: transaction, booked: {day: 1}}]}]",
                "}")) {
            ImportRequest request = new ImportRequest(RecordKind.MIXED, Format.CSV, Optional.of(wrong), "x");
            assertThatThrownBy(() -> setup.imports.start(LOADER, request, InputStream.nullInputStream()))
                    .isInstanceOf(ImportRefusedException.class)
                    .hasMessageContaining("mapping");
        }
    }

    @Test
    void aFileThatIsNoCsvFailsWithTheReason() {
        Job job = setup.load(RecordKind.CUSTOMER, Format.CSV, "id,name\n\"never closed");

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.failure().orElseThrow()).contains("no CSV");
    }

    private static final class CancelAfterOneBatch implements JobControl {

        private int asked;

        @Override
        public boolean isCancelled() {
            return ++asked > 1;
        }

        @Override
        public void report(Job.Progress progress) {
            throw new AssertionError("not reached");
        }

        @Override
        public void problem(JobProblem problem) {
            throw new AssertionError("not reached");
        }
    }

    static InputStream bookings(int count) {
        return new ByteArrayInputStream(IntStream.range(0, count)
                .mapToObj(i -> booking("T-" + i, "A-1", "10.00", "USD"))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String booking(String id, String account, String amount, String currency) {
        return ("{\"id\":\"%s\",\"account\":\"%s\",\"booked\":\"2025-03-01T10:00:00-05:00\",\"amount\":\"%s\","
                        + "\"currency\":\"%s\",\"direction\":\"IN\",\"channel\":\"CASH\","
                        + "\"counterparty\":{\"country\":\"US\"}}")
                .formatted(id, account, amount, currency);
    }

    private long count(String table) {
        return database.read(connection -> Sql.first(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))
                .orElseThrow());
    }
}

package io.casewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Records;
import io.casewright.casefile.Transaction;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CustomerId;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import io.casewright.testsupport.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loads another system's ledger with the mapping that the documentation shows.
class ForeignLedgerTest {

    private static final Logger LOG = Logger.getLogger(ForeignLedgerTest.class);
    private static final Path MAPPING = Path.of("docs", "examples", "amlsim-mapping.yaml");

    @TempDir
    Path data;

    @Test
    void aWholeLedgerGoesInThroughTheMappingOfTheDocumentation() throws IOException {
        Path ledger = Shared.eval().resolve("amlsim").resolve("20K_fanin200");
        List<String> transfers = Files.readAllLines(ledger.resolve("transactions.csv"));
        try (Database database = TestDatabase.fresh();
                ImportSetup setup = new ImportSetup(database, data)) {
            Job nodes = setup.load(request("nodes.csv"), ledger.resolve("nodes.csv"));
            long start = System.nanoTime();
            Job bookings = setup.load(request("transactions.csv"), ledger.resolve("transactions.csv"));
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.infof(
                    "%d bookings in %.1f s: %.0f a second",
                    bookings.progress().inserted(), seconds, bookings.progress().inserted() / seconds);

            assertThat(nodes.progress().inserted()).isEqualTo(40_000);
            assertThat(bookings.progress().rejected()).isZero();
            assertThat(bookings.progress().inserted()).isEqualTo(2L * (transfers.size() - 1));
            assertThat(sum(database, true)).isEqualByComparingTo(sum(transfers));
            assertThat(sum(database, false)).isEqualByComparingTo(sum(transfers));
            assertFirstRowIsBookedOnBothSides(database);
        }
    }

    private static void assertFirstRowIsBookedOnBothSides(Database database) {
        Access reader = Records.access("investigator-1");
        Transaction out = new Dossiers(database)
                .ofCustomer(reader, new CustomerId("N360")).orElseThrow().customers().getFirst().transactions().stream()
                        .filter(each -> each.id().value().equals("1-out"))
                        .findFirst()
                        .orElseThrow();
        assertThat(out.day()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(out.amount()).hasToString("USD 103.55");
        assertThat(out.counterparty().account()).contains("18984");
    }

    private static ImportRequest request(String source) throws IOException {
        return new ImportRequest(RecordKind.MIXED, Format.CSV, Optional.of(Files.readString(MAPPING)), source);
    }

    private static BigDecimal sum(List<String> transfers) {
        return transfers.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Database database, boolean incoming) {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT sum(amount) FROM transactions WHERE incoming = ?",
                        row -> row.getBigDecimal(1),
                        incoming)
                .orElseThrow());
    }
}

package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.KeptLedger;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.Topic;
import io.casewright.report.Drafts;
import io.casewright.report.Filing;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundleExportTest {

    private static final Caller WRITER = new Caller("analyst-1", Role.REPORT_WRITER, Audience.INVESTIGATION);
    private static final int MEGABYTE = 1_000_000;

    private Database database;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        trail = new AuditTrail(database, Clock.fixed(Instant.parse("2026-02-03T11:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Map<String, byte[]> bundle(Filing filing) {
        return ReadBack.zip(new BundleExport(trail).write(filing).content());
    }

    @Test
    void itHoldsTheReportAndAllThatStandsBehindIt() {
        Filing filing = SampleFilings.plain();
        String hash = filing.ledgers().values().iterator().next().hash();

        assertThat(bundle(filing).keySet())
                .containsExactly(
                        "narrative.md",
                        "narrative.txt",
                        "flow.svg",
                        "ledger.csv",
                        "passages.csv",
                        "ledgers/" + hash + ".json",
                        "audit.csv",
                        "manifest.json",
                        "SHA256SUMS");
    }

    @Test
    void aLedgersFileHasTheLedgersHash() {
        Filing filing = SampleFilings.plain();
        String hash = filing.ledgers().values().iterator().next().hash();

        assertThat(Sha256.hex(ReadBack.entry(bundle(filing), "ledgers/" + hash + ".json")))
                .isEqualTo(hash);
    }

    @Test
    void everyFileHasItsSum() throws IOException {
        Map<String, byte[]> files = bundle(SampleFilings.plain());

        JsonNode manifest = new JsonMapper().readTree(ReadBack.entry(files, "manifest.json"));
        manifest.path("files").forEach(file -> {
            byte[] content = ReadBack.entry(files, file.path("name").asText());
            assertThat(file.path("sha256").asText()).isEqualTo(Sha256.hex(content));
            assertThat(file.path("bytes").asInt()).isEqualTo(content.length);
        });
        assertThat(manifest.path("files")).hasSize(files.size() - 2);
        List<String> sums =
                ReadBack.text(ReadBack.entry(files, "SHA256SUMS")).lines().toList();
        assertThat(sums)
                .hasSize(files.size() - 1)
                .allSatisfy(line -> assertThat(Sha256.hex(ReadBack.entry(files, line.substring(66))))
                        .isEqualTo(line.substring(0, 64)));
    }

    @Test
    void citedPassagesStandWithTheirPages() throws IOException {
        List<NamedCsvRecord> rows = rows(ReadBack.entry(bundle(SampleFilings.plain()), "passages.csv"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("Passage")).isEqualTo("K1");
            assertThat(row.getField("PDF page")).isEqualTo("1");
            assertThat(row.getField("Printed page")).isEqualTo("F-3");
            assertThat(row.getField("Cited as")).contains("page F-3 (PDF page 1)");
        });
    }

    @Test
    void aPassageThatNothingCitesIsLeftOut() throws IOException {
        Filing filing = SampleFilings.ofSentences(
                Drafts.form(Drafts.PARAGRAPHS), Drafts.sentence("Cash was paid in.", Citation.fact(1)));

        assertThat(rows(ReadBack.entry(bundle(filing), "passages.csv"))).isEmpty();
    }

    @Test
    void aLargeLedgerStaysBelowOneMegabyteWithWhatIsCitedFirst() throws IOException {
        Ledger ledger = Ledger.of(
                "large",
                IntStream.rangeClosed(1, 9_000).mapToObj(BundleExportTest::fact).toList(),
                List.of());
        Filing filing = new Filing(
                Drafts.report(SampleFilings.section(
                        ledger, "Conduct", Drafts.sentence("The last one.", Citation.fact(9_000)))),
                Drafts.form(Drafts.PARAGRAPHS),
                SampleFilings.dossier("Ann Lee"),
                List.of(),
                List.of(),
                Map.of(ledger.id(), KeptLedger.of(ledger)));

        byte[] table = ReadBack.entry(bundle(filing), "ledger.csv");

        List<NamedCsvRecord> rows = rows(table);
        assertThat(table.length).isLessThanOrEqualTo(MEGABYTE).isGreaterThan(MEGABYTE * 9 / 10);
        assertThat(rows.getFirst().getField("Fact")).isEqualTo("F9000");
        assertThat(rows.getFirst().getField("Cited")).isEqualTo("yes");
        assertThat(rows.getLast().getField("Statement"))
                .isEqualTo("%d more facts stand in ledgers/".formatted(9_000 - (rows.size() - 1)));
        assertThat(rows.getFirst().getField("Record ids")).endsWith(" and 50 more");
    }

    @Test
    void theExcerptEndsWithTheStepThatMadeTheVersion() throws IOException {
        Filing filing = SampleFilings.plain();
        String hash = filing.ledgers().values().iterator().next().hash();
        audit("answer.made", "CASE-1", Map.of("ledger", hash));
        audit("answer.made", "CASE-1", Map.of("ledger", "0".repeat(64)));
        audit("network.read", "CASE-1", Map.of());
        audit("report.started", id(filing), Map.of("version", "1"));
        audit("report.edited", "another", Map.of("version", "2"));
        audit("report.edited", id(filing), Map.of("version", "3"));
        byte[] before = new BundleExport(trail).write(filing).content();
        audit("report.exported", id(filing), Map.of("version", "3"));
        audit("report.submitted", id(filing), Map.of("version", "4"));

        assertThat(rows(ReadBack.entry(bundle(filing), "audit.csv")).stream().map(row -> row.getField("Sequence")))
                .containsExactly("1", "4", "6");
        assertThat(new BundleExport(trail).write(filing).content()).isEqualTo(before);
    }

    @Test
    void aTextThatTheFormCannotTakeIsSaidToBeLeftOut() {
        Filing filing = SampleFilings.ofSentences(Drafts.form(Drafts.FINCEN), Drafts.sentence("x".repeat(20_001)));

        Map<String, byte[]> files = bundle(filing);

        assertThat(files).doesNotContainKey("narrative.txt");
        assertThat(ReadBack.text(ReadBack.entry(files, "manifest.json")))
                .contains("narrative.txt: narrative: it has 20,010 characters");
        assertThat(ReadBack.text(ReadBack.entry(files, "narrative.md"))).contains("x".repeat(20_001));
    }

    private void audit(String action, String object, Map<String, String> details) {
        trail.append(new AuditEntry(WRITER, action, object, "done", details));
    }

    private static String id(Filing filing) {
        return filing.report().id().toString();
    }

    private static Fact fact(int number) {
        return new Fact(
                Topic.CASH,
                "cash." + number,
                "Cash of deposit %d was paid in.".formatted(number),
                Map.of(),
                IntStream.rangeClosed(1, 150)
                        .mapToObj(record -> new RecordRef(RecordKind.TRANSACTION, "T-" + record))
                        .toList(),
                Set.of());
    }

    private static List<NamedCsvRecord> rows(byte[] table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ReadBack.text(table))) {
            return rows.stream().toList();
        }
    }
}

package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.DraftNarrative;
import io.casewright.assist.ExplainRisk;
import io.casewright.assist.SummariseCustomer;
import io.casewright.casefile.CaseReaders;
import io.casewright.demo.DemoLoader;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Money;
import io.casewright.ingest.ImportRequest;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import io.casewright.ingest.Imports;
import io.casewright.ingest.Job;
import io.casewright.ingest.JobId;
import io.casewright.ingest.Jobs;
import io.casewright.testsupport.Shared;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Another system's ledger, without KYC, names or alerts: AMLSim's, loaded through the mapping of the documentation.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ForeignLedgerTest {

    private static final Caller ADMIN = new Caller("admin-1", Role.ADMIN, Audience.INVESTIGATION);
    private static final Caller INVESTIGATOR = new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION);
    private static final int BUSIEST = 10;

    @Inject
    DemoLoader demo;

    @Inject
    Imports imports;

    @Inject
    Jobs jobs;

    @Inject
    CaseReaders readers;

    @Inject
    SummariseCustomer summaries;

    @Inject
    ExplainRisk risks;

    @Inject
    DraftNarrative narratives;

    @Test
    void theTenBusiestAccountsGetAnswersThatTheirRecordsCarry() throws IOException {
        Path ledger = Shared.eval().resolve("amlsim").resolve("20K_fanin200");
        demo.load();
        load(ledger.resolve("nodes.csv"));
        load(ledger.resolve("transactions.csv"));
        List<String> transfers = Files.readAllLines(ledger.resolve("transactions.csv"));
        List<String> busiest = busiest(transfers);
        openCases(busiest);

        for (String account : busiest) {
            Access access = readers.accessOf(INVESTIGATOR);
            CaseId caseId = new CaseId("AMLSIM-" + account);
            Answers.assertSound(
                    summaries.make(access, caseId, AnswerListener.NONE).orElseThrow());
            Answers.assertSound(risks.make(access, caseId, AnswerListener.NONE).orElseThrow());
            Answer narrative =
                    narratives.make(access, caseId, AnswerListener.NONE).orElseThrow();
            Answers.assertSound(narrative);
            assertThat(Answers.text(narrative))
                    .contains("Node " + account)
                    .contains(total(transfers, 0, account))
                    .contains(total(transfers, 1, account));
        }
    }

    private void load(Path file) throws IOException {
        String mapping = Files.readString(Path.of("docs", "examples", "amlsim-mapping.yaml"));
        ImportRequest request = new ImportRequest(
                RecordKind.MIXED,
                Format.CSV,
                Optional.of(mapping),
                file.getFileName().toString());
        try (InputStream body = Files.newInputStream(file)) {
            finish(imports.start(ADMIN, request, body));
        }
    }

    private void openCases(List<String> accounts) {
        String rows = accounts.stream()
                .map(account -> """
                        {"type":"case","id":"AMLSIM-%s","title":"A busy account","opened":"2026-01-01",\
                        "readers":["investigator-1"],"parties":[{"name":"Node %s","role":"SUBJECT","customer":"N%s",\
                        "reason":"one of the busiest accounts"}]}
                        """.formatted(account, account, account))
                .collect(Collectors.joining());
        ImportRequest request = new ImportRequest(RecordKind.MIXED, Format.NDJSON, Optional.empty(), "cases.ndjson");
        finish(imports.start(ADMIN, request, new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))));
    }

    private void finish(JobId id) {
        Waiting.until("the import is over", () -> job(id).state().isOver());
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(job(id).progress().rejected()).isZero();
    }

    private Job job(JobId id) {
        return jobs.find(ADMIN, id).orElseThrow();
    }

    private static List<String> busiest(List<String> transfers) {
        Map<String, Integer> bookings = new HashMap<>();
        transfers.stream().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
            bookings.merge(row[0], 1, Integer::sum);
            bookings.merge(row[1], 1, Integer::sum);
        });
        return bookings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(BUSIEST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Of one side of the account; what it sends to itself is neither income nor spending.
    private static String total(List<String> transfers, int side, String account) {
        BigDecimal sum = transfers.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row[side].equals(account) && !row[0].equals(row[1]))
                .map(row -> new BigDecimal(row[2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? "" : new Money(sum, "USD").toString();
    }
}

package io.casewright.report.export;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analyst;
import io.casewright.assist.KeptLedger;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Transaction;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.report.FiledParties;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.Report;
import io.casewright.report.Report.PartyFiling;
import io.casewright.report.Report.Step;
import io.casewright.report.ReportId;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.ReportState;
import io.casewright.report.form.Form;
import io.casewright.report.form.Form.Limits;
import io.casewright.report.form.Form.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Signed-off reports on the demo bank's cases, and the shipped examples of an institution's settings.
final class Filings {

    static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    static final Analyst ANALYST = Analyst.of(KnowledgeBase.load());

    /// In New York still the evening before.
    static final Instant SIGNED_OFF = Instant.parse("2026-07-02T02:30:00Z");

    private static final int ROOM = 3_200;

    private Filings() {}

    static List<CaseId> cases() {
        return BANK.cases().stream().map(each -> each.id()).toList();
    }

    static Filing of(CaseId caseId) {
        return of(BANK.dossierOf(caseId));
    }

    /// A narrative of the facts of findings, and of what was done.
    static Filing of(Dossier dossier) {
        Analysis analysis = ANALYST.analyse(dossier);
        Ledger ledger = Ledger.of("narrative", analysis.facts(), List.of());
        List<ReportSentence> sentences = new ArrayList<>();
        int length = 0;
        for (Topic topic : List.of(Topic.PROFILE, Topic.FINDING, Topic.ALERT)) {
            for (Citation citation : ledger.factsAbout(topic)) {
                String text = ledger.fact(citation).orElseThrow().statement();
                length += text.length() + 1;
                if (length < ROOM) {
                    sentences.add(
                            new ReportSentence(text, List.of(citation), Standing.SUPPORTED, "", Optional.empty()));
                }
            }
        }
        Report report = report(
                dossier,
                List.of(
                        new ReportSection("activity", "Activity", ledger.id(), Optional.empty(), sentences),
                        new ReportSection(
                                "action",
                                "Action taken",
                                ledger.id(),
                                Optional.empty(),
                                List.of(told("The case was escalated to the head of compliance.")))));
        return new Filing(
                report,
                form(Purpose.REPORT),
                dossier,
                parties(dossier),
                List.of(new FilingCode(
                        "goaml-indicators", "FTIEA", "", "report_indicators", "A finding.", List.of("HT-GEN-003"))),
                Map.of(ledger.id(), KeptLedger.of(ledger)));
    }

    static List<FiledParty> parties(Dossier dossier) {
        return new FiledParties(ANALYST).of(dossier, List.of());
    }

    static ReportSentence told(String text) {
        return new ReportSentence(text, List.of(), Standing.SUPPORTED, "", Optional.empty());
    }

    static Report report(Dossier dossier, List<ReportSection> sections) {
        return new Report(
                ReportId.of("0197a000-0000-7000-8000-000000000001"),
                dossier.caseFile().orElseThrow().id(),
                "goaml-str",
                4,
                ReportState.SIGNED_OFF,
                "report-writer-1",
                Optional.of("reviewer-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sections,
                "1",
                SIGNED_OFF.minusSeconds(86_400),
                new Step("signed-off", "", "reviewer-1", SIGNED_OFF));
    }

    static Form form(Purpose purpose) {
        return new Form(
                "goaml-str",
                "goAML STR",
                "any",
                purpose,
                List.of(),
                new Limits(4_000, 4_000, 1, true, "our choice"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    static Filing in(Filing filing, ReportState state) {
        Report report = filing.report();
        return with(
                filing,
                new Report(
                        report.id(),
                        report.caseId(),
                        report.form(),
                        report.version(),
                        state,
                        report.author(),
                        report.reviewer(),
                        report.continues(),
                        report.supersededBy(),
                        report.detection(),
                        report.parties(),
                        report.sections(),
                        report.recordsVersion(),
                        report.startedAt(),
                        report.last()));
    }

    static Filing with(Filing filing, Report report) {
        return new Filing(report, filing.form(), filing.dossier(), filing.parties(), filing.codes(), filing.ledgers());
    }

    /// The same filing with one section of other sentences.
    static Filing telling(Filing filing, String title, String... sentences) {
        ReportSection first = filing.report().sections().getFirst();
        return with(
                filing,
                report(
                        filing.dossier(),
                        List.of(new ReportSection(
                                "activity",
                                title,
                                first.ledger(),
                                Optional.empty(),
                                List.of(sentences).stream().map(Filings::told).toList()))));
    }

    static Filing withForm(Filing filing, Purpose purpose) {
        return new Filing(
                filing.report(), form(purpose), filing.dossier(), filing.parties(), filing.codes(), filing.ledgers());
    }

    static Filing choosing(Filing filing, List<PartyFiling> chosen) {
        return new Filing(
                filing.report(),
                filing.form(),
                filing.dossier(),
                new FiledParties(ANALYST).of(filing.dossier(), chosen),
                filing.codes(),
                filing.ledgers());
    }

    /// The same case with every booking changed.
    static Dossier changing(Dossier dossier, UnaryOperator<Transaction> change) {
        List<CustomerRecords> customers = dossier.customers().stream()
                .map(records -> new CustomerRecords(
                        records.customer(),
                        records.role(),
                        records.accounts(),
                        records.transactions().stream().map(change).toList(),
                        records.alerts(),
                        records.events()))
                .toList();
        return new Dossier(dossier.caseFile(), customers, dossier.notes(), dossier.asOf(), dossier.surroundings());
    }

    /// The processor time that something takes, whoever else is at work on the machine; the best of three
    /// tries.
    static Duration bestOfThree(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Duration best = Duration.ofDays(1);
        for (int turn = 0; turn < 3; turn++) {
            long started = threads.getCurrentThreadCpuTime();
            work.run();
            Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - started);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }

    /// A data folder that holds the shipped examples.
    static Path institution(Path data) {
        copy("goaml", data);
        copy("fincen", data);
        return data;
    }

    /// Puts other text in place of a part of the institution's file, which must hold it.
    static void change(Path data, String file, String part, String other) {
        try {
            Path path = data.resolve(file);
            String text = Files.readString(path);
            if (!text.contains(part)) {
                throw new IllegalArgumentException("%s does not hold \"%s\"".formatted(file, part));
            }
            Files.writeString(path, text.replace(part, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(Path data, String file, String text) {
        try {
            Files.writeString(data.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String folder, Path data) {
        try {
            Files.createDirectories(data.resolve(folder));
            Files.copy(
                    Path.of("knowledge-base", folder, "settings.yaml"),
                    data.resolve(folder).resolve("settings.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

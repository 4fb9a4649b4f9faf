package io.casewright.report;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analyst;
import io.casewright.assist.KeptLedger;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Ledger;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Report.Step;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.form.CodeLists;
import io.casewright.report.form.Form;
import io.casewright.report.form.FormLibrary;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Demo cases as reports, drafted by the built-in writer and neither stored nor trimmed.
public final class DemoFilings {

    public static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    public static final KnowledgeBase LIBRARY = KnowledgeBase.load();
    public static final Analyst ANALYST = Analyst.of(LIBRARY);
    public static final CodeLists LISTS = CodeLists.load(Optional.empty(), LIBRARY);
    public static final FormLibrary FORMS = FormLibrary.load(Optional.empty(), LISTS.ids());

    private static final Instant STARTED = Instant.parse("2026-07-01T09:00:00Z");

    private DemoFilings() {}

    public static Filing of(String form, String caseId) {
        return of(FORMS.form(form), caseId);
    }

    public static Filing of(Form form, String caseId) {
        Dossier dossier = BANK.dossierOf(new CaseId(caseId));
        Analysis analysis = ANALYST.analyse(dossier);
        Ledger ledger = Ledger.of("report on case " + caseId, analysis.explained(), List.of());
        Report report = report(form, caseId, ledger);
        return new Filing(
                report,
                form,
                dossier,
                parties(dossier),
                new FilingCodes(LISTS, ANALYST).of(form, analysis).given(),
                Map.of(ledger.id(), KeptLedger.of(ledger)));
    }

    /// The same filing of a report with other sections.
    public static Filing with(Filing filing, List<ReportSection> sections) {
        return with(filing, copy(filing.report(), sections));
    }

    public static Filing with(Filing filing, Report report) {
        return new Filing(report, filing.form(), filing.dossier(), filing.parties(), filing.codes(), filing.ledgers());
    }

    public static Report copy(Report report, List<ReportSection> sections) {
        return new Report(
                report.id(),
                report.caseId(),
                report.form(),
                report.version(),
                report.state(),
                report.author(),
                report.reviewer(),
                report.continues(),
                report.supersededBy(),
                report.detection(),
                report.parties(),
                sections,
                report.recordsVersion(),
                report.startedAt(),
                report.last());
    }

    private static Report report(Form form, String caseId, Ledger ledger) {
        Draft draft = new BuiltInWriter().write(form.outline(), ledger);
        List<ReportSection> sections = form.sections().stream()
                .map(section -> new ReportSection(
                        section.outline().id(),
                        section.outline().title(),
                        ledger.id(),
                        Optional.empty(),
                        sentences(draft, section.outline().id())))
                .toList();
        return new Report(
                new ReportId(UUID.fromString("01912345-0000-7000-8000-000000000001")),
                new CaseId(caseId),
                form.id(),
                1,
                ReportState.DRAFT,
                "writer-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sections,
                "1",
                STARTED,
                new Step("started", form.id(), "writer-1", STARTED));
    }

    private static List<ReportSentence> sentences(Draft draft, String section) {
        return draft.sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.sentences().stream())
                .map(each ->
                        new ReportSentence(each.text(), each.citations(), Standing.SUPPORTED, "", Optional.empty()))
                .toList();
    }

    private static List<FiledParty> parties(Dossier dossier) {
        return dossier.caseFile().map(CaseFile::parties).orElse(List.of()).stream()
                .map(party -> new FiledParty(party, filedAs(party), party.reason()))
                .toList();
    }

    private static FiledAs filedAs(Party party) {
        return switch (party.role()) {
            case SUBJECT -> FiledAs.SUBJECT;
            case POTENTIAL_VICTIM -> FiledAs.POTENTIAL_VICTIM;
            case WITNESS, ASSOCIATE -> FiledAs.OTHER;
            case UNKNOWN -> FiledAs.NOT_FILED;
        };
    }

    public static boolean hasVictims(Dossier dossier) {
        return dossier.caseFile().orElseThrow().parties().stream()
                .anyMatch(party -> party.role() == PartyRole.POTENTIAL_VICTIM);
    }
}

package io.casewright.report.export;

import io.casewright.assist.CitationWords;
import io.casewright.assist.KeptLedger;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.LedgerId;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.OneLine;
import io.casewright.report.Report;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.ReportState;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A report as every document shows it, whatever the format: one content, so that no two formats can differ. All text
/// is one line a piece and still has to be escaped for its format.
///
/// @param banner stands on every page
/// @param particulars what is being read: form, case, version, who
/// @param tables after the narrative: parties, codes, what the marks stand for in the order of their first use,
/// ledgers;
///     none without rows
record ReportDocument(String title, String banner, Table particulars, List<Chapter> chapters, List<Table> tables) {

    /// Says it of the form's own document and of each part of the bundle.
    static final String CONFIDENTIAL = "CONFIDENTIAL. Do not reveal this document, or that a report is considered.";

    static final String NO_SENTENCES = "This section has no sentences.";

    /// Rows have as many cells as there are columns.
    record Table(String title, List<Column> columns, List<List<String>> rows) {

        List<String> head() {
            return columns.stream().map(Column::head).toList();
        }
    }

    /// @param width in percent of the page's
    record Column(String head, int width) {}

    record Chapter(String title, List<Line> lines) {}

    /// A sentence.
    ///
    /// @param marks of its sources, without brackets
    /// @param author who answers for it where no evidence does
    record Line(String text, List<String> marks, Optional<String> author) {

        /// How it is said whose statement it is.
        Optional<String> authorship() {
            return author.map("author's statement: %s"::formatted);
        }
    }

    static ReportDocument of(Filing filing) {
        Marks marks = new Marks(filing);
        List<Chapter> chapters = filing.report().sections().stream()
                .map(section -> chapter(section, marks))
                .toList();
        List<Table> tables = List.of(
                parties(filing.parties()), codes(filing.codes()), evidence(filing, marks), ledgers(filing, marks));
        return new ReportDocument(
                OneLine.of(filing.form().title()),
                banner(filing.report()),
                particulars(rows(filing)),
                chapters,
                tables.stream().filter(table -> !table.rows().isEmpty()).toList());
    }

    static Table particulars(List<List<String>> rows) {
        return new Table("Particulars", List.of(new Column("Particular", 25), new Column("Value", 75)), rows);
    }

    private static Table parties(List<FiledParty> parties) {
        return new Table(
                "Parties",
                List.of(
                        new Column("Name", 25),
                        new Column("Role in the case", 15),
                        new Column("Filed as", 20),
                        new Column("Reason", 40)),
                parties.stream()
                        .map(filed -> List.of(
                                OneLine.of(filed.party().name()),
                                words(filed.party().role()),
                                words(filed.filedAs()),
                                OneLine.of(filed.reason())))
                        .toList());
    }

    private static Table codes(List<FilingCode> codes) {
        return new Table(
                "Codes",
                List.of(
                        new Column("List", 15),
                        new Column("Code", 15),
                        new Column("Title", 20),
                        new Column("Place", 15),
                        new Column("Reason", 35)),
                codes.stream()
                        .map(code -> Stream.of(code.list(), code.code(), code.title(), code.place(), code.reason())
                                .map(OneLine::of)
                                .toList())
                        .toList());
    }

    private static Table evidence(Filing filing, Marks marks) {
        return evidence(marks.cited().entrySet().stream()
                .map(each -> source(each.getKey(), each.getValue(), filing.ledgers()))
                .toList());
    }

    static Table evidence(List<List<String>> rows) {
        return new Table(
                "Evidence",
                List.of(new Column("Mark", 8), new Column("What it says", 60), new Column("From", 32)),
                rows);
    }

    private static Table ledgers(Filing filing, Marks marks) {
        return new Table(
                "Ledgers",
                List.of(new Column("Mark", 8), new Column("Ledger", 32), new Column("SHA-256", 60)),
                marks.ledgers().stream()
                        .map(id -> List.of(marks.label(id), OneLine.of(id.value()), hash(filing, id)))
                        .toList());
    }

    private static String hash(Filing filing, LedgerId id) {
        return Optional.ofNullable(filing.ledgers().get(id))
                .map(KeptLedger::hash)
                .orElse("");
    }

    private static String banner(Report report) {
        return CONFIDENTIAL + " " + standing(report);
    }

    private static String standing(Report report) {
        return switch (report.state()) {
            case DRAFT -> "Draft, not signed off.";
            case IN_REVIEW -> "In review, not signed off.";
            case SIGNED_OFF -> "Signed off.";
            case WITHDRAWN -> "Withdrawn, not to be filed.";
            case SUPERSEDED -> "Superseded by a later report.";
        };
    }

    private static List<List<String>> rows(Filing filing) {
        Report report = filing.report();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Case", report.caseId().value()));
        rows.add(row("Report", report.id() + ", version " + report.version()));
        rows.add(row("Form", filing.form().id() + ", " + filing.form().jurisdiction()));
        rows.add(row("Author", report.author()));
        report.reviewer().ifPresent(reviewer -> rows.add(row(reviewed(report.state()), reviewer)));
        report.detection()
                .ifPresent(detection ->
                        rows.add(row("Detection", "%s, stated by %s".formatted(detection.day(), detection.by()))));
        report.continues().ifPresent(former -> rows.add(row("Continues", former.toString())));
        report.supersededBy().ifPresent(later -> rows.add(row("Superseded by", later.toString())));
        rows.add(row(
                "Last step",
                "%s by %s, %s"
                        .formatted(
                                report.last().what(),
                                report.last().by(),
                                DateTimeFormatter.ISO_INSTANT.format(
                                        report.last().at()))));
        return rows;
    }

    private static String reviewed(ReportState state) {
        return state == ReportState.SIGNED_OFF ? "Signed off by" : "Reviewer";
    }

    static List<String> row(String label, String value) {
        return List.of(label, OneLine.of(value));
    }

    static String words(FiledAs filedAs) {
        return switch (filedAs) {
            case SUBJECT -> "subject";
            case POTENTIAL_VICTIM -> "potential victim, not suspected";
            case OTHER -> "other party";
            case NOT_FILED -> "not filed";
        };
    }

    static String words(PartyRole role) {
        return switch (role) {
            case SUBJECT -> "subject";
            case POTENTIAL_VICTIM -> "potential victim";
            case WITNESS -> "witness";
            case ASSOCIATE -> "associate";
            case UNKNOWN -> "role unknown";
        };
    }

    private static Chapter chapter(ReportSection section, Marks marks) {
        return new Chapter(
                OneLine.of(section.title()),
                section.sentences().stream()
                        .map(sentence -> line(section, sentence, marks))
                        .toList());
    }

    private static Line line(ReportSection section, ReportSentence sentence, Marks marks) {
        Optional<String> author = sentence.standing() == ReportSentence.Standing.AUTHORS_STATEMENT
                ? sentence.author().map(OneLine::of)
                : Optional.empty();
        List<String> cited = sentence.citations().stream()
                .map(citation -> marks.of(section.ledger(), citation))
                .toList();
        return new Line(OneLine.of(sentence.text()), cited, author);
    }

    private static List<String> source(String mark, Marks.Cited cited, Map<LedgerId, KeptLedger> ledgers) {
        return source(
                mark,
                Optional.ofNullable(ledgers.get(cited.ledger())),
                cited.citation().toString());
    }

    /// A row of the evidence: what a citation says and where it comes from.
    ///
    /// @param ledger empty where it is not open to the caller
    static List<String> source(String mark, Optional<KeptLedger> ledger, String citation) {
        return ledger.flatMap(kept -> kept.fact(citation))
                .map(fact -> List.of(mark, OneLine.of(fact.statement()), records(fact)))
                .or(() -> ledger.flatMap(kept -> kept.passage(citation))
                        .map(passage ->
                                List.of(mark, OneLine.of(passage.text()), OneLine.of(CitationWords.of(passage)))))
                .orElseGet(() -> List.of(mark, "This evidence is not open to whoever exported the report.", ""));
    }

    private static String records(KeptLedger.KeptFact fact) {
        return fact.records().isEmpty() ? "no record" : CitationWords.of(fact.records());
    }
}

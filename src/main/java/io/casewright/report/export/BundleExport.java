package io.casewright.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.assist.KeptLedger;
import io.casewright.audit.AuditRecord;
import io.casewright.audit.AuditTrail;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.Sha256;
import io.casewright.report.Filing;
import io.casewright.report.OneLine;
import io.casewright.report.Report;
import io.casewright.report.ReportSection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report with all that stands behind it, as one ZIP: narrative, ledgers, cited passages, flow picture, the part of
/// the audit record that led to this version, and the SHA-256 sums of all of them.
@Singleton
public final class BundleExport implements Export {

    static final String SUMS = "SHA256SUMS";
    static final String MANIFEST = "manifest.json";

    /// Of one kind; a report is rarely changed a hundred times.
    private static final int AUDIT_RECORDS = 10_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final AuditTrail audit;

    public BundleExport(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public String format() {
        return "bundle";
    }

    @Override
    public Exported write(Filing filing) {
        Archive archive = new Archive();
        archive.add("narrative.md", new MarkdownExport().write(filing).content());
        String leftOut = addText(filing, archive);
        archive.add("flow.svg", new SvgExport().write(filing).content());
        BundledEvidence evidence = new BundledEvidence(filing);
        archive.add("ledger.csv", evidence.facts());
        archive.add("passages.csv", evidence.passages());
        evidence.ledgers().forEach(ledger -> archive.add(nameOf(ledger), bytes(ledger.canonicalJson())));
        archive.add("audit.csv", excerpt(filing));
        archive.add(MANIFEST, manifest(filing.report(), leftOut, archive.entries()));
        archive.add(SUMS, sums(archive.entries()));
        return new Exported(FileNames.of(filing, ".zip"), "application/zip", archive.bytes());
    }

    /// Says why the form cannot take the text, if so; the narrative stands in the other file all the same.
    private static String addText(Filing filing, Archive archive) {
        try {
            archive.add("narrative.txt", new TextExport().write(filing).content());
            return "";
        } catch (ExportRefusedException e) {
            return "narrative.txt: " + e.getMessage();
        }
    }

    /// The content's own hash is in the name: a ledger's id is the beginning of it.
    private static String nameOf(KeptLedger ledger) {
        return "ledgers/" + ledger.hash().replaceAll("[^0-9a-f]", "") + ".json";
    }

    /// What was done to the report up to the step that made this version, and the drafts that gave it its ledgers. What
    /// came later is no part of the version.
    private byte[] excerpt(Filing filing) {
        Report report = filing.report();
        List<AuditRecord> steps = audit.about(report.id().toString(), "report.", AUDIT_RECORDS);
        long last = steps.stream()
                .filter(record -> record.outcome().equals("done") && says(record, "version=" + report.version()))
                .mapToLong(AuditRecord::sequence)
                .min()
                .orElse(Long.MAX_VALUE);
        Set<String> drafts = filing.ledgers().values().stream()
                .map(ledger -> "ledger=" + ledger.hash())
                .collect(Collectors.toSet());
        Stream<AuditRecord> made = audit.about(report.caseId().value(), "answer.made", AUDIT_RECORDS).stream()
                .filter(record -> drafts.stream().anyMatch(draft -> says(record, draft)));
        Csv csv = new Csv(
                "Sequence",
                "At",
                "Caller",
                "Role",
                "Action",
                "Object",
                "Outcome",
                "Details",
                "Previous SHA-256",
                "SHA-256");
        Stream.concat(steps.stream(), made)
                .filter(record -> record.sequence() <= last)
                .sorted(Comparator.comparingLong(AuditRecord::sequence))
                .forEach(record -> csv.add(row(record)));
        return csv.content();
    }

    private static boolean says(AuditRecord record, String detail) {
        return record.details().lines().anyMatch(detail::equals);
    }

    private static List<String> row(AuditRecord record) {
        return List.of(
                Long.toString(record.sequence()),
                record.at().toString(),
                record.caller(),
                record.role(),
                record.action(),
                record.object(),
                record.outcome(),
                record.details().replace("\n", "; "),
                record.previous(),
                record.hash());
    }

    private static byte[] manifest(Report report, String leftOut, Map<String, byte[]> entries) {
        ObjectNode manifest = JSON.createObjectNode()
                .put("confidential", ReportDocument.CONFIDENTIAL)
                .put("report", report.id().toString())
                .put("version", report.version())
                .put("state", report.state().name())
                .put("form", report.form())
                .put("case", OneLine.of(report.caseId().value()));
        if (!leftOut.isEmpty()) {
            manifest.put("leftOut", leftOut);
        }
        ArrayNode ledgers = manifest.putArray("ledgers");
        report.sections().stream()
                .map(ReportSection::ledger)
                .map(LedgerId::value)
                .distinct()
                .forEach(ledgers::add);
        ArrayNode files = manifest.putArray("files");
        entries.forEach((name, content) ->
                files.addObject().put("name", name).put("bytes", content.length).put("sha256", Sha256.hex(content)));
        try {
            return bytes(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest cannot be written in memory", e);
        }
    }

    /// As `sha256sum --check` reads them.
    private static byte[] sums(Map<String, byte[]> entries) {
        return bytes(entries.entrySet().stream()
                .map(entry -> Sha256.hex(entry.getValue()) + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

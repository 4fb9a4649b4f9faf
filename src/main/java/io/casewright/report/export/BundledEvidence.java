package io.casewright.report.export;

import io.casewright.assist.CitationWords;
import io.casewright.assist.KeptLedger;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.assist.KeptLedger.KeptPassage;
import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.RecordRef;
import io.casewright.report.Filing;
import io.casewright.report.ReportSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ledgers of a report as tables: every fact, and the passages that the report cites.
final class BundledEvidence {

    /// FinCEN's limit for the one attachment of a report, as decimal megabytes.
    private static final int MOST_BYTES = 1_000_000;

    /// Room for the row that tells what was left out.
    private static final int LAST_ROW = 300;

    /// Ids of records that a row names; the ledger's JSON names all.
    private static final int NAMED = 100;

    private final List<KeptLedger> ledgers;
    private final Set<String> cited = new HashSet<>();

    BundledEvidence(Filing filing) {
        List<LedgerId> ids = filing.report().sections().stream()
                .map(ReportSection::ledger)
                .distinct()
                .toList();
        this.ledgers = ids.stream()
                .map(id -> filing.ledgers().get(id))
                .filter(Objects::nonNull)
                .toList();
        for (ReportSection section : filing.report().sections()) {
            section.sentences().stream()
                    .flatMap(sentence -> sentence.citations().stream())
                    .map(citation -> key(section.ledger(), citation))
                    .forEach(cited::add);
        }
    }

    List<KeptLedger> ledgers() {
        return ledgers;
    }

    private static String key(LedgerId ledger, Object citation) {
        return ledger + "/" + citation;
    }

    private boolean isCited(KeptLedger ledger, String citation) {
        return Citation.parse(citation)
                .filter(parsed -> cited.contains(key(ledger.id(), parsed)))
                .isPresent();
    }

    /// What the report cites first; at most 1 MB, and the last row says what did not fit.
    byte[] facts() {
        Csv csv = new Csv("Ledger", "Fact", "Cited", "Topic", "Statement", "Values", "Records", "Record ids");
        List<List<String>> rows = new ArrayList<>();
        for (KeptLedger ledger : ledgers) {
            ledger.facts().forEach(fact -> rows.add(row(ledger, fact)));
        }
        rows.sort(Comparator.comparing(row -> row.get(2), Comparator.reverseOrder()));
        int left = 0;
        for (List<String> row : rows) {
            boolean added = left == 0 && csv.addWithin(MOST_BYTES - LAST_ROW, row);
            left += added ? 0 : 1;
        }
        if (left > 0) {
            csv.add(List.of("", "", "", "", "%d more facts stand in ledgers/".formatted(left), "", "", ""));
        }
        return csv.content();
    }

    private List<String> row(KeptLedger ledger, KeptFact fact) {
        return List.of(
                ledger.id().value(),
                fact.id(),
                isCited(ledger, fact.id()) ? "yes" : "no",
                fact.topic(),
                fact.statement(),
                fact.values().entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue().text())
                        .collect(Collectors.joining("; ")),
                CitationWords.of(fact.records()),
                ids(fact.records()));
    }

    private static String ids(List<RecordRef> records) {
        String more = records.size() > NAMED ? String.format(Locale.ROOT, " and %,d more", records.size() - NAMED) : "";
        return records.stream().limit(NAMED).map(RecordRef::id).collect(Collectors.joining(" ")) + more;
    }

    /// The passages that the report cites, with the page of each.
    byte[] passages() {
        Csv csv = new Csv(
                "Ledger",
                "Passage",
                "Document",
                "Title",
                "PDF page",
                "Printed page",
                "Section",
                "Locator",
                "Known",
                "Superseded",
                "Cited as",
                "Words");
        for (KeptLedger ledger : ledgers) {
            ledger.passages().stream()
                    .filter(passage -> isCited(ledger, passage.id()))
                    .forEach(passage -> csv.add(row(ledger, passage)));
        }
        return csv.content();
    }

    private static List<String> row(KeptLedger ledger, KeptPassage passage) {
        return Stream.of(
                        ledger.id().value(),
                        passage.id(),
                        passage.document(),
                        passage.title(),
                        passage.page() == 0 ? "" : Integer.toString(passage.page()),
                        passage.printedPage(),
                        passage.section(),
                        passage.locator(),
                        passage.sure().toLowerCase(Locale.ROOT),
                        passage.superseded() ? "yes" : "no",
                        CitationWords.of(passage),
                        passage.text())
                .toList();
    }
}

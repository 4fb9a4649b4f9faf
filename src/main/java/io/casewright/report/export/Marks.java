package io.casewright.report.export;

import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import io.casewright.report.Filing;
import io.casewright.report.ReportSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a document marks what its sentences rest on. Sections that were drafted at different times cite different
/// ledgers, and their `F12` are different facts: then the ledger stands before it (`L2.F12`).
final class Marks {

    private final List<LedgerId> ledgers;
    private final Map<String, Cited> cited = new LinkedHashMap<>();

    Marks(Filing filing) {
        this.ledgers = filing.report().sections().stream()
                .map(ReportSection::ledger)
                .distinct()
                .toList();
    }

    /// @param ledger of the section that cites
    record Cited(LedgerId ledger, Citation citation) {}

    String of(LedgerId ledger, Citation citation) {
        String label = label(ledger);
        String mark = label.isEmpty() ? citation.toString() : label + "." + citation;
        cited.putIfAbsent(mark, new Cited(ledger, citation));
        return mark;
    }

    /// `L2`; empty where there is one ledger.
    String label(LedgerId ledger) {
        return ledgers.size() == 1 ? "" : "L" + (ledgers.indexOf(ledger) + 1);
    }

    /// In the order of the sections.
    List<LedgerId> ledgers() {
        return ledgers;
    }

    /// What was marked so far, in the order of its first use.
    Map<String, Cited> cited() {
        return cited;
    }
}

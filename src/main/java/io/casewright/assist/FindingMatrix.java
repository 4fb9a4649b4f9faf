package io.casewright.assist;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Finding;
import io.casewright.analysis.Finding.Outcome.Absent;
import io.casewright.analysis.Finding.Outcome.NotTestable;
import io.casewright.analysis.Finding.Outcome.Present;
import io.casewright.assist.Answer.TestedIndicator;
import io.casewright.assist.Answer.TestedIndicator.Outcome;
import io.casewright.evidence.Ledger;
import java.util.List;
import java.util.Optional;

/// Findings as rows of an answer, each present one with its fact's citation.
final class FindingMatrix {

    private FindingMatrix() {}

    static List<TestedIndicator> of(Analysis analysis, Ledger ledger) {
        return analysis.findings().stream().map(finding -> row(finding, ledger)).toList();
    }

    private static TestedIndicator row(Finding finding, Ledger ledger) {
        return switch (finding.outcome()) {
            case Present(double strength, String why, String computation) ->
                new TestedIndicator(
                        finding.indicator(),
                        finding.words(),
                        finding.customer(),
                        Outcome.PRESENT,
                        strength,
                        why,
                        ledger.factOf(computation));
            case Absent(String lookedAt) -> untrue(finding, Outcome.ABSENT, lookedAt);
            case NotTestable(List<String> missing) ->
                untrue(finding, Outcome.NOT_TESTABLE, "Missing: " + String.join(", ", missing) + ".");
        };
    }

    private static TestedIndicator untrue(Finding finding, Outcome outcome, String explanation) {
        return new TestedIndicator(
                finding.indicator(), finding.words(), finding.customer(), outcome, 0, explanation, Optional.empty());
    }
}

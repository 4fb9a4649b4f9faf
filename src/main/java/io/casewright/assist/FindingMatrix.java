package io.casewright.assist;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Finding;
import io.casewright.analysis.Finding.Outcome.Absent;
import io.casewright.analysis.Finding.Outcome.NotTestable;
import io.casewright.analysis.Finding.Outcome.Present;
import io.casewright.assist.Answer.Coverage;
import io.casewright.assist.Answer.TestedIndicator;
import io.casewright.assist.Answer.TestedIndicator.Outcome;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Findings as rows of an answer: all of the main customer and of subjects, the present ones of others.
///
/// @param rows each present one with its fact's citation
/// @param coverage how much of the library could be tested on the main customer
record FindingMatrix(List<TestedIndicator> rows, Optional<Coverage> coverage) {

    static final FindingMatrix NONE = new FindingMatrix(List.of(), Optional.empty());

    FindingMatrix {
        rows = List.copyOf(rows);
    }

    static FindingMatrix of(Analysis analysis, Dossier dossier, Ledger ledger, IndicatorSources sources) {
        Set<String> inFull = dossier.customers().stream()
                .filter(each -> each.role() == PartyRole.SUBJECT)
                .map(each -> each.customer().id().value())
                .collect(Collectors.toSet());
        Optional<String> main =
                analysis.findings().stream().map(Finding::customer).findFirst();
        List<TestedIndicator> rows = analysis.findings().stream()
                .filter(finding -> finding.present().isPresent()
                        || inFull.contains(finding.customer())
                        || main.filter(finding.customer()::equals).isPresent())
                .map(finding -> row(finding, ledger, sources))
                .toList();
        return new FindingMatrix(rows, main.map(customer -> coverage(rows, customer, sources)));
    }

    private static Coverage coverage(List<TestedIndicator> rows, String customer, IndicatorSources sources) {
        List<Outcome> own = rows.stream()
                .filter(row -> row.customer().equals(customer))
                .map(TestedIndicator::outcome)
                .toList();
        int present = count(own, Outcome.PRESENT);
        int absent = count(own, Outcome.ABSENT);
        double share = (double) (present + absent) / Math.max(1, sources.size());
        return new Coverage(
                sources.size(),
                own.size(),
                present,
                absent,
                count(own, Outcome.NOT_TESTABLE),
                Math.round(share * 1000) / 1000.0);
    }

    private static int count(List<Outcome> outcomes, Outcome wanted) {
        return (int) outcomes.stream().filter(outcome -> outcome == wanted).count();
    }

    private static TestedIndicator row(Finding finding, Ledger ledger, IndicatorSources sources) {
        Said said = switch (finding.outcome()) {
            case Present(double strength, String why, String computation) ->
                new Said(Outcome.PRESENT, strength, why, ledger.factOf(computation));
            case Absent(String lookedAt) -> new Said(Outcome.ABSENT, 0, lookedAt, Optional.empty());
            case NotTestable(List<String> missing) ->
                new Said(Outcome.NOT_TESTABLE, 0, "Missing: " + String.join(", ", missing) + ".", Optional.empty());
        };
        return new TestedIndicator(
                finding.indicator(),
                finding.words(),
                finding.customer(),
                said.outcome(),
                said.strength(),
                said.explanation(),
                said.citation(),
                sources.of(finding.indicator()));
    }

    /// What a test said.
    private record Said(Outcome outcome, double strength, String explanation, Optional<Citation> citation) {}
}

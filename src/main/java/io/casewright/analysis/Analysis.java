package io.casewright.analysis;

import io.casewright.evidence.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What code found in a dossier: the facts for a ledger, and the matrix of findings behind some of them.
///
/// @param facts in a stable order, ready for [io.casewright.evidence.Ledger#of], with or without the
///     assessment's
/// @param findings by customer, then in the library's order
/// @param scheme the typology that the findings fit best; empty when none does (the analysis abstains) or when
///     the mitigating facts explain them
/// @param questions what to search the typology documents for, best first, so that passages explain the
///     findings
/// @param assessment what the findings are weighed into
public record Analysis(
        List<Fact> facts,
        List<Finding> findings,
        Optional<SchemeMatch> scheme,
        List<String> questions,
        Assessment assessment) {

    public Analysis {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /// All facts, with those of the assessment.
    public List<Fact> explained() {
        List<Fact> both = new ArrayList<>(facts);
        both.addAll(assessment.facts());
        return both;
    }

    /// A typology and how well the findings fit it.
    ///
    /// @param typology id in the library
    /// @param score from 0 to 1
    /// @param supporting ids of the indicators that are present
    /// @param absent ids of the typology's indicators that were tested and are absent
    /// @param untested ids of the typology's indicators that could not be tested on anybody
    public record SchemeMatch(
            String typology,
            String name,
            double score,
            List<String> supporting,
            List<String> absent,
            List<String> untested) {

        public SchemeMatch {
            supporting = List.copyOf(supporting);
            absent = List.copyOf(absent);
            untested = List.copyOf(untested);
        }
    }
}

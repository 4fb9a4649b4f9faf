package io.casewright.assist;

import io.casewright.assist.Answer.TestedIndicator;
import io.casewright.assist.Answer.Unanswered;
import io.casewright.evidence.Ledger;
import java.util.List;
import java.util.Optional;

/// What a request's answer may rest on.
///
/// @param ifSilent what to say when no sentence can be written from it
/// @param recordsVersion of the records behind the facts
/// @param snapshot the index state that the passages came from
/// @param nanos time that gathering took
/// @param findings the matrix behind the facts, where the answer shows it
/// @param weighing what a risk explanation weighs; empty for other answers
record Evidence(
        Ledger ledger,
        List<TestedIndicator> findings,
        Optional<Weighing> weighing,
        Unanswered ifSilent,
        String recordsVersion,
        String snapshot,
        long nanos) {

    Evidence {
        findings = List.copyOf(findings);
    }
}

package io.casewright.assist;

import io.casewright.assist.Answer.Unanswered;
import io.casewright.casefile.Dossier;
import io.casewright.evidence.Ledger;
import java.util.Optional;

/// What a request's answer may rest on.
///
/// @param ifSilent what to say when no sentence can be written from it
/// @param recordsVersion of the records behind the facts
/// @param snapshot the index state that the passages came from
/// @param nanos time that gathering took
/// @param matrix the findings behind the facts, where the answer shows them
/// @param weighing what a risk explanation weighs; empty for other answers
/// @param dossier the records that the facts were computed from; empty for typology questions
record Evidence(
        Ledger ledger,
        FindingMatrix matrix,
        Optional<Weighing> weighing,
        Unanswered ifSilent,
        String recordsVersion,
        String snapshot,
        long nanos,
        Optional<Dossier> dossier) {}

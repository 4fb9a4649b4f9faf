package io.casewright.assist;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.writing.Assignment;
import io.casewright.writing.Sentence;
import java.util.List;
import java.util.Optional;

/// What can be done for a sentence that failed the checker.
interface Repairs {

    /// The writer's second try, told what was wrong; empty when this writer has none.
    Optional<Sentence> rewritten(Sentence failed, String reason, Assignment assignment);

    /// The writer's sentences for what a narrative leaves open; none when this writer has no second try.
    ///
    /// @param requests what is missing, in a sentence each
    default List<Sentence> filled(List<String> requests, Assignment assignment) {
        return List.of();
    }

    /// The built-in writer's own sentence for the evidence behind a citation.
    Optional<Sentence> replacement(Citation citation, Ledger ledger);
}

package io.casewright.writing;

import io.casewright.evidence.Ledger;
import io.casewright.llm.Errand;

/// What a writer is to write.
///
/// @param ledger all that it may say
/// @param errand on whose behalf a model is asked
public record Assignment(Outline outline, Ledger ledger, Errand errand) {

    public Assignment(Outline outline, Ledger ledger) {
        this(outline, ledger, Errand.NONE);
    }
}

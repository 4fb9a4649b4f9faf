package io.casewright.writing;

import io.casewright.evidence.Ledger;
import io.casewright.llm.Errand;

/// What a writer is to write.
///
/// @param ledger all that it may say
/// @param errand on whose behalf a model is asked
/// @param brief what the text's form asks for
public record Assignment(Outline outline, Ledger ledger, Errand errand, Brief brief) {

    public Assignment(Outline outline, Ledger ledger) {
        this(outline, ledger, Errand.NONE, Brief.NONE);
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;

/// One kind of thing that a sentence can claim.
interface Rule {

    /// What is wrong with the sentence and what would be right; empty when it keeps this rule.
    Optional<Unsupported> breach(Reading reading);
}

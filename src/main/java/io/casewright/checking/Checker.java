package io.casewright.checking;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import java.util.List;

/// Reads a sentence against the ledger that it cites. Plain code, the same verdict every time.
public interface Checker {

    /// @param text the sentence as it will be shown, without citation marks
    Verdict check(String text, List<Citation> citations, Ledger ledger);
}

package io.casewright.writing;

import io.casewright.evidence.Ledger;

/// Turns a ledger into sentences that cite it. A writer reads nothing but the ledger and changes nothing.
public interface Writer {

    /// Throws [WriterUnavailableException] when it cannot write now (a provider is down or refuses).
    Draft write(Outline outline, Ledger ledger);
}

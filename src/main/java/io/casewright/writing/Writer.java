package io.casewright.writing;

import io.casewright.evidence.Ledger;

/// Turns a ledger into sentences that cite it. A writer reads nothing but the ledger and changes nothing.
public interface Writer {

    /// Throws [WriterUnavailableException] when it cannot write now (a provider is down or refuses); what was heard by
    /// then was written.
    Draft write(Assignment assignment, DraftListener listener);

    default Draft write(Outline outline, Ledger ledger) {
        return write(new Assignment(outline, ledger), DraftListener.NONE);
    }
}

package io.casewright.assist;

import io.casewright.evidence.Ledger;

/// Ledgers as the store would give them back.
public final class KeptLedgers {

    private KeptLedgers() {}

    public static KeptLedger of(Ledger ledger) {
        return new KeptLedger(ledger.id(), ledger.hash(), ledger.canonicalJson());
    }
}

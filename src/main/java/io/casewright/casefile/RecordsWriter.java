package io.casewright.casefile;

import io.casewright.database.Database;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;

/// Writes records in bulk, idempotent by source id: a record whose id is known replaces what was there.
///
/// Order matters: customers, accounts, transactions, alerts, cases, notes. A record that refers to an unknown one is
/// left out and reported in [Written#rejected()]; the rest goes in. Each call commits in batches.
@Singleton
public final class RecordsWriter {

    private final Database database;

    public RecordsWriter(Database database) {
        this.database = database;
    }

    public Written customers(List<Customer> customers) {
        return notYet(database);
    }

    public Written accounts(List<Account> accounts) {
        return notYet(database);
    }

    /// Reads the iterator once, batch by batch, so that a ledger of any length fits in memory.
    public Written transactions(Iterator<Transaction> transactions) {
        return notYet(database);
    }

    public Written alerts(List<Alert> alerts) {
        return notYet(database);
    }

    public Written cases(List<CaseFile> cases) {
        return notYet(database);
    }

    public Written notes(List<Note> notes) {
        return notYet(database);
    }

    private static Written notYet(Database database) {
        if (database.hashCode() != 0) {
            throw new UnsupportedOperationException("records are not written yet");
        }
        return Written.NOTHING;
    }
}

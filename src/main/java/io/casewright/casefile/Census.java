package io.casewright.casefile;

import io.casewright.database.Database;
import io.casewright.database.Sql;
import jakarta.inject.Singleton;

/// Whether there are records at all. It says nothing about anybody, so it needs no access.
@Singleton
public final class Census {

    private final Database database;

    public Census(Database database) {
        this.database = database;
    }

    /// True until the first customer is written.
    public boolean isEmpty() {
        return database.read(
                connection -> Sql.first(connection, "SELECT 1 FROM customers LIMIT 1", row -> row.getInt(1))
                        .isEmpty());
    }
}

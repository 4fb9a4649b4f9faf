package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Reads alerts: none for a caller outside the investigation, and none of a case that the caller may not read.
@Singleton
public final class AlertStore {

    private final Database database;

    public AlertStore(Database database) {
        this.database = database;
    }

    public Optional<Alert> find(Access access, AlertId id) {
        return database.read(connection -> AlertRows.find(connection, access, id));
    }

    /// By day, then id.
    public List<Alert> ofCustomer(Access access, CustomerId customer) {
        return database.read(connection -> AlertRows.ofCustomer(connection, access, customer));
    }

    /// By id.
    ///
    /// @param after the last alert of the page before
    /// @param limit from 1
    public List<Alert> page(Access access, Optional<AlertId> after, int limit) {
        return database.read(connection -> AlertRows.page(connection, access, after, limit));
    }
}

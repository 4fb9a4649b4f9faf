package io.casewright.bench;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.RecordBatch;
import io.casewright.casefile.RecordsWriter;
import io.casewright.casefile.Summaries;
import io.casewright.casefile.Written;
import io.casewright.database.Database;
import io.casewright.database.DatabaseConfig;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One bank's records in the store that the service uses, read back with all that lies around them.
final class BenchedStore {

    private static final Caller READER = new Caller("bench", Role.INVESTIGATOR, Audience.INVESTIGATION);

    private final Dossiers dossiers;

    private BenchedStore(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /// What a new installation has: a PostgreSQL in the data folder.
    record Embedded(Optional<String> url, Optional<String> username, Optional<String> password, Duration patience)
            implements DatabaseConfig {

        static final Embedded SETTINGS =
                new Embedded(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofMinutes(2));

        @Override
        public int poolSize() {
            return 4;
        }
    }

    /// @param database an empty one
    /// @throws IllegalStateException when a record was refused: then something else than the bank would be measured
    static BenchedStore of(Database database, RecordBatch bank) {
        RecordsWriter writer = new RecordsWriter(database);
        long refused = Stream.of(
                        writer.customers(bank.customers()),
                        writer.accounts(bank.accounts()),
                        writer.transactions(bank.transactions().iterator()),
                        writer.alerts(bank.alerts()),
                        writer.cases(bank.cases()),
                        writer.notes(bank.notes()),
                        writer.events(bank.events()))
                .map(Written::rejected)
                .mapToLong(List::size)
                .sum();
        if (refused > 0) {
            throw new IllegalStateException(refused + " records of the bank were refused");
        }
        Summaries summaries = new Summaries(database);
        summaries.refresh(() -> false);
        return new BenchedStore(new Dossiers(database, summaries));
    }

    Dossier dossier(CustomerId customer) {
        return dossiers.ofCustomer(Access.withoutCases(READER), customer).orElseThrow();
    }

    Dossier dossier(CaseId caseId) {
        return dossiers.ofCase(new Access(READER, Set.of(caseId)), caseId).orElseThrow();
    }
}

package io.casewright.ingest;

import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A service of its own process that imports one file; started by [ImportCrashTest], which kills it.
final class ImportChild {

    private ImportChild() {}

    /// Arguments: data folder, database URL, user, password, file. Writes the job's id into `<data>/acknowledged`.
    static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Database database = new Database(TestDatabase.config(args[1], args[2], args[3]), data);
        ImportSetup setup = new ImportSetup(database, data);
        ImportRequest request = new ImportRequest(
                ImportRequest.RecordKind.TRANSACTION, ImportRequest.Format.NDJSON, Optional.empty(), "ledger");
        JobId id = setup.imports.start(ImportSetup.LOADER, request, Files.newInputStream(Path.of(args[4])));
        Files.writeString(data.resolve("acknowledged.part"), id.toString());
        Files.move(data.resolve("acknowledged.part"), data.resolve("acknowledged"));
        setup.await(id);
    }
}

package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Census;
import io.casewright.casefile.Customer;
import io.casewright.casefile.RecordsWriter;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DemoLoaderTest {

    private record Config(boolean enabled, long seed, int customers, int transactions) implements DemoConfig {}

    private static final Config SMALL = new Config(true, 1, 200, 9_000);
    private static final DemoBank BANK =
            DemoBank.generate(DemoBank.Settings.DEFAULT.withSeed(1).withSize(200, 9_000));

    @TempDir
    private Path dataFolder;

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private DemoLoader loader(DemoConfig config) {
        return new DemoLoader(
                config,
                new Census(database),
                new RecordsWriter(database),
                new io.casewright.casefile.Summaries(database),
                dataFolder);
    }

    private long count(String table) {
        return database.read(connection -> Sql.first(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))
                .orElse(0L));
    }

    @Test
    void anEmptyDatabaseGetsTheWholeBank() {
        assertThat(loader(SMALL).load()).isTrue();

        assertThat(count("customers")).isEqualTo(200);
        assertThat(count("accounts")).isEqualTo(BANK.accounts().size());
        assertThat(count("transactions")).isEqualTo(BANK.transactions().size());
        assertThat(count("alerts")).isEqualTo(BANK.alerts().size());
        assertThat(count("cases")).isEqualTo(12);
        assertThat(count("notes")).isEqualTo(BANK.notes().size());
    }

    @Test
    void aSecondStartLoadsNothing() {
        loader(SMALL).load();

        assertThat(loader(SMALL).load()).isFalse();
    }

    @Test
    void aCrashInTheMiddleIsRepairedByTheNextStart() throws IOException {
        new RecordsWriter(database).customers(BANK.customers());
        Files.writeString(dataFolder.resolve("demo-bank.loading"), "left by a crash");

        assertThat(loader(SMALL).load()).isTrue();

        assertThat(count("customers")).isEqualTo(200);
        assertThat(count("cases")).isEqualTo(12);
        assertThat(dataFolder).isEmptyDirectory();
    }

    @Test
    void aDatabaseWithOtherCustomersIsLeftAlone() {
        Customer other = BANK.customers().getFirst();
        new RecordsWriter(database).customers(List.of(other));

        assertThat(loader(SMALL).load()).isFalse();
        assertThat(count("customers")).isEqualTo(1);
    }

    @Test
    void nothingIsLoadedWhenTheBankIsNotWanted() {
        assertThat(loader(new Config(false, 1, 200, 9_000)).load()).isFalse();
        assertThat(count("customers")).isZero();
    }
}

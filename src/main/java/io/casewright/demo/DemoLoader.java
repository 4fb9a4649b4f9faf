package io.casewright.demo;

import io.casewright.casefile.Census;
import io.casewright.casefile.RecordsWriter;
import io.casewright.casefile.Summaries;
import io.casewright.casefile.Written;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Loads the demonstration bank into a database without customers, once.
///
/// Before the first record it leaves a mark in the data folder and takes it away after the last one. A start that finds
/// the mark loads again: writing a record twice changes nothing, so a crash in the middle repairs itself. Without the
/// mark a database that holds anybody is left alone. Nothing is ever deleted.
@Singleton
public final class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final String MARK = "demo-bank.loading";

    private final DemoConfig config;
    private final Census census;
    private final RecordsWriter writer;
    private final Summaries summaries;
    private final Path mark;

    @Inject
    DemoLoader(
            DemoConfig config,
            Census census,
            RecordsWriter writer,
            Summaries summaries,
            @ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.config = config;
        this.census = census;
        this.writer = writer;
        this.summaries = summaries;
        this.mark = dataFolder.resolve(MARK);
    }

    /// Loads the bank if it is wanted and not there; a second caller waits for the first.
    ///
    /// @return whether it loaded anything
    /// @throws IllegalStateException when the database refused records of the bank
    public synchronized boolean load() {
        if (!config.enabled() || (!Files.exists(mark) && !census.isEmpty())) {
            return false;
        }
        long start = System.nanoTime();
        DemoBank bank = DemoBank.generate(settings());
        LOG.infof(
                "Loading the synthetic demonstration bank (seed %d): %d customers, %d transactions",
                config.seed(), bank.customers().size(), bank.transactions().size());
        leaveMark();
        Written written = write(bank);
        summaries.refresh(() -> false);
        takeMarkAway();
        LOG.infof(
                "Demonstration bank loaded in %d ms: %d new records, %d unchanged",
                Duration.ofNanos(System.nanoTime() - start).toMillis(), written.inserted(), written.unchanged());
        return true;
    }

    private DemoBank.Settings settings() {
        return DemoBank.Settings.DEFAULT.withSeed(config.seed()).withSize(config.customers(), config.transactions());
    }

    private Written write(DemoBank bank) {
        Written written = writer.customers(bank.customers())
                .plus(writer.accounts(bank.accounts()))
                .plus(writer.transactions(bank.transactions().iterator()))
                .plus(writer.alerts(bank.alerts()))
                .plus(writer.cases(bank.cases()))
                .plus(writer.notes(bank.notes()));
        if (!written.rejected().isEmpty()) {
            throw new IllegalStateException("the database refused %d records of the demo bank, the first is %s"
                    .formatted(written.rejected().size(), written.rejected().getFirst()));
        }
        return written;
    }

    private void leaveMark() {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(
                    mark,
                    "The demonstration bank is being loaded. The service takes this file away when it is done.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write %s: check the data folder".formatted(mark), e);
        }
    }

    private void takeMarkAway() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove %s: remove it by hand".formatted(mark), e);
        }
    }
}

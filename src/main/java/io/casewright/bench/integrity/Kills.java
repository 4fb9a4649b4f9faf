package io.casewright.bench.integrity;

import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Passage;
import io.casewright.index.IndexCheck;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Kills a process that takes documents in, again and again, and looks each time at what is left.
public final class Kills {

    /// A process gets this long to say that it is ready before the run is given up.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int LONGEST_RUN_MILLIS = 900;
    private static final int FOUND = 10;

    private final Inflow inflow;
    private final Path index;
    private final Path journal;
    private final Random random = new Random(7);

    /// @param folder an empty one
    public Kills(Path folder, int documents) {
        inflow = new Inflow(documents);
        index = folder.resolve("index");
        journal = folder.resolve("journal");
    }

    /// What one kill left behind.
    ///
    /// @param readyMillis from the process's start to its first answer, before it was killed
    /// @param acknowledged documents whose write or removal was acknowledged at any time before
    /// @param lost acknowledged documents that are not as acknowledged, or as the write that the kill interrupted
    /// @param doubled documents of which a passage is there, or is found, more than once
    /// @param clean what Lucene's own check says
    public record Outcome(long readyMillis, int acknowledged, int lost, int doubled, boolean clean) {}

    /// The folder of the index, for whoever goes on with it.
    public Path index() {
        return index;
    }

    /// Starts a process, lets it work for a random time, kills it and looks.
    public Outcome next() {
        long starts = Journal.starts(journal);
        long began = System.nanoTime();
        Process child = start(starts);
        try {
            await(child, () -> Journal.starts(journal) > starts);
            long ready = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            long lines = Journal.size(journal);
            await(child, () -> Journal.size(journal) > lines);
            child.waitFor(random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            return look(ready);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two kills", e);
        } finally {
            child.destroyForcibly();
        }
    }

    /// Lets a last process work until every document was acknowledged, kills it and looks.
    public Outcome toTheEnd() {
        long starts = Journal.starts(journal);
        Process child = start(starts);
        try {
            await(child, () -> Journal.starts(journal) > starts);
            int acknowledged = 0;
            while (acknowledged < inflow.documents()) {
                long lines = Journal.size(journal);
                await(child, () -> Journal.size(journal) > lines);
                acknowledged = acknowledged(Journal.rounds(journal, inflow.documents()));
            }
            child.destroyForcibly().waitFor();
            return look(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the end", e);
        } finally {
            child.destroyForcibly();
        }
    }

    private static int acknowledged(int[] rounds) {
        return (int) Arrays.stream(rounds).filter(round -> round >= 0).count();
    }

    private static void await(Process child, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!child.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the process ended or did not go on; its output is in child.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private Process start(long number) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(List.of(
                            java,
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IngestChild.class.getName(),
                            index.toString(),
                            journal.toString(),
                            Integer.toString(inflow.documents()),
                            Long.toString(number)))
                    .redirectErrorStream(true)
                    .redirectOutput(journal.resolveSibling("child.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started", e);
        }
    }

    Outcome look(long ready) {
        boolean clean = IndexCheck.isClean(index);
        int[] rounds = Journal.rounds(journal, inflow.documents());
        int lost = 0;
        int doubled = 0;
        try (PassageIndex open = LuceneIndex.open(index, new SeededVectors(0).modelHash())) {
            for (int number = 0; number < rounds.length; number++) {
                List<Passage> there = open.passages(Inflow.READER, inflow.id(number)).stream()
                        .map(CitedPassage::passage)
                        .toList();
                boolean asAcknowledged = rounds[number] >= 0 && there.equals(inflow.passages(number, rounds[number]));
                boolean asInterrupted = there.equals(inflow.passages(number, rounds[number] + 1));
                lost += rounds[number] >= 0 && !asAcknowledged && !asInterrupted ? 1 : 0;
                doubled += isDoubled(open, number, there) ? 1 : 0;
            }
        }
        return new Outcome(ready, acknowledged(rounds), lost, doubled, clean);
    }

    private boolean isDoubled(PassageIndex open, int number, List<Passage> there) {
        long distinct = there.stream().map(Passage::id).distinct().count();
        int found = open.searchText(Inflow.READER, inflow.word(number), SearchFilter.KNOWLEDGE, FOUND)
                .size();
        return distinct != there.size() || found > there.size();
    }
}

package io.casewright.bench.integrity;

import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Passage;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import io.casewright.index.VersionedIndex;
import io.casewright.index.opensearch.ClusterAddress;
import io.casewright.index.opensearch.OpenSearchMakings;
import io.casewright.index.opensearch.OpenSearchSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Kills a node of a cluster while documents come in and searches go on, and looks at what is left.
public final class Failover {

    private static final Logger LOG = Logger.getLogger(Failover.class);
    private static final int WRITERS = 2;
    private static final int SEARCHERS = 3;
    private static final int FOUND = 20;
    private static final String PREFIX = "casewright-failover";
    private static final Duration TO_MEND = Duration.ofMinutes(3);

    private final ServerNodes nodes;
    private final Inflow inflow;
    private final SeededVectors vectors = new SeededVectors(7);
    private final int[] acknowledged;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Call> searches = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Call> writes = new ConcurrentLinkedQueue<>();

    /// @param nodes at least three
    public Failover(ServerNodes nodes, int documents) {
        this.nodes = nodes;
        inflow = new Inflow(documents);
        acknowledged = new int[documents];
    }

    /// A search or a write.
    private record Call(long began, long nanos, boolean isFailed) {}

    /// What a kill did.
    ///
    /// @param wasManager whether the killed node led the others, beside holding the main copy
    /// @param millisToMend from the kill until every copy was there again, on the nodes that are left
    public record Outcome(boolean wasManager, Calls searches, Calls writes, long millisToMend, Left left) {}

    /// @param failed ended with an error, or with something else than what must be there
    /// @param longestMillis of those that ended after the kill: as long as they were held up at most
    /// @param held ended after the kill and took longer than any before it
    public record Calls(int count, int failed, long longestMillis, int held) {}

    /// @param acknowledged writes of documents, one for each document
    /// @param lost documents that are not as they were acknowledged last
    /// @param doubled documents that hold a passage twice
    public record Left(int acknowledged, int lost, int doubled) {}

    /// With one copy beside the main one.
    ///
    /// @param before how long all goes well
    /// @param after how long it goes on after the kill
    public Outcome run(Duration before, Duration after) {
        OpenSearchSettings settings = new OpenSearchSettings(ClusterAddress.open(nodes.addresses()), PREFIX, 1, 1);
        OpenSearchMakings makings = new OpenSearchMakings(settings, vectors.modelHash(), vectors.dimensions());
        try (PassageIndex index = VersionedIndex.open(makings, vectors.modelHash());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + SEARCHERS + 1)) {
            fill(index);
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < WRITERS; worker++) {
                int first = worker;
                workers.add(threads.submit(() -> write(index, first)));
            }
            workers.add(threads.submit(() -> encode(index)));
            for (int worker = 0; worker < SEARCHERS; worker++) {
                Random random = new Random(worker);
                workers.add(threads.submit(() -> search(index, random)));
            }
            await(before);
            int victim = nodes.mainHolder(PREFIX + "-*");
            boolean wasManager = victim == nodes.manager();
            long killed = System.nanoTime();
            nodes.kill(victim);
            long mended = mended(killed);
            await(after);
            isOver.set(true);
            workers.forEach(Failover::join);
            return new Outcome(wasManager, calls(searches, killed), calls(writes, killed), mended, look(index));
        }
    }

    private void fill(PassageIndex index) {
        for (int number = 0; number < inflow.documents(); number++) {
            index.replace(inflow.document(number, 0), inflow.passages(number, 0));
        }
        new VectorBuilder(index, vectors).build(() -> true, _ -> {});
    }

    private void write(PassageIndex index, int first) {
        int round = 1;
        while (true) {
            for (int number = first; number < inflow.documents(); number += WRITERS) {
                if (isOver.get()) {
                    return;
                }
                int document = number;
                int next = round;
                boolean isDone = timed(writes, () -> {
                    put(index, document, next);
                    return true;
                });
                acknowledged[document] = isDone ? next : acknowledged[document];
            }
            round++;
        }
    }

    private void put(PassageIndex index, int number, int round) {
        if (inflow.isTakenOut(number, round)) {
            index.remove(inflow.id(number));
        } else {
            index.replace(inflow.document(number, round), inflow.passages(number, round));
        }
    }

    /// A document's own word finds its passages and no other; a vector finds as many passages as are asked for.
    private void search(PassageIndex index, Random random) {
        while (!isOver.get()) {
            int number = random.nextInt(inflow.documents());
            timed(searches, () -> {
                List<Candidate> found =
                        index.searchText(Inflow.READER, inflow.word(number), SearchFilter.KNOWLEDGE, FOUND);
                boolean isOwn = found.stream().allMatch(each -> each.document().equals(inflow.id(number)));
                long distinct =
                        found.stream().map(Candidate::passage).distinct().count();
                return isOwn && distinct == found.size();
            });
            timed(
                    searches,
                    () -> !index.searchVector(
                                    Inflow.READER,
                                    vectors.embedQuestion(inflow.word(number)),
                                    SearchFilter.KNOWLEDGE,
                                    FOUND)
                            .isEmpty());
        }
    }

    private void encode(PassageIndex index) {
        VectorBuilder builder = new VectorBuilder(index, vectors);
        while (!isOver.get()) {
            builder.build(() -> !isOver.get(), _ -> {});
            ServerNodes.pause();
        }
    }

    /// @param work says whether all was as it must be
    private static boolean timed(Collection<Call> calls, BooleanSupplier work) {
        long began = System.nanoTime();
        boolean isRight = false;
        try {
            isRight = work.getAsBoolean();
        } catch (UncheckedIOException e) {
            LOG.warn("a call failed", e);
        }
        calls.add(new Call(began, System.nanoTime() - began, !isRight));
        return isRight;
    }

    private static void await(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            ServerNodes.pause();
        }
    }

    private long mended(long killed) {
        while (System.nanoTime() - killed < TO_MEND.toNanos()) {
            ServerNodes.pause();
            if (nodes.isWhole()) {
                return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
            }
        }
        throw new IllegalStateException("the cluster did not make a new copy within " + TO_MEND);
    }

    private static void join(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searches and writes ended", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a searcher or writer broke", e);
        }
    }

    private static Calls calls(Collection<Call> all, long killed) {
        long longestBefore = 0;
        long longestAfter = 0;
        for (Call call : all) {
            boolean isBefore = call.began + call.nanos < killed;
            longestBefore = Math.max(longestBefore, isBefore ? call.nanos : 0);
            longestAfter = Math.max(longestAfter, isBefore ? 0 : call.nanos);
        }
        long usual = longestBefore;
        int held = (int) all.stream()
                .filter(call -> call.began + call.nanos >= killed && call.nanos > usual)
                .count();
        int failed = (int) all.stream().filter(Call::isFailed).count();
        return new Calls(all.size(), failed, TimeUnit.NANOSECONDS.toMillis(longestAfter), held);
    }

    private Left look(PassageIndex index) {
        int lost = 0;
        int doubled = 0;
        for (int number = 0; number < acknowledged.length; number++) {
            List<Passage> there = index.passages(Inflow.READER, inflow.id(number)).stream()
                    .map(CitedPassage::passage)
                    .toList();
            long distinct = there.stream().map(Passage::id).distinct().count();
            lost += there.equals(inflow.passages(number, acknowledged[number])) ? 0 : 1;
            doubled += distinct == there.size() ? 0 : 1;
        }
        return new Left(acknowledged.length, lost, doubled);
    }
}

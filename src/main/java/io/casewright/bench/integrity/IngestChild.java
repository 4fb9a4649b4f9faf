package io.casewright.bench.integrity;

import io.casewright.embedding.Embedder;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of its own that takes documents in until it is killed, and says of each when it is safe. Started by
/// [Kills].
public final class IngestChild {

    private static final int WRITERS = 3;

    private IngestChild() {}

    /// @param args the index's folder, the journal, the number of documents, and the process's number, which seeds its
    ///     vectors
    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args[1]);
        Inflow inflow = new Inflow(Integer.parseInt(args[2]));
        int[] rounds = Journal.rounds(file, inflow.documents());
        Embedder embedder = new SeededVectors(Long.parseLong(args[3]));
        PassageIndex index = LuceneIndex.open(Path.of(args[0]), embedder.modelHash());
        Journal journal = Journal.append(file);
        index.searchText(Inflow.READER, inflow.word(1), SearchFilter.KNOWLEDGE, 10);
        journal.ready();
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < WRITERS; worker++) {
            int first = worker;
            workers.add(Thread.ofPlatform().start(() -> takeIn(inflow, index, journal, rounds, first)));
        }
        VectorBuilder vectors = new VectorBuilder(index, embedder);
        while (workers.stream().anyMatch(Thread::isAlive)) {
            vectors.build(() -> true, _ -> {});
        }
    }

    /// Where a former process of these documents was killed.
    private static int leastDone(int[] rounds, int first) {
        int least = first;
        for (int number = first; number < rounds.length; number += WRITERS) {
            least = rounds[number] < rounds[least] ? number : least;
        }
        return least;
    }

    private static void takeIn(Inflow inflow, PassageIndex index, Journal journal, int[] rounds, int first) {
        int next = leastDone(rounds, first);
        while (true) {
            int number = next;
            int round = ++rounds[number];
            if (inflow.isTakenOut(number, round)) {
                index.remove(inflow.id(number));
            } else {
                index.replace(inflow.document(number, round), inflow.passages(number, round));
            }
            journal.done(number, round);
            next = number + WRITERS < inflow.documents() ? number + WRITERS : first;
        }
    }
}

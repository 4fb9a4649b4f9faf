package io.casewright.bench;

import io.casewright.bench.integrity.Failover;
import io.casewright.bench.integrity.Failover.Calls;
import io.casewright.bench.integrity.ServerNodes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// Whether searches and acknowledged passages outlive a node of a cluster.
final class ClusterBenchmark implements Benchmark {

    private static final int NODES = 3;
    private static final int DOCUMENTS = 300;
    private static final int SECONDS = 15;

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public String help() {
        return """
                cluster --server FOLDER [--documents N] [--seconds N]
                  Starts three nodes of OpenSearch out of FOLDER, which .ci/opensearch/server makes; searches and writes from
                  several threads, kills the node that holds the main copy, goes on, and counts failed searches and
                  acknowledged documents that are lost.
                    --documents  that change all the time (default: %d)
                    --seconds    before the kill, and after the copies are whole again (default: %d)""".formatted(DOCUMENTS, SECONDS);
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--server", "--documents", "--seconds"));
        Path server = Path.of(arguments.required("--server"));
        int documents = arguments.number("--documents", DOCUMENTS);
        Duration time = Duration.ofSeconds(arguments.number("--seconds", SECONDS));
        try (TemporaryFolder folder = TemporaryFolder.create();
                ServerNodes nodes = ServerNodes.start(server, folder.path(), NODES)) {
            Failover.Outcome outcome = new Failover(nodes, documents).run(time, time);
            console.line("killed the node with the main copy%s; whole again after %,d ms"
                    .formatted(outcome.wasManager() ? ", which led the others" : "", outcome.millisToMend()));
            print("searches", outcome.searches(), console);
            print("writes", outcome.writes(), console);
            console.line("%,d documents acknowledged: %d lost, %d doubled"
                    .formatted(
                            outcome.left().acknowledged(),
                            outcome.left().lost(),
                            outcome.left().doubled()));
        }
    }

    private static void print(String what, Calls calls, Console console) {
        console.line("%,d %s: %d failed; %d took longer after the kill than any before, the longest %,d ms"
                .formatted(calls.count(), what, calls.failed(), calls.held(), calls.longestMillis()));
    }
}

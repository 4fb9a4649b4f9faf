package io.casewright.bench;

import io.casewright.bench.integrity.BitFlips;
import io.casewright.bench.integrity.Kills;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether an index survives being killed while it is written, and notices that a bit of it has changed.
final class IntegrityBenchmark implements Benchmark {

    private static final int KILLS = 100;
    private static final int FLIPS = 30;
    private static final int DOCUMENTS = 2_000;
    private static final int FLIPPED_DOCUMENTS = 200;

    /// After this many kills a line is printed.
    private static final int REPORTED = 20;

    @Override
    public String name() {
        return "integrity";
    }

    @Override
    public String help() {
        return """
                integrity [--kills N] [--flips N]
                  Kills a process that takes %,d documents in (new, changed and removed ones), N times (default: %d), and
                  looks each time for acknowledged documents that are lost, for doubles, and at Lucene's own check, and once
                  more when all of them were acknowledged; then
                  flips one bit in each of N files of an index (default: %d) and looks whether it is noticed and rebuilt.""".formatted(DOCUMENTS, KILLS, FLIPS);
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--kills", "--flips"));
        int kills = arguments.number("--kills", KILLS);
        int flips = arguments.number("--flips", FLIPS);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            kill(new Kills(folder.child("killed"), DOCUMENTS), kills, console);
            flip(new BitFlips(folder.child("flipped"), FLIPPED_DOCUMENTS), flips, console);
        }
    }

    private static void kill(Kills kills, int count, Console console) {
        List<Kills.Outcome> outcomes = new ArrayList<>();
        Times ready = new Times();
        for (int i = 0; i < count; i++) {
            Kills.Outcome outcome = kills.next();
            outcomes.add(outcome);
            ready.add(outcome.readyMillis() * 1_000_000);
            if ((i + 1) % REPORTED == 0) {
                tell(i + 1 + " kills", outcomes, console);
            }
        }
        outcomes.add(kills.toTheEnd());
        tell(count + " kills, then all that was left to take in", outcomes, console);
        new Table().row("process start to first answer", ready).print(console);
    }

    private static void tell(String when, List<Kills.Outcome> outcomes, Console console) {
        console.line("%s: %,d of %,d documents acknowledged, %d lost, %d doubled, %d checks not clean"
                .formatted(
                        when,
                        outcomes.getLast().acknowledged(),
                        DOCUMENTS,
                        outcomes.stream().mapToInt(Kills.Outcome::lost).sum(),
                        outcomes.stream().mapToInt(Kills.Outcome::doubled).sum(),
                        outcomes.stream().filter(outcome -> !outcome.clean()).count()));
    }

    private static void flip(BitFlips flips, int count, Console console) {
        int noticed = 0;
        int wrong = 0;
        for (int i = 0; i < count; i++) {
            BitFlips.Outcome outcome = flips.flip(i);
            noticed += outcome.noticed() ? 1 : 0;
            wrong += outcome.wrong();
        }
        console.line("%d bits flipped in %d files: %d noticed and rebuilt, %d wrong answers"
                .formatted(count, Math.min(count, flips.files()), noticed, wrong));
    }
}

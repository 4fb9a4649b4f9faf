package io.casewright.bench;

import io.casewright.bench.integrity.BitFlips;
import io.casewright.bench.integrity.Kills;
import java.util.Set;

/// Whether an index survives being killed while it is written, and notices that a bit of it has changed.
final class IntegrityBenchmark implements Benchmark {

    private static final int KILLS = 100;
    private static final int FLIPS = 30;
    private static final int DOCUMENTS = 2_000;
    private static final int FLIPPED_DOCUMENTS = 200;

    @Override
    public String name() {
        return "integrity";
    }

    @Override
    public String help() {
        return """
                integrity [--kills N] [--flips N]
                  Kills a process that takes %,d documents in (new, changed and removed ones), N times (default: %d), and
                  looks each time for acknowledged documents that are lost, for doubles, and at Lucene's own check; then
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
        int lost = 0;
        int doubled = 0;
        int torn = 0;
        int acknowledged = 0;
        Times ready = new Times();
        for (int i = 0; i < count; i++) {
            Kills.Outcome outcome = kills.next();
            lost += outcome.lost();
            doubled += outcome.doubled();
            torn += outcome.clean() ? 0 : 1;
            acknowledged = outcome.acknowledged();
            ready.add(outcome.readyMillis() * 1_000_000);
        }
        console.line("%d kills: %d documents acknowledged, %d lost, %d doubled, %d checks not clean"
                .formatted(count, acknowledged, lost, doubled, torn));
        new Table().row("process start to first answer", ready).print(console);
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

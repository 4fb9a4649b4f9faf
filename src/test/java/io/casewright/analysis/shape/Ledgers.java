package io.casewright.analysis.shape;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented transfers.
final class Ledgers {

    static final Instant START = Instant.parse("2031-03-03T08:00:00Z");

    private Ledgers() {}

    /// `a>b c>b`: one transfer an hour, of 1,000.00 each.
    static List<Transfer> flow(String arrows) {
        List<Transfer> transfers = new ArrayList<>();
        for (String arrow : arrows.split(" ", -1)) {
            String[] ends = arrow.split(">", -1);
            int hours = transfers.size();
            transfers.add(transfer("t" + hours, ends[0], ends[1], START.plus(Duration.ofHours(hours)), 100_000));
        }
        return transfers;
    }

    static Transfer transfer(String id, String from, String to, Instant at, long minor) {
        return new Transfer(id, from, to, at, minor, "USD", "WIRE");
    }

    /// A scheme of three to nine parties or legs, with amounts and gaps by chance.
    static List<Transfer> scheme(Shape shape, Random random) {
        int size = 3 + random.nextInt(7);
        StringBuilder arrows = new StringBuilder();
        for (int n = 0; n < size; n++) {
            arrows.append(
                    switch (shape) {
                        case FAN_IN -> "s%d>hub ".formatted(n);
                        case FAN_OUT -> "hub>e%d ".formatted(n);
                        case GATHER_SCATTER, SCATTER_GATHER -> "a%d>%s ".formatted(n, "hub");
                        case CYCLE -> "c%d>c%d ".formatted(n, (n + 1) % size);
                        case RANDOM_CHAIN -> "c%d>c%d ".formatted(n, n + 1);
                        case STACK -> "s%d>m%d m%d>e%d ".formatted(n, n, n, n);
                        case BIPARTITE -> "s%d>e%d ".formatted(n, n);
                    });
        }
        for (int n = 0; n < size && shape == Shape.GATHER_SCATTER; n++) {
            arrows.append("hub>b%d ".formatted(n));
        }
        String ways = arrows.toString().strip();
        if (shape == Shape.SCATTER_GATHER) {
            ways = ways.replaceAll("(a\\d+)>hub", "source>$1") + " " + ways;
        }
        List<Transfer> transfers = new ArrayList<>();
        Instant at = START;
        for (Transfer each : flow(ways)) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(600)));
            transfers.add(transfer(each.id(), each.from(), each.to(), at, 1_000 + random.nextInt(900_000)));
        }
        return transfers;
    }
}

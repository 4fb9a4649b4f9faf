package io.casewright.bench.secondbank;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/// Repeatable chance, one source for each customer: a change in one life leaves the others alone. [Random] is specified
/// to the bit, so that the same seed gives the same bank on every JDK.
final class Luck {

    private final Random random;

    private Luck(long seed) {
        random = new Random(seed);
    }

    static Luck of(long seed, String name) {
        long mixed = seed;
        for (int index = 0; index < name.length(); index++) {
            mixed = mixed * 1_000_003L + name.charAt(index);
        }
        return new Luck(mixed ^ (mixed >>> 29));
    }

    /// Both included.
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double share(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// Cents of an amount between whole units, with odd cents.
    long odd(int low, int high) {
        return low * 100L + random.nextInt((high - low) * 100 + 1);
    }

    /// Cents of a multiple of `step` units.
    long even(int low, int high, int step) {
        return 100L * step * between(low / step, high / step);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// From `from` o'clock to one second before `to` o'clock; past midnight when `to` is not after `from`.
    LocalTime time(int from, int to) {
        int hours = Math.floorMod(to - from - 1, 24) + 1;
        return LocalTime.of(from, 0).plusSeconds(random.nextInt(hours * 3600));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }
}

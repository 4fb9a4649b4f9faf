package io.casewright.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Repeatable chance. Written out (SplitMix64) and not taken from a library, so that the same seed gives the same bank
/// on every JDK and for ever.
final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Dice that depend on this seed and the name only, not on what was thrown before them: a change in one customer's
    /// life leaves every other customer's alone.
    static Dice named(long seed, String name) {
        long mixed = seed;
        for (int index = 0; index < name.length(); index++) {
            mixed = mix(mixed + GAMMA * (name.charAt(index) + 1L));
        }
        return new Dice(mixed);
    }

    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    /// From 0 to `bound` - 1.
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /// From `low` to `high`, both included.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// Cents of an amount from `low` to `high` whole units, both included, with odd cents.
    long cents(int low, int high) {
        return low * 100L + Long.remainderUnsigned(next(), (high - low) * 100L + 1);
    }

    /// Cents of a whole multiple of `step` units from `low` to `high`.
    long round(int low, int high, int step) {
        return 100L * step * between(low / step, high / step);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    /// A share from `low` to `high`.
    double share(double low, double high) {
        return low + (high - low) * ((next() >>> 11) * 0x1.0p-53);
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// `count` different ones of the choices, or all of them when there are fewer.
    <T> List<T> pickSome(List<T> choices, int count) {
        List<T> left = new ArrayList<>(choices);
        shuffle(left);
        return List.copyOf(left.subList(0, Math.min(count, left.size())));
    }

    <T> void shuffle(List<T> list) {
        for (int index = list.size() - 1; index > 0; index--) {
            int other = below(index + 1);
            T kept = list.get(index);
            list.set(index, list.get(other));
            list.set(other, kept);
        }
    }

    /// A moment from `from` o'clock to one second before `to` o'clock; past midnight when `to` is not after `from`.
    LocalTime time(int from, int to) {
        int hours = Math.floorMod(to - from - 1, 24) + 1;
        return LocalTime.of(from, 0).plusSeconds(below(hours * 3600));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }
}

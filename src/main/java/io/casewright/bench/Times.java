package io.casewright.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// How long the repetitions of something took.
final class Times {

    private double[] millis = new double[256];
    private int count;

    <T> T measure(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        add(System.nanoTime() - start);
        return result;
    }

    /// The same, and how long this thread's processor was busy with it, which other work on the machine hardly changes.
    <T> T measure(Supplier<T> work, Times busy) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        T result = measure(work);
        busy.add(threads.getCurrentThreadCpuTime() - start);
        return result;
    }

    void add(long nanos) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = nanos / 1e6;
    }

    static Times joined(List<Times> all) {
        Times joined = new Times();
        for (Times times : all) {
            for (int i = 0; i < times.count; i++) {
                joined.add((long) (times.millis[i] * 1e6));
            }
        }
        return joined;
    }

    int count() {
        return count;
    }

    /// In milliseconds; 0 when nothing was measured.
    double percentile(int percent) {
        if (count == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, count * percent / 100)];
    }
}

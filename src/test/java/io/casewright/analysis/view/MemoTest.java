package io.casewright.analysis.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {

    private static final int THREADS = 8;

    @Test
    void threadsThatAskAtTheSameTimeGetOneValueThatWasMadeOnce() throws Exception {
        Memo<String, Object> memo = new Memo<>();
        AtomicInteger made = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Object> values = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Object>> asked = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                asked.add(threads.submit(() -> {
                    together.await();
                    return memo.get("key", () -> {
                        made.incrementAndGet();
                        return new Object();
                    });
                }));
            }
            for (Future<Object> each : asked) {
                values.add(each.get());
            }
        }

        assertThat(made).hasValue(1);
        assertThat(values).hasSize(THREADS).containsOnly(values.getFirst());
    }

    @Test
    void anEntryMayAskForOthersWhileItIsMade() {
        Memo<Integer, Integer> memo = new Memo<>();

        // A map computes no entry while it computes another of the same place in its table.
        assertThat(factorial(memo, 12)).isEqualTo(479_001_600);
        assertThat(memo.get(3, () -> -1)).isEqualTo(6);
    }

    private static int factorial(Memo<Integer, Integer> memo, int number) {
        return memo.get(number, () -> number == 0 ? 1 : number * factorial(memo, number - 1));
    }
}

package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.llm.ModelGateway;
import io.casewright.testsupport.Gateways;
import io.casewright.testsupport.SampleLedgers;
import io.casewright.testsupport.StubProvider;
import io.casewright.writing.Assignment;
import io.casewright.writing.OutlineLibrary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A provider that is broken in eight ways, fifty times each: every time there is a useful answer in time, and nothing
/// is left behind.
class BrokenProviderTest {

    private static final OutlineLibrary OUTLINES = OutlineLibrary.load(Optional.empty());
    private static final int TIMES = 50;

    /// The provider's own limits, and what three tries, checking and a busy machine add.
    private static final Duration TOTAL = Duration.ofMillis(600);
    private static final Duration BUDGET = Duration.ofSeconds(3);

    private static final String TRUE_LINE =
            "24 cash deposits of USD 9,000.00 to USD 9,950.00 were made at 4 branches within 58 days [F6].\n";

    enum Fault {
        REFUSE,
        HANG,
        TOO_MANY,
        SERVER_ERROR,
        RESET_MID_STREAM,
        SLOW_DRIP,
        GARBAGE,
        TRUNCATED_JSON
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anAnswerComesInTimeWhateverTheProviderDoes(Fault fault) {
        int threads = httpThreads();
        try (StubProvider provider = StubProvider.start(exchange -> broken(fault, exchange))) {
            String url = fault == Fault.REFUSE ? StubProvider.nobody() : provider.url();
            List<String> useless = new ArrayList<>();
            // A provider that keeps failing is left alone for a while, so every tenth answer meets a fresh gateway.
            for (int fresh = 0; fresh < TIMES / 10; fresh++) {
                try (ModelGateway gateway = gateway(url)) {
                    for (int run = 0; run < 10; run++) {
                        long started = System.nanoTime();
                        CheckedText text = Models.writing(gateway).write(assignment(), AnswerListener.NONE);
                        Duration took = Duration.ofNanos(System.nanoTime() - started);
                        if (!isUseful(text) || took.compareTo(BUDGET) > 0) {
                            useless.add(took + " " + text.sections());
                        }
                    }
                }
            }
            assertThat(useless).isEmpty();
            assertThat(settles(() -> provider.open() == 0))
                    .as("every connection is closed")
                    .isTrue();
        }
        assertThat(settles(() -> httpThreads() <= threads))
                .as("no thread is left")
                .isTrue();
    }

    /// The first sentence is released while the provider goes on writing.
    @Test
    void theFirstCheckedSentenceLeavesAtOnce() {
        List<Long> finished = new ArrayList<>();
        List<Long> released = new ArrayList<>();
        AtomicInteger turn = new AtomicInteger();
        try (StubProvider provider = StubProvider.start(exchange -> {
                    exchange.begin();
                    exchange.piece(TRUE_LINE.substring(0, 40));
                    // A repair asks the provider again: the first call of a turn is what counts.
                    if (finished.size() < turn.get()) {
                        finished.add(System.nanoTime());
                    }
                    exchange.piece(TRUE_LINE.substring(40));
                    LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
                    exchange.piece("3 wires of together USD 190,000.00 went abroad [F8].\n");
                    exchange.end("stop");
                });
                ModelGateway gateway = Gateways.of("url", provider.url())) {
            CheckedWriting writing = Models.writing(gateway);
            for (int run = 0; run < 12; run++) {
                int before = released.size();
                turn.incrementAndGet();
                writing.write(assignment(), new AnswerListener() {
                    @Override
                    public void sentence(String section, CheckedSentence sentence) {
                        if (released.size() == before) {
                            released.add(System.nanoTime());
                        }
                    }
                });
            }
        }
        List<Double> waits = new ArrayList<>();
        for (int run = 0; run < finished.size(); run++) {
            waits.add((released.get(run) - finished.get(run)) / 1e6);
        }
        waits.sort(null);
        assertThat(waits.get(waits.size() / 2))
                .as("milliseconds, half of the runs")
                .isLessThan(50);
    }

    private static void broken(Fault fault, StubProvider.Exchange exchange) throws java.io.IOException {
        switch (fault) {
            case REFUSE -> throw new IllegalStateException("nobody listens");
            case HANG -> exchange.isClosedWithin(Duration.ofSeconds(30));
            case TOO_MANY -> exchange.status(429, "Retry-After: 1\r\n");
            case SERVER_ERROR -> exchange.status(500, "");
            case RESET_MID_STREAM -> {
                exchange.begin();
                exchange.piece(TRUE_LINE);
                exchange.piece("And the");
                exchange.reset();
            }
            case SLOW_DRIP -> {
                exchange.begin();
                for (int at = 0; !exchange.isClosedWithin(Duration.ofMillis(25)); at++) {
                    exchange.piece(TRUE_LINE.substring(at % TRUE_LINE.length(), at % TRUE_LINE.length() + 1));
                }
            }
            case GARBAGE -> {
                exchange.begin();
                exchange.raw("data: {\"choices\":[{\"delta\":{\"content\":\"\\u0000\\u0007%%PDF x \"}}]}\n\n");
                exchange.raw("\u0001\u0002 <html>no</html> \r\n\r\ndata: <<<>>>\n\n");
            }
            case TRUNCATED_JSON -> exchange.say("{\"sentences\": [{\"text\": \"24 cash deposits of USD 9,0");
        }
    }

    private static boolean isUseful(CheckedText text) {
        List<CheckedSentence> shown = text.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .toList();
        return shown.size() >= 3
                && shown.stream().allMatch(sentence -> sentence.verdict().equals("supported"));
    }

    private static Assignment assignment() {
        return new Assignment(OUTLINES.outline("case-answer"), SampleLedgers.structuring());
    }

    private static ModelGateway gateway(String url) {
        String total = TOTAL.toString();
        return Gateways.of(
                "pause",
                "PT0.005S",
                "providers.broken.kind",
                "openai",
                "providers.broken.url",
                url,
                "providers.broken.connect",
                "PT0.3S",
                "providers.broken.first-token",
                "PT0.3S",
                "providers.broken.idle",
                "PT0.3S",
                "providers.broken.total",
                total,
                "providers.broken.structured",
                "false");
    }

    private static int httpThreads() {
        return (int) Stream.of(Thread.getAllStackTraces().keySet().toArray(Thread[]::new))
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    private static boolean settles(java.util.function.BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return condition.getAsBoolean();
    }
}

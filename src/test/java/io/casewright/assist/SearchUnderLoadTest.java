package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import io.casewright.llm.ModelGateway;
import io.casewright.testsupport.Gateways;
import io.casewright.testsupport.HashingEmbedder;
import io.casewright.testsupport.SampleLedgers;
import io.casewright.testsupport.SamplePassages;
import io.casewright.testsupport.StubProvider;
import io.casewright.writing.Assignment;
import io.casewright.writing.OutlineLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A provider that hangs holds up nobody who searches.
class SearchUnderLoadTest {

    private static final int CALLS = 30;
    private static final int SEARCHES = 300;

    @TempDir
    private Path folder;

    @Test
    void searchIsAsFastWhileThirtyAnswersHang() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(CALLS);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                PassageIndex index = LuceneIndex.open(folder, new HashingEmbedder().modelHash());
                StubProvider provider = StubProvider.start(exchange -> {
                    hanging.countDown();
                    exchange.isClosedWithin(Duration.ofSeconds(60));
                });
                ModelGateway gateway = Gateways.of(
                        "providers.a.kind",
                        "openai",
                        "providers.a.url",
                        provider.url(),
                        "providers.a.parallel",
                        "30",
                        "providers.a.first-token",
                        "60s")) {
            fill(index);
            median(index);
            double before = median(index);
            CheckedWriting writing = Models.writing(gateway);
            for (int call = 0; call < CALLS; call++) {
                callers.execute(() -> writing.write(
                        new Assignment(
                                OutlineLibrary.load(Optional.empty()).outline("case-answer"),
                                SampleLedgers.structuring()),
                        AnswerListener.NONE));
            }
            assertThat(hanging.await(60, TimeUnit.SECONDS)).isTrue();

            double during = median(index);

            // Half a millisecond is what the clock of a busy machine adds to a search of a tenth.
            assertThat(during).as("milliseconds; %s before", before).isLessThan(before * 1.5 + 0.5);
        }
    }

    private static void fill(PassageIndex index) {
        SourceDocument document = SamplePassages.knowledge("guide", SourceTier.DIGEST);
        List<Passage> passages = SamplePassages.passages(
                document,
                IntStream.range(0, 500)
                        .mapToObj(number -> "Sign %d: cash deposits at branch %d just below the threshold."
                                .formatted(number, number % 17))
                        .toArray(String[]::new));
        index.replace(document, passages);
    }

    /// Milliseconds.
    private static double median(PassageIndex index) {
        double[] times = new double[SEARCHES];
        for (int search = 0; search < SEARCHES; search++) {
            long started = System.nanoTime();
            index.searchText(
                    SamplePassages.reader(), "deposits below threshold " + search % 50, SearchFilter.KNOWLEDGE, 10);
            times[search] = (System.nanoTime() - started) / 1e6;
        }
        java.util.Arrays.sort(times);
        return times[SEARCHES / 2];
    }
}

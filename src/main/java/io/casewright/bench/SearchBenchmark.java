package io.casewright.bench;

import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.retrieval.HybridRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long a search takes, apart from the question's embedding, at one size or several; what the index weighs, how
/// soon
/// it answers after a start, and what many searchers at once get.
final class SearchBenchmark implements Benchmark {

    private static final int PASSAGES = 13_000;
    private static final int TOGETHER = 50;
    private static final int REPORTED = 100_000;
    private static final int WARM_UP = 300;
    private static final int QUESTIONS = 500;
    private static final int EMBEDDED = 200;
    private static final int RESULTS = 10;
    private static final int SEARCHERS = 32;
    private static final int QUESTIONS_EACH = 40;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String help() {
        return """
                search [--passages N[,N...]]
                  Searches N passages (default: %,d) made of the sentences and vectors of the shipped knowledge base: each
                  leg, the whole search with the %d best passages read, the same for %d searchers at once, the first answer
                  after a start, disk and memory; and the embedding of a question, which the others leave out.""".formatted(PASSAGES, RESULTS, SEARCHERS);
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--passages"));
        String sizes = arguments.option("--passages").orElse(Integer.toString(PASSAGES));
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Recombined source = Recombined.of(KnowledgeBase.load(), folder.child("source"));
            for (String size : sizes.split(",", -1)) {
                measure(Integer.parseInt(size), source, folder.child("index-" + size), console);
            }
            Times embedding = new Times();
            embed(source, embedding);
            new Table().row("embedding of a question", embedding).print(console);
        }
    }

    private static void measure(int passages, Recombined source, Path folder, Console console) {
        console.line("");
        console.line("%,d passages".formatted(passages));
        try (PassageIndex index = LuceneIndex.open(folder, source.modelHash())) {
            fill(index, source, passages, console);
        }
        Times start = new Times();
        Random questions = new Random(passages);
        try (PassageIndex index =
                start.measure(() -> answering(LuceneIndex.open(folder, source.modelHash()), source, questions))) {
            Table table = search(index, source, questions);
            table.row("start to the first answer", start).print(console);
            together(index, source, passages, console);
            long pid = ProcessHandle.current().pid();
            console.line("disk %,d MB, heap in use %,d MB; process %,d MB, of it %,d MB apart from mapped files"
                    .formatted(bytes(folder) >> 20, Memory.heap(), Memory.proportional(pid), Memory.withoutFiles(pid)));
        }
    }

    private static PassageIndex answering(PassageIndex index, Recombined source, Random questions) {
        new HybridRetriever(index, source)
                .retrieve(Workbench.READER, source.question(questions), SearchFilter.KNOWLEDGE, RESULTS);
        return index;
    }

    private static void fill(PassageIndex index, Recombined source, int passages, Console console) {
        int documents = Math.max(1, passages / Recombined.OF_A_DOCUMENT);
        long writing = 0;
        for (int from = 0; from < documents; from += TOGETHER) {
            Map<SourceDocument, List<Passage>> lot = IntStream.range(from, Math.min(documents, from + TOGETHER))
                    .parallel()
                    .boxed()
                    .collect(Collectors.toConcurrentMap(source::document, source::passages));
            long began = System.nanoTime();
            index.replaceAll(lot);
            writing += System.nanoTime() - began;
            int written = (from + lot.size()) * Recombined.OF_A_DOCUMENT;
            if (written % REPORTED == 0) {
                console.line("%,d passages written, %,.0f/s".formatted(written, written * 1e9 / writing));
            }
        }
        AtomicLong making = new AtomicLong();
        long began = System.nanoTime();
        new VectorBuilder(index, source.timed(making)).build(() -> true, _ -> {});
        long vectors = System.nanoTime() - began - making.get();
        console.line("filled: %,.0f passages/s by text, %,.0f passages/s with vectors that are known"
                .formatted(passages * 1e9 / writing, passages * 1e9 / vectors));
    }

    private static Table search(PassageIndex index, Recombined source, Random questions) {
        HybridRetriever retriever = new HybridRetriever(index, source);
        Times words = new Times();
        Times meaning = new Times();
        Times whole = new Times();
        Times busyWords = new Times();
        Times busyMeaning = new Times();
        Times busy = new Times();
        Times ignored = new Times();
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            String question = source.question(questions);
            float[] vector = source.embedQuestion(question);
            boolean counts = i >= 0;
            chosen(counts, words, ignored)
                    .measure(
                            () -> index.searchText(Workbench.READER, question, SearchFilter.KNOWLEDGE, 200),
                            chosen(counts, busyWords, ignored));
            chosen(counts, meaning, ignored)
                    .measure(
                            () -> index.searchVector(Workbench.READER, vector, SearchFilter.KNOWLEDGE, 200),
                            chosen(counts, busyMeaning, ignored));
            chosen(counts, whole, ignored)
                    .measure(
                            () -> retriever.retrieve(Workbench.READER, question, SearchFilter.KNOWLEDGE, RESULTS),
                            chosen(counts, busy, ignored));
        }
        return new Table()
                .row("text leg", words)
                .row("text leg, processor", busyWords)
                .row("vector leg", meaning)
                .row("vector leg, processor", busyMeaning)
                .row("whole search", whole)
                .row("whole search, processor", busy);
    }

    private static void together(PassageIndex index, Recombined source, int seed, Console console) {
        HybridRetriever retriever = new HybridRetriever(index, source);
        List<Times> times = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService searchers = Executors.newFixedThreadPool(SEARCHERS)) {
            List<Future<Times>> all = new ArrayList<>();
            for (int searcher = 0; searcher < SEARCHERS; searcher++) {
                Random questions = new Random(seed + searcher + 1L);
                all.add(searchers.submit(() -> ask(retriever, source, questions)));
            }
            for (Future<Times> future : all) {
                times.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a searcher failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Times joined = Times.joined(times);
        console.line("%d searchers at once: %.0f searches/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                .formatted(
                        SEARCHERS,
                        joined.count() / seconds,
                        joined.percentile(50),
                        joined.percentile(95),
                        joined.percentile(99)));
    }

    private static Times ask(HybridRetriever retriever, Recombined source, Random questions) {
        Times times = new Times();
        for (int i = 0; i < QUESTIONS_EACH; i++) {
            String question = source.question(questions);
            times.measure(() -> retriever.retrieve(Workbench.READER, question, SearchFilter.KNOWLEDGE, RESULTS));
        }
        return times;
    }

    private static void embed(Recombined source, Times embedding) {
        Random questions = new Random(3);
        try (Embedder encoder = new BgeEmbedder(0, Duration.ofHours(1))) {
            for (int i = -EMBEDDED / 4; i < EMBEDDED; i++) {
                String question = source.question(questions);
                chosen(i >= 0, embedding, new Times()).measure(() -> encoder.embedQuestion(question));
            }
        }
    }

    private static Times chosen(boolean counts, Times times, Times ignored) {
        return counts ? times : ignored;
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException("the index's files cannot be listed: " + folder, e);
        }
    }
}

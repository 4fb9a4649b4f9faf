package io.casewright.bench;

import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.PlainLibrary;
import io.casewright.evidence.Passage;
import io.casewright.knowledge.KnowledgeBase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// How many passages a second the encoder takes, beside the plain call of the library that brings the model.
final class EncoderBenchmark implements Benchmark {

    private static final int PASSAGES = 200;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 3;

    /// Tokens of a passage that is taken; some 185 on average.
    private static final int SHORTEST = 130;

    private static final int LONGEST = 240;

    @Override
    public String name() {
        return "encoder";
    }

    @Override
    public String help() {
        return """
                encoder [--corpus FOLDER]
                  Encodes %d passages of %d to %d tokens, a seeded choice from FOLDER/corpus.jsonl or from the shipped
                  documents, %d times with the application's encoder and with the plain call of the library that brings
                  the same model, in turn; no vector is kept.""".formatted(PASSAGES, SHORTEST, LONGEST, ROUNDS);
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--corpus"));
        try (BgeEmbedder encoder = new BgeEmbedder(0, Duration.ofHours(1))) {
            List<String> texts = arguments
                    .option("--corpus")
                    .map(folder -> BeirCollection.texts(Path.of(folder)))
                    .orElseGet(EncoderBenchmark::shipped);
            List<String> chosen = chosen(texts, encoder);
            double tokens = chosen.stream().mapToInt(encoder::tokens).average().orElse(0);
            console.line("%d passages of %.0f tokens on average, %d processors"
                    .formatted(chosen.size(), tokens, Runtime.getRuntime().availableProcessors()));
            PlainLibrary library = new PlainLibrary();
            Times ours = new Times();
            Times plain = new Times();
            round(encoder::embedPassages, chosen.subList(0, WARM_UP), new Times());
            round(library::embed, chosen.subList(0, WARM_UP), new Times());
            for (int i = 0; i < ROUNDS; i++) {
                round(encoder::embedPassages, chosen, ours);
                round(library::embed, chosen, plain);
            }
            console.line("the application's encoder: %s".formatted(rate(chosen.size(), ours)));
            console.line("the plain library call:    %s".formatted(rate(chosen.size(), plain)));
        }
    }

    private static void round(Consumer<List<String>> encoding, List<String> texts, Times times) {
        times.measure(() -> {
            encoding.accept(texts);
            return texts;
        });
    }

    private static String rate(int passages, Times times) {
        return "%.1f passages/s (median round; best %.1f)"
                .formatted(passages * 1e3 / times.percentile(50), passages * 1e3 / times.percentile(0));
    }

    private static List<String> chosen(List<String> texts, BgeEmbedder encoder) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(185));
        return shuffled.stream()
                .filter(text -> {
                    int tokens = encoder.tokens(text);
                    return tokens >= SHORTEST && tokens <= LONGEST;
                })
                .limit(PASSAGES)
                .toList();
    }

    private static List<String> shipped() {
        return KnowledgeBase.load().documents().stream()
                .flatMap(document -> document.passages().stream())
                .map(Passage::text)
                .toList();
    }
}

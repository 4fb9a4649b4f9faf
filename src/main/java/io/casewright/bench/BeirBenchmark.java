package io.casewright.bench;

import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PlainBm25;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Answers the questions of a public test collection exactly as the application would, and writes the ranking down.
final class BeirBenchmark implements Benchmark {

    private static final int DEPTH = 100;

    @Override
    public String name() {
        return "beir";
    }

    @Override
    public String help() {
        return """
                beir FOLDER --split NAME --run FILE [--corpus FOLDER] [--leg text|vector|fused] [--plain-bm25]
                  [--cache FILE] [--nodes ADDRESSES]
                  Indexes FOLDER/corpus.jsonl and answers the questions of FOLDER/qrels/NAME.tsv from
                  FOLDER/queries.jsonl with the application's own analysis, encoder, fusion and search;
                  writes 100 passages a question to FILE in TREC's run format and prints the times.
                    --corpus      where corpus.jsonl is, if not in FOLDER
                    --leg         one leg alone, or both fused as the application does (default: fused)
                    --plain-bm25  Lucene's EnglishAnalyzer and BM25 with k1 1.2 and b 0.75 instead
                    --cache       where passage vectors are kept (default: .cache/vectors/beir.bin)
                    --nodes       of an OpenSearch cluster that holds the index, apart by commas, in place of Lucene""";
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    /// Ranks passages for one question.
    private interface Leg {
        List<Candidate> rank(String question);
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--split", "--run", "--corpus", "--leg", "--plain-bm25", "--cache", "--nodes"));
        BeirCollection collection = BeirCollection.read(arguments);
        Path run = Path.of(arguments.required("--run"));
        console.line("%d entries, %d questions"
                .formatted(collection.entries().size(), collection.questions().size()));
        if (arguments.has("--plain-bm25")) {
            try (PlainBm25 plain = new PlainBm25(texts(collection))) {
                answer(collection.questions(), question -> plain.search(question, DEPTH), run, console);
            }
            return;
        }
        String name = arguments.option("--leg").orElse("fused");
        try (Workbench bench = Workbench.open(arguments)) {
            Leg leg = leg(name, bench);
            bench.fill(collection, !name.equals("text"), console);
            answer(collection.questions(), leg, run, console);
        }
    }

    private static Map<PassageId, String> texts(BeirCollection collection) {
        Map<PassageId, String> texts = new LinkedHashMap<>();
        collection
                .entries()
                .forEach(entry -> texts.put(new PassageId(entry.id()), entry.title() + '\n' + entry.text()));
        return texts;
    }

    private static Leg leg(String name, Workbench bench) {
        return switch (name) {
            case "text" -> bench::text;
            case "vector" -> bench::vector;
            case "fused" -> bench::fused;
            default -> throw new IllegalArgumentException("--leg is text, vector or fused, not " + name);
        };
    }

    private static void answer(Map<String, String> questions, Leg leg, Path run, Console console) {
        Times times = new Times();
        try (BufferedWriter out = Files.newBufferedWriter(run)) {
            for (Map.Entry<String, String> question : questions.entrySet()) {
                List<Candidate> ranking = times.measure(() -> leg.rank(question.getValue()));
                write(question.getKey(), ranking, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the run cannot be written: " + run, e);
        }
        new Table().row("question, all steps", times).print(console);
    }

    private static void write(String question, List<Candidate> ranking, BufferedWriter out) throws IOException {
        for (int i = 0; i < ranking.size(); i++) {
            Candidate candidate = ranking.get(i);
            out.write(String.format(
                    Locale.ROOT,
                    "%s Q0 %s %d %.6f casewright%n",
                    question,
                    candidate.passage(),
                    i + 1,
                    candidate.score()));
        }
    }
}

package io.casewright.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// `./casewright bench`: measures the application, in a process of its own.
public final class Bench {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new SearchBenchmark(),
            new EncoderBenchmark(),
            new ServiceBenchmark(),
            new ReportsBenchmark(),
            new ScaleBenchmark(),
            new BeirBenchmark(),
            new RankBenchmark(),
            new AnswerBenchmark(),
            new IntegrityBenchmark(),
            new ClusterBenchmark(),
            new PatternsBenchmark(),
            new FanInBenchmark(),
            new CheckerBenchmark(),
            new CleanBenchmark(),
            new PlantedBenchmark(),
            new ModelBenchmark());
    private static final Set<String> SWITCHES =
            Set.of("--plain-bm25", "--plain", "--small", "--show", "--ablate", "--help");

    private Bench() {}

    public static void main(String[] args) {
        System.exit(run(Arrays.asList(args), Console.standard()));
    }

    /// @return the exit code: 0 when all went well, 2 when the arguments are wrong
    static int run(List<String> given, Console console) {
        if (given.isEmpty()) {
            help(console);
            BENCHMARKS.stream().filter(Benchmark::runsByDefault).forEach(benchmark -> all(benchmark, console));
            return 0;
        }
        if (given.contains("--help") || given.getFirst().equals("help")) {
            help(console);
            return 0;
        }
        try {
            named(given.getFirst()).run(Arguments.parse(given.subList(1, given.size()), SWITCHES), console);
            return 0;
        } catch (IllegalArgumentException e) {
            console.line("error: " + e.getMessage());
            help(console);
            return 2;
        }
    }

    private static Benchmark named(String name) {
        return BENCHMARKS.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no benchmark " + name));
    }

    private static void all(Benchmark benchmark, Console console) {
        console.line("");
        console.line("== " + benchmark.name());
        benchmark.run(Arguments.parse(List.of(), Set.of()), console);
    }

    private static void help(Console console) {
        console.line("usage: casewright bench [NAME ARGUMENTS]; without a name, all that need no arguments run.");
        BENCHMARKS.forEach(benchmark -> console.line(System.lineSeparator() + benchmark.help()));
    }
}

package io.casewright.bench;

import io.casewright.analysis.shape.NamedShape;
import io.casewright.analysis.shape.SchemeSearch;
import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.shape.ShapeReader;
import io.casewright.analysis.shape.Transfer;
import io.casewright.bench.Attempts.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Names the schemes of laundering attempts from their transfers, alone and among ordinary ones.
final class PatternsBenchmark implements Benchmark {

    private static final String HEAD = "%-44s %9s %9s %9s".formatted("macro-F1", "all", "certain", "unnamed");

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public String help() {
        return """
                patterns FOLDER
                  Names the scheme of each attempt of FOLDER/attempts.jsonl (AMLworld's form) from its own
                  transfers, and again with the rows of FOLDER/transactions_sample.csv mixed in; beside it a
                  simple rule, and an oracle that knows the most frequent name of each time-ordered shape.
                  "certain" are the attempts whose time-ordered shape has one name only.""";
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of());
        Attempts read = Attempts.read(arguments.folder());
        List<Attempt> attempts = read.attempts();
        ShapeOracle oracle = new ShapeOracle(attempts);
        long certain = attempts.stream().filter(oracle::isDetermined).count();
        console.line("%d attempts, %d of them with a time-ordered shape that has one name; %d ordinary transfers"
                .formatted(attempts.size(), certain, read.ordinary().size()));
        console.line(HEAD);
        Times alone = new Times();
        Times mixed = new Times();
        Naming own = score(
                "named on their own transfers",
                attempts,
                oracle,
                console,
                attempt -> shape(alone.measure(() -> ShapeReader.read(attempt.transfers()))));
        Naming among = score(
                "named among ordinary transfers",
                attempts,
                oracle,
                console,
                attempt -> shape(mixed.measure(() -> SchemeSearch.find(with(attempt, read.ordinary())))));
        score(
                "simple rule, own transfers",
                attempts,
                oracle,
                console,
                attempt -> Optional.of(SimpleShapeRule.name(attempt.transfers())));
        score(
                "oracle on time-ordered shape alone",
                attempts,
                oracle,
                console,
                attempt -> Optional.of(oracle.name(attempt)));
        console.line("");
        console.line("%-44s %9s %9s".formatted("F1 by name", "own", "among"));
        for (Shape shape : Shape.values()) {
            console.line(
                    String.format(Locale.ROOT, "%-44s %9.3f %9.3f", shape.words(), own.f1(shape), among.f1(shape)));
        }
        console.line("");
        new Table()
                .row("naming, own transfers", alone)
                .row("finding and naming", mixed)
                .print(console);
    }

    private static Optional<Shape> shape(Optional<NamedShape> named) {
        return named.map(NamedShape::shape);
    }

    private static List<Transfer> with(Attempt attempt, List<Transfer> ordinary) {
        List<Transfer> all = new ArrayList<>(ordinary);
        all.addAll(attempt.transfers());
        return all;
    }

    private static Naming score(
            String what,
            List<Attempt> attempts,
            ShapeOracle oracle,
            Console console,
            Function<Attempt, Optional<Shape>> namer) {
        Naming all = new Naming();
        Naming certain = new Naming();
        for (Attempt attempt : attempts) {
            Optional<Shape> given = namer.apply(attempt);
            all.add(attempt.name(), given);
            if (oracle.isDetermined(attempt)) {
                certain.add(attempt.name(), given);
            }
        }
        console.line(String.format(
                Locale.ROOT, "%-44s %9.3f %9.3f %9d", what, all.macroF1(), certain.macroF1(), all.unnamed()));
        return all;
    }
}

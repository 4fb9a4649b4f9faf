package io.casewright.bench;

/// One thing to measure.
interface Benchmark {

    /// How it is asked for on the command line.
    String name();

    /// What it measures and what its arguments are, in lines of at most 100 characters.
    String help();

    /// Whether it needs no arguments, and so runs when all are asked for.
    boolean runsByDefault();

    /// @throws IllegalArgumentException naming the argument that is missing or wrong
    void run(Arguments arguments, Console console);
}

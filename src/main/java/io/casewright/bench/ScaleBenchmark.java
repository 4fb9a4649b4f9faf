package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Loads banks of several sizes into a packaged service each and measures whether what one customer costs stays the
/// same: imports, risk explanations over HTTP, and a sweep of all customers.
final class ScaleBenchmark implements Benchmark {

    private static final List<Integer> USUAL = List.of(100_000, 1_000_000, 10_000_000);
    private static final int OF_A_FILE = 1_000_000;
    private static final int WARM_UPS = 10;
    private static final int ROUNDS = 60;
    private static final int ORDINARY = 200;
    private static final int STRIDE = 7_919;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration SWEEP = Duration.ofMinutes(5);

    private final List<String> rows = new ArrayList<>();

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String help() {
        return """
                scale [--transactions N,N,…] [--sweep-seconds N] [--home FOLDER]
                    banks of 100,000, 1,000,000 and 10,000,000 transactions, a hundred a customer, one customer with
                    10,000: import, risk explanations over HTTP (ledger, writing, checking), a sweep for %d s at most""".formatted(SWEEP.toSeconds());
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--transactions", "--sweep-seconds", "--home"));
        Path home = arguments.option("--home").map(Path::of).orElse(Path.of("")).toAbsolutePath();
        Duration sweep = arguments
                .option("--sweep-seconds")
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .orElse(SWEEP);
        List<Integer> sizes = arguments
                .option("--transactions")
                .map(given ->
                        Arrays.stream(given.split(",")).map(Integer::parseInt).toList())
                .orElse(USUAL);
        for (int size : sizes) {
            try (BenchedService service = BenchedService.withoutDemo(home)) {
                measure(service.start(), new ScaleLedger(size), sweep, console);
            }
        }
        console.line("");
        rows.forEach(console::line);
    }

    private void measure(BenchedService service, ScaleLedger bank, Duration sweep, Console console) {
        rows.add(String.format(
                Locale.ROOT, "%,d transactions, %,d customers", bank.transactions(), bank.customers() + 1));
        Duration start = service.processorTime();
        row("import, summaries included", load(service, bank), "records/s", console);
        row("    processor time", micros(service, start) / bank.transactions(), "µs a record", console);
        long before = service.memoryOfJvm();
        start = service.processorTime();
        Times big = new Times();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            Times times = round < 0 ? new Times() : big;
            times.measure(() -> service.post(risk(ScaleLedger.BIG)));
        }
        rows.add(times("risk, 10,000 transactions", big));
        console.line(rows.getLast());
        row("    processor time", micros(service, start) / 1000 / (ROUNDS + WARM_UPS), "ms an explanation", console);
        start = service.processorTime();
        Times ordinary = new Times();
        for (int round = 0; round < ORDINARY; round++) {
            String customer = ScaleLedger.customer((int) ((long) round * STRIDE % bank.customers()));
            ordinary.measure(() -> service.post(risk(customer)));
        }
        rows.add(times("risk, ordinary customers", ordinary));
        console.line(rows.getLast());
        row("    processor time", micros(service, start) / 1000 / ORDINARY, "ms an explanation", console);
        start = service.processorTime();
        Swept swept = swept(service, sweep);
        row(
                "sweep of " + swept.customers() + " customers",
                swept.customers() / swept.seconds(),
                "customers/s",
                console);
        row("    processor time", micros(service, start) / 1000 / swept.customers(), "ms a customer", console);
        row("JVM after import", (double) before, "MB (proportional set size)", console);
        row("JVM after answers and sweep", (double) service.memoryOfJvm(), "MB (proportional set size)", console);
        row("heap in use after a collection", (double) service.heapAfterCollection(), "MB", console);
        row("PostgreSQL", (double) service.memoryOfDatabase(), "MB (proportional set size)", console);
    }

    private static String risk(String customer) {
        return "/v1/customers/" + customer + "/risk";
    }

    private void row(String what, double figure, String unit, Console console) {
        rows.add(String.format(Locale.ROOT, "    %-44s %,12.1f %s", what, figure, unit));
        console.line(rows.getLast());
    }

    private static String times(String what, Times times) {
        return String.format(
                Locale.ROOT,
                "    %-44s %,12.1f ms p50, %,.1f ms p95, %,.1f ms p99 of %d",
                what,
                times.percentile(50),
                times.percentile(95),
                times.percentile(99),
                times.count());
    }

    /// Records a second, from the first byte that is sent to the end of the last job.
    private static double load(BenchedService service, ScaleLedger bank) {
        Path file = temporary();
        try {
            bank.writeCustomers(file);
            long nanos = loaded(service, file);
            long records = 2L * (bank.customers() + 1) + bank.transactions();
            for (int from = 0; from < bank.transactions(); from += OF_A_FILE) {
                bank.writeBookings(file, from, Math.min(from + OF_A_FILE, bank.transactions()));
                nanos += loaded(service, file);
            }
            return records * 1e9 / nanos;
        } finally {
            delete(file);
        }
    }

    private static long loaded(BenchedService service, Path file) {
        long began = System.nanoTime();
        JsonNode job = service.load(file, PATIENCE);
        if (job.path("progress").path("rejected").asLong() > 0) {
            throw new IllegalStateException("the bank was not taken whole: " + job);
        }
        return System.nanoTime() - began;
    }

    private record Swept(long customers, double seconds) {}

    private static double micros(BenchedService service, Duration start) {
        return service.processorTime().minus(start).toNanos() / 1e3;
    }

    private static Swept swept(BenchedService service, Duration atMost) {
        JsonNode job = service.post("/v1/sweeps");
        long began = System.nanoTime();
        JsonNode last = service.await(job, atMost);
        double seconds = (System.nanoTime() - began) / 1e9;
        service.cancel(last);
        return new Swept(Math.max(1, last.path("progress").path("items").asLong()), seconds);
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("casewright-scale", ".ndjson");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}

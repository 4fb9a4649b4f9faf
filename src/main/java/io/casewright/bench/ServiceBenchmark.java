package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Starts the packaged service on a data folder of its own and measures it as its callers do: starts, an import, and
/// answers about a customer with 10,000 transactions, all through the command line and the HTTP API.
final class ServiceBenchmark implements Benchmark {

    private static final int RESTARTS = 3;
    private static final int WARM_UPS = 20;
    private static final int ANSWERS = 100;
    private static final int OF_ONE_CUSTOMER = 10_000;
    private static final int IMPORTED = 200_000;

    @Override
    public String name() {
        return "service";
    }

    @Override
    public String help() {
        return """
                service [--home FOLDER]
                    starts, imports and answers of the packaged service in FOLDER (default: here);
                    a first start loads the demo bank; times include HTTP on loopback""";
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--home"));
        Path home = arguments.option("--home").map(Path::of).orElse(Path.of("")).toAbsolutePath();
        try (BenchedService service = BenchedService.at(home)) {
            Table table = new Table();
            table.row("first start to ready", once(service::start));
            Times restarts = new Times();
            for (int round = 0; round < RESTARTS; round++) {
                service.stop();
                restarts.measure(service::start);
            }
            table.row("start to ready afterwards", restarts);
            imports(service, console);
            answers(service, table);
            table.print(console);
            console.line("memory at rest: JVM %d MB, PostgreSQL %d MB (proportional set size)"
                    .formatted(service.memoryOfJvm(), service.memoryOfDatabase()));
        }
    }

    private static void imports(BenchedService service, Console console) {
        service.load(BenchLedger.ofOneCustomer(OF_ONE_CUSTOMER));
        byte[] ledger = BenchLedger.ofManyCustomers(IMPORTED);
        long began = System.nanoTime();
        JsonNode job = service.load(ledger);
        double seconds = (System.nanoTime() - began) / 1e9;
        long inserted = job.path("progress").path("inserted").asLong();
        console.line(String.format(
                Locale.ROOT, "import: %,d records in %.1f s, %,.0f records/s", inserted, seconds, inserted / seconds));
    }

    private static void answers(BenchedService service, Table table) {
        table.row("summary, 10,000 transactions", answered(service, "/v1/customers/BENCH-1/summary"));
        table.row("risk, 10,000 transactions", answered(service, "/v1/customers/BENCH-1/risk"));
        table.row("narrative, 10,000 transactions", answered(service, "/v1/cases/BENCH-CASE/narratives"));
    }

    private static Times answered(BenchedService service, String path) {
        for (int round = 0; round < WARM_UPS; round++) {
            service.post(path);
        }
        Times times = new Times();
        for (int round = 0; round < ANSWERS; round++) {
            times.measure(() -> service.post(path));
        }
        return times;
    }

    private static Times once(java.util.function.Supplier<?> work) {
        Times times = new Times();
        times.measure(work);
        return times;
    }
}

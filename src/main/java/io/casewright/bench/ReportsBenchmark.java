package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.Typology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Drafts reports on the demonstration bank's largest case and exports them in every format, over HTTP.
final class ReportsBenchmark implements Benchmark {

    private static final String CASE = "DEMO-11";

    /// Mitigating facts explain the largest case, so that no code and no filed report comes of it; of the others this
    /// one has the most transactions behind its findings.
    private static final String FILED = "DEMO-02";

    private static final List<String> FORMS = List.of("fincen-sar", "goaml-str", "uk-sar", "closure-memo");
    private static final List<String> READ = List.of("markdown", "text", "docx", "pdf", "svg", "bundle");
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 30;

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String help() {
        return """
                reports [--home FOLDER]
                    drafts on the demonstration bank's largest case by the built-in writer, and exports in every
                    format, the first of each apart; times include HTTP on loopback""";
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--home"));
        Path home = arguments.option("--home").map(Path::of).orElse(Path.of("")).toAbsolutePath();
        Table table = new Table();
        try (BenchedService service = BenchedService.at(home)) {
            configure(home.resolve("knowledge-base"), service.folder());
            service.start();
            FORMS.forEach(form -> drafts(service, form, table));
            String fincen = signedOff(service, CASE, "fincen-sar");
            READ.forEach(format -> exports(service, fincen, format, table));
            exports(service, signedOff(service, FILED, "fincen-sar"), "fincen", table);
            exports(service, signedOff(service, FILED, "goaml-str"), "goaml", table);
            table.print(console);
        }
    }

    private static void drafts(BenchedService service, String form, Table table) {
        for (int round = 0; round < WARM_UPS; round++) {
            started(service, CASE, form);
        }
        Times times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            times.measure(() -> started(service, CASE, form));
        }
        table.row("draft, " + form, times);
    }

    private static void exports(BenchedService service, String report, String format, Table table) {
        String path = "/v1/reports/" + report + "/exports/" + format;
        Times first = new Times();
        first.measure(() -> service.file(path));
        table.row("export, " + format + ", the first", first);
        Times times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            times.measure(() -> service.file(path));
        }
        table.row("export, " + format, times);
    }

    private static JsonNode started(BenchedService service, String caseId, String form) {
        return service.post("/v1/cases/" + caseId + "/reports", Map.of("form", form), "report-writer-1");
    }

    private static String signedOff(BenchedService service, String caseId, String form) {
        JsonNode draft = started(service, caseId, form);
        String path = "/v1/reports/" + draft.path("id").asText();
        JsonNode submitted = service.post(
                path + "/submit", Map.of("version", draft.path("version").asInt()), "report-writer-1");
        return service.post(
                        path + "/review",
                        Map.of("version", submitted.path("version").asInt(), "decision", "sign-off"),
                        "reviewer-1")
                .path("id")
                .asText();
    }

    /// The institution's part of what is filed: the shipped examples, and one code for whatever the case fits.
    private static void configure(Path knowledgeBase, Path folder) {
        try {
            for (String filed : List.of("goaml", "fincen")) {
                Path own = Files.createDirectories(folder.resolve(filed));
                Files.copy(
                        knowledgeBase.resolve(filed).resolve("settings.yaml"),
                        own.resolve("settings.yaml"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(folder.resolve("goaml").resolve("indicators.csv"), "code\nBENCH\n");
            String typologies =
                    KnowledgeBase.load().typologies().stream().map(Typology::id).collect(Collectors.joining(", "));
            Files.writeString(
                    Files.createDirectories(folder.resolve("codes")).resolve("goaml-indicators.yaml"),
                    """
                    id: goaml-indicators
                    title: Codes of the benchmark
                    issuer: The benchmark
                    codes:
                      - code: BENCH
                        title: Whatever the case fits
                        place: report_indicators
                        verified: "yes"
                        source: the benchmark
                        typologies: [%s]
                        indicators: []
                    """.formatted(typologies));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot configure the service in " + folder, e);
        }
    }
}

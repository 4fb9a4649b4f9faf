package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.shape.Transfer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Laundering attempts with the names of their schemes, and ordinary transfers, in the form of AMLworld's
/// files. The files' own marks (`is_laundering`, identifiers) are not read.
///
/// @param ordinary no part of any attempt
record Attempts(List<Attempt> attempts, List<Transfer> ordinary) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm");

    private static final Map<String, Shape> NAMES = Map.of(
            "FAN-IN", Shape.FAN_IN,
            "FAN-OUT", Shape.FAN_OUT,
            "GATHER-SCATTER", Shape.GATHER_SCATTER,
            "SCATTER-GATHER", Shape.SCATTER_GATHER,
            "CYCLE", Shape.CYCLE,
            "BIPARTITE", Shape.BIPARTITE,
            "STACK", Shape.STACK,
            "RANDOM", Shape.RANDOM_CHAIN);

    /// One attempt.
    record Attempt(Shape name, List<Transfer> transfers) {}

    static Attempts read(Path folder) {
        try {
            return new Attempts(
                    attempts(folder.resolve("attempts.jsonl")), ordinary(folder.resolve("transactions_sample.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException("the attempts cannot be read: " + folder, e);
        }
    }

    private static List<Attempt> attempts(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Attempt> attempts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode attempt = json.readTree(line);
            String family = attempt.path("pattern_family").asText();
            Shape name = NAMES.get(family);
            if (name == null) {
                throw new IllegalArgumentException("unknown scheme %s in %s".formatted(family, file));
            }
            List<Transfer> transfers = new ArrayList<>();
            for (JsonNode each : attempt.path("transactions")) {
                transfers.add(new Transfer(
                        "a" + attempts.size() + "-" + transfers.size(),
                        each.path("from_account").asText(),
                        each.path("to_account").asText(),
                        time(each.path("timestamp").asText()),
                        hundredths(each.path("amount_received").asText()),
                        each.path("receiving_currency").asText(),
                        each.path("payment_format").asText()));
            }
            attempts.add(new Attempt(name, transfers));
        }
        return attempts;
    }

    private static List<Transfer> ordinary(Path file) throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                transfers.add(new Transfer(
                        "o" + transfers.size(),
                        row.getField("from_account_id"),
                        row.getField("to_account_id"),
                        time(row.getField("timestamp")),
                        hundredths(row.getField("amount_received")),
                        row.getField("receiving_currency"),
                        row.getField("payment_format")));
            }
        }
        return transfers;
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    private static long hundredths(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValue();
    }
}

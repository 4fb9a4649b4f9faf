package io.casewright.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.casewright.analysis.shape.Transfer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A ledger in AMLSim's form with the accounts of its planted fan-ins.
///
/// @param marked accounts that the file of accounts marks
/// @param acted those of the marked for which the file has a step at which they pay into a fan-in, as far as it
///     says
record FanInLedger(List<Transfer> transfers, int accounts, Set<String> marked, Set<String> acted) {

    private static final long DAY = 86_400;

    static FanInLedger read(Path folder) {
        try {
            List<Transfer> transfers = transfers(folder.resolve("transactions.csv"));
            Set<String> marked = new HashSet<>();
            Set<String> acted = new HashSet<>();
            int accounts = 0;
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("nodes.csv"))) {
                for (NamedCsvRecord row : rows) {
                    accounts++;
                    if (row.getField("isFraud").equals("1")) {
                        marked.add(row.getField("nodeid"));
                        row.findField("fraudStep")
                                .filter(step -> !step.startsWith("-"))
                                .ifPresent(_ -> acted.add(row.getField("nodeid")));
                    }
                }
            }
            return new FanInLedger(transfers, accounts, marked, acted);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be read: " + folder, e);
        }
    }

    /// A step of the simulation is taken as a day.
    private static List<Transfer> transfers(Path file) throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                BigDecimal hundredths = new BigDecimal(row.getField("value")).movePointRight(2);
                transfers.add(new Transfer(
                        Integer.toString(transfers.size()),
                        row.getField("sourceNodeId"),
                        row.getField("targetNodeId"),
                        Instant.ofEpochSecond(Long.parseLong(row.getField("time")) * DAY),
                        hundredths.setScale(0, RoundingMode.HALF_EVEN).longValueExact(),
                        "",
                        ""));
            }
        }
        return transfers;
    }
}

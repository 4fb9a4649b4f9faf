package io.casewright.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the bank as files of JSON lines that the service imports, one file a kind of record, in the order in which
/// they must be imported.
public final class DemoFiles {

    /// Writes one record as a JSON object.
    private interface Shape<T> {
        void write(JsonGenerator json, T line) throws IOException;
    }

    private final DemoBank bank;

    public DemoFiles(DemoBank bank) {
        this.bank = bank;
    }

    /// Writes the default bank, or that of the seed given second, to the folder given first.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments.length > 2) {
            throw new IllegalArgumentException("give a folder and, if you like, a seed");
        }
        DemoBank.Settings settings = DemoBank.Settings.DEFAULT;
        if (arguments.length == 2) {
            settings = settings.withSeed(Long.parseLong(arguments[1]));
        }
        new DemoFiles(DemoBank.generate(settings)).writeTo(Path.of(arguments[0]));
    }

    /// Writes `1-customers.ndjson` to `6-notes.ndjson`, replacing what is there.
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("1-customers.ndjson"), bank.customers(), CustomerLines::customer);
        write(folder.resolve("2-accounts.ndjson"), bank.accounts(), CustomerLines::account);
        write(folder.resolve("3-transactions.ndjson"), bank.transactions(), TransactionLines::transaction);
        write(folder.resolve("4-alerts.ndjson"), bank.alerts(), CaseLines::alert);
        write(folder.resolve("5-cases.ndjson"), bank.cases(), CaseLines::caseFile);
        write(folder.resolve("6-notes.ndjson"), bank.notes(), CaseLines::note);
    }

    private static <T> void write(Path file, List<T> records, Shape<T> shape) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (T line : records) {
                json.writeStartObject();
                shape.write(json, line);
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }
}

package io.casewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.shape.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeBenchmarksTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void helpNamesBoth() {
        assertThat(Bench.run(List.of("--help"), console)).isZero();

        assertThat(printed()).contains("patterns FOLDER", "fan-in FOLDER");
    }

    @Test
    void attemptsAreNamedAloneAndAmongOrdinaryTransfers() throws IOException {
        Files.writeString(
                folder.resolve("attempts.jsonl"),
                attempt("CYCLE", "a", "b", "b", "c", "c", "a")
                        + attempt("FAN-IN", "a", "h", "b", "h", "c", "h")
                        + attempt("BIPARTITE", "a", "b")
                        + attempt("RANDOM", "a", "b"));
        Files.writeString(folder.resolve("transactions_sample.csv"), """
                timestamp,from_account_id,to_account_id,amount_received,receiving_currency,payment_format
                2031/01/01 00:01,x,y,10.00,US Dollar,Cheque
                2031/01/01 00:02,x,y,20.00,US Dollar,Cash
                """);

        assertThat(Bench.run(List.of("patterns", folder.toString()), console)).isZero();

        assertThat(printed())
                .contains("4 attempts, 2 of them with a time-ordered shape that has one name; 2 ordinary transfers")
                .containsPattern("named on their own transfers +0\\.667 +1\\.000 +0")
                .containsPattern("named among ordinary transfers +0\\.667 +1\\.000 +0")
                .containsPattern("simple rule, own transfers +0\\.")
                .containsPattern("oracle on time-ordered shape alone +0\\.667 +1\\.000");
    }

    @Test
    void anUnknownSchemeIsRefused() throws IOException {
        Files.writeString(folder.resolve("attempts.jsonl"), attempt("SPIRAL", "a", "b"));

        assertThat(Bench.run(List.of("patterns", folder.toString()), console)).isEqualTo(2);

        assertThat(printed()).contains("unknown scheme SPIRAL");
    }

    @Test
    void aLedgerIsSweptBesideItsBestRules() throws IOException {
        StringBuilder nodes = new StringBuilder("nodeid,isFraud,init_balance,fraudStep\n");
        StringBuilder ledger = new StringBuilder("sourceNodeId,targetNodeId,value,time\n");
        for (int n = 0; n < 60; n++) {
            int marked = n == 0 || n == 7 || n == 8 || n == 9 ? 1 : 0;
            nodes.append("%d,%d,1.0,%d\n".formatted(n, marked, marked == 1 && n > 0 ? n : -1));
            for (int other = 1; other <= 5; other++) {
                ledger.append("%d,%d,%d.50,%d\n".formatted(n, (n + other * 7) % 60, 100 + (n * 37) % 200, other * 3));
            }
        }
        for (int n = 7; n <= 9; n++) {
            ledger.append("%d,0,1.25,%d\n%d,0,1.50,%d\n%d,0,1.75,%d\n".formatted(n, n, n, n, n, n));
        }
        Files.writeString(folder.resolve("nodes.csv"), nodes.toString());
        Files.writeString(folder.resolve("transactions.csv"), ledger.toString());

        assertThat(Bench.run(List.of("fan-in", folder.toString()), console)).isZero();

        assertThat(printed())
                .contains("60 accounts, 309 transfers, 4 accounts marked, 3 of them with a day of paying in")
                .containsPattern("fan-in sweep +4 +1\\.000 +1\\.000 +1\\.000")
                .containsPattern("rule: transfers received, at least +\\d+ ")
                .contains("of the 3 marked accounts with a day of paying in, the sweep names 3");
    }

    @Test
    void aNameThatIsNeverGivenRightScoresNothing() {
        Naming naming = new Naming();
        naming.add(Shape.CYCLE, Optional.of(Shape.CYCLE));
        naming.add(Shape.STACK, Optional.empty());

        assertThat(naming.f1(Shape.CYCLE)).isEqualTo(1);
        assertThat(naming.f1(Shape.STACK)).isZero();
        assertThat(naming.macroF1()).isEqualTo(0.5);
        assertThat(naming.unnamed()).isEqualTo(1);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /// One line of the file of attempts: payer, payee, payer, payee, …
    private static String attempt(String name, String... ends) {
        StringBuilder transactions = new StringBuilder();
        for (int n = 0; n < ends.length; n += 2) {
            transactions.append(n == 0 ? "" : ", ").append("""
                    {"timestamp": "2031/01/0%d 10:00", "from_account": "%s", "to_account": "%s", \
                    "amount_received": 100.5, "receiving_currency": "Euro", "payment_format": "ACH"}""".formatted(2 + n / 2, ends[n], ends[n + 1]));
        }
        return "{\"pattern_family\": \"%s\", \"transactions\": [%s]}\n".formatted(name, transactions);
    }
}

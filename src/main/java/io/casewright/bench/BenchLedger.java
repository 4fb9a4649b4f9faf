package io.casewright.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/// Invented records in the import's own NDJSON; the same every time.
final class BenchLedger {

    private static final int A_CUSTOMER = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final String[] CHANNELS = {"TRANSFER", "CARD", "CASH", "WIRE", "PEER_TO_PEER", "ATM"};

    private final StringBuilder out = new StringBuilder();
    private final Random random = new Random(42);

    private BenchLedger() {}

    /// Customer `BENCH-1`, its account, its bookings over a year and `BENCH-CASE` about it.
    static byte[] ofOneCustomer(int transactions) {
        BenchLedger ledger = new BenchLedger();
        ledger.customer("BENCH-1");
        for (int number = 0; number < transactions; number++) {
            ledger.transaction("BENCH-1", number, transactions);
        }
        ledger.line("""
                {"type":"case","id":"BENCH-CASE","title":"Bench","opened":"2026-01-15","readers":["investigator-1"],\
                "parties":[{"name":"Bench One","role":"SUBJECT","customer":"BENCH-1","reason":"the subject of the bench"}]}""");
        return ledger.bytes();
    }

    /// As many bookings in all, two hundred a customer.
    static byte[] ofManyCustomers(int transactions) {
        BenchLedger ledger = new BenchLedger();
        for (int customer = 0; customer < transactions / A_CUSTOMER; customer++) {
            ledger.customer("BENCHED-" + customer);
        }
        for (int number = 0; number < transactions; number++) {
            ledger.transaction("BENCHED-" + number / A_CUSTOMER, number % A_CUSTOMER, A_CUSTOMER);
        }
        return ledger.bytes();
    }

    private void customer(String id) {
        line("""
                {"type":"customer","id":"%s","kind":"PERSON","name":"Bench %s","country":"US","customerSince":"2019-05-01",\
                "segment":"retail-salaried","occupation":"clerk"}""".formatted(id, id));
        line("""
                {"type":"account","id":"A-%s","customer":"%s","number":"ACC-%s","currency":"USD","opened":"2019-05-01"}""".formatted(id, id, id));
    }

    private void transaction(String customer, int number, int of) {
        LocalDate day = FIRST_DAY.plusDays(365L * number / of);
        int counterparty = random.nextInt(300);
        line(String.format(
                Locale.ROOT,
                "{\"type\":\"transaction\",\"id\":\"T-%s-%d\",\"account\":\"A-%s\","
                        + "\"booked\":\"%sT%02d:%02d:00-05:00[America/New_York]\",\"amount\":\"%d.%02d\","
                        + "\"currency\":\"USD\",\"direction\":\"%s\",\"channel\":\"%s\",\"counterparty\":"
                        + "{\"name\":\"Party %d\",\"account\":\"P-%d\",\"country\":\"US\"},\"reference\":\"invoice %d\"}",
                customer,
                number,
                customer,
                day,
                random.nextInt(24),
                random.nextInt(60),
                1 + random.nextInt(5_000),
                random.nextInt(100),
                random.nextBoolean() ? "IN" : "OUT",
                CHANNELS[random.nextInt(CHANNELS.length)],
                counterparty,
                counterparty,
                number));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}

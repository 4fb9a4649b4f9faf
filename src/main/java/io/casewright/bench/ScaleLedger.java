package io.casewright.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/// An invented bank of any size in the import's own NDJSON, written in the order of booking as a bank's export is, so
/// that a customer's bookings lie far apart. The same size gives the same bank every time.
///
/// @param transactions in all; a hundred a customer, but 10,000 of them are those of customer `SCALE-BIG`
record ScaleLedger(int transactions) {

    static final String BIG = "SCALE-BIG";

    private static final int A_CUSTOMER = 100;
    private static final int OF_THE_BIG_ONE = 10_000;
    private static final int PAYEES = 12;
    private static final int MERCHANTS = 2_000;
    private static final int EMPLOYERS = 500;
    private static final Instant START = Instant.parse("2025-01-01T05:00:00Z");
    private static final long YEAR = Duration.ofDays(365).toSeconds();
    private static final String[] SEGMENTS = {
        "retail-salaried", "student", "pensioner", "self-employed", "restaurant", "shop", "contractor", "freelance"
    };
    private static final String[] CITIES = {"Boston", "Chicago", "Denver", "Miami", "Seattle", "Austin"};

    int customers() {
        return Math.max(1, transactions / A_CUSTOMER);
    }

    static String customer(int number) {
        return "SCALE-" + number;
    }

    /// All customers and their accounts.
    void writeCustomers(Path file) {
        write(file, out -> {
            for (int number = -1; number < customers(); number++) {
                String id = number < 0 ? BIG : customer(number);
                int segment = Math.floorMod(number, SEGMENTS.length);
                out.write(String.format(
                        Locale.ROOT,
                        "{\"type\":\"customer\",\"id\":\"%1$s\",\"kind\":\"%2$s\",\"name\":\"Invented %1$s\","
                                + "\"country\":\"US\",\"customerSince\":\"2019-05-01\",\"segment\":\"%3$s\","
                                + "\"contact\":{\"address\":\"%4$d Elm Street\",\"phone\":\"+1555%5$07d\"}}%n"
                                + "{\"type\":\"account\",\"id\":\"A-%1$s\",\"customer\":\"%1$s\",\"number\":\"N-%1$s\","
                                + "\"currency\":\"USD\",\"opened\":\"2019-05-01\"}%n",
                        id,
                        segment < 4 ? "PERSON" : "COMPANY",
                        SEGMENTS[segment],
                        Math.max(0, number) / 2,
                        Math.max(0, number)));
            }
        });
    }

    /// The bookings from one number to another, exclusive.
    void writeBookings(Path file, int from, int to) {
        write(file, out -> {
            for (int number = from; number < to; number++) {
                booking(out, number);
            }
        });
    }

    private void booking(BufferedWriter out, int number) throws IOException {
        SplittableRandom random = new SplittableRandom(number * 0xD1342543DE82EF95L + 1);
        int every = Math.max(1, transactions / OF_THE_BIG_ONE);
        boolean isBig = number % every == 0;
        int holder = random.nextInt(customers());
        String id = isBig ? BIG : customer(holder);
        Instant booked = START.plusSeconds((long) ((double) number / transactions * YEAR));
        out.append("{\"type\":\"transaction\",\"id\":\"T-").append(Integer.toString(number));
        out.append("\",\"account\":\"A-").append(id).append("\",\"booked\":\"").append(booked.toString());
        out.append("\",\"zone\":\"America/New_York\",\"currency\":\"USD\",");
        kind(out, random, isBig ? random.nextInt() : holder);
        out.append(",\"reference\":\"ref ")
                .append(Integer.toString(random.nextInt(100_000)))
                .append("\"}\n");
    }

    /// A salary, a card payment, cash, or a transfer to one of a dozen payees, some of whom are customers too.
    private void kind(BufferedWriter out, SplittableRandom random, int holder) throws IOException {
        int kind = random.nextInt(100);
        int seed = Math.abs(holder);
        if (kind < 12) {
            int employer = seed % EMPLOYERS;
            other(out, 200_000 + seed % 300_000, "IN PAYROLL", "Employer " + employer + " Ltd", "E-" + employer);
        } else if (kind < 60) {
            int merchant = (seed * 31 + random.nextInt(40)) % MERCHANTS;
            other(out, 500 + random.nextInt(15_000), "OUT CARD", "Shop " + Math.abs(merchant), "");
            out.append(",\"origin\":{\"city\":\"").append(CITIES[seed % CITIES.length]);
            out.append("\",\"country\":\"US\",\"merchantCategory\":\"5411\"}");
        } else if (kind < 70) {
            other(out, 2_000 * (1 + random.nextInt(20)), "OUT ATM", "", "");
        } else {
            int payee = Math.floorMod(seed * 131 + random.nextInt(PAYEES) * 7919, 10 * customers());
            String account = payee < customers() ? "N-" + customer(payee) : "X-" + payee;
            String way = kind < 80 ? "IN" : "OUT";
            other(out, 1_000 + random.nextInt(90_000), way + " TRANSFER", "Payee " + payee, account);
            out.append(",\"origin\":{\"device\":\"dev-").append(Integer.toString(seed));
            out.append("\",\"ip\":\"10.")
                    .append(Integer.toString(seed >> 16 & 255))
                    .append('.');
            out.append(Integer.toString(seed >> 8 & 255))
                    .append('.')
                    .append(Integer.toString(seed & 255))
                    .append("\"}");
        }
    }

    /// @param kind direction and channel
    private static void other(BufferedWriter out, int cents, String kind, String name, String account)
            throws IOException {
        out.append("\"amount\":\"").append(Integer.toString(cents / 100)).append('.');
        out.append(cents % 100 < 10 ? "0" : "").append(Integer.toString(cents % 100));
        out.append("\",\"direction\":\"")
                .append(kind, 0, kind.indexOf(' '))
                .append("\",\"channel\":\"")
                .append(kind.substring(kind.indexOf(' ') + 1))
                .append('"');
        if (!name.isEmpty()) {
            out.append(",\"counterparty\":{\"name\":\"").append(name);
            out.append(account.isEmpty() ? "" : "\",\"account\":\"" + account).append("\",\"country\":\"US\"}");
        }
    }

    private interface Content {
        void to(BufferedWriter out) throws IOException;
    }

    private static void write(Path file, Content content) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

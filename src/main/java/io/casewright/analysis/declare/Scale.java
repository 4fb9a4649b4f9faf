package io.casewright.analysis.declare;

import java.util.Currency;
import java.util.Map;

/// Thresholds of the library are whole units of a currency worth about a US dollar. For currencies of much smaller
/// units they are multiplied by a power of ten, so that a threshold keeps its order of magnitude; this is our choice
/// and no exchange rate. An institution sets its own figures in `indicators.yaml` of its data folder.
public final class Scale {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("CNY", 10),
            Map.entry("HKD", 10),
            Map.entry("TWD", 10),
            Map.entry("SEK", 10),
            Map.entry("NOK", 10),
            Map.entry("DKK", 10),
            Map.entry("CZK", 10),
            Map.entry("ZAR", 10),
            Map.entry("MXN", 10),
            Map.entry("THB", 10),
            Map.entry("TRY", 10),
            Map.entry("UAH", 10),
            Map.entry("PHP", 100),
            Map.entry("INR", 100),
            Map.entry("BDT", 100),
            Map.entry("NPR", 100),
            Map.entry("LKR", 100),
            Map.entry("PKR", 100),
            Map.entry("RUB", 100),
            Map.entry("JPY", 100),
            Map.entry("HUF", 100),
            Map.entry("KZT", 100),
            Map.entry("KES", 100),
            Map.entry("NGN", 1_000),
            Map.entry("KRW", 1_000),
            Map.entry("CLP", 1_000),
            Map.entry("COP", 1_000),
            Map.entry("MMK", 1_000),
            Map.entry("KHR", 1_000),
            Map.entry("IDR", 10_000),
            Map.entry("LAK", 10_000),
            Map.entry("VND", 10_000));

    private Scale() {}

    /// A threshold in the currency's smallest unit.
    ///
    /// @param currency ISO 4217; empty counts as USD
    public static long minor(long units, String currency) {
        int decimals = Math.max(
                0, Currency.getInstance(currency.isEmpty() ? "USD" : currency).getDefaultFractionDigits());
        long minor = units * UNITS.getOrDefault(currency, 1);
        for (int digit = 0; digit < decimals; digit++) {
            minor *= 10;
        }
        return minor;
    }
}

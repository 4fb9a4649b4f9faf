package io.casewright.checking;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words and signs that follow or precede figures.
final class Units {

    static final String ANY_DOLLAR = "$";

    private static final Map<String, String> SIGNS = Map.of(
            "$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "฿", "THB", "₫", "VND", "₱", "PHP", "₩", "KRW",
            "₽", "RUB");

    private static final Map<String, String> CURRENCY_WORDS = Map.ofEntries(
            Map.entry("dollar", ANY_DOLLAR),
            Map.entry("dollars", ANY_DOLLAR),
            Map.entry("bucks", ANY_DOLLAR),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("sterling", "GBP"),
            Map.entry("baht", "THB"),
            Map.entry("yen", "JPY"),
            Map.entry("yuan", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("rupees", "INR"),
            Map.entry("pounds", "GBP"),
            Map.entry("francs", "CHF"),
            Map.entry("ringgit", "MYR"),
            Map.entry("kyat", "MMK"),
            Map.entry("riel", "KHR"),
            Map.entry("dong", "VND"));

    private static final Map<String, String> DOLLARS = Map.of(
            "us",
            "USD",
            "american",
            "USD",
            "australian",
            "AUD",
            "canadian",
            "CAD",
            "singapore",
            "SGD",
            "hong kong",
            "HKD",
            "new zealand",
            "NZD");

    private static final Set<String> VIRTUAL = Set.of("BTC", "ETH", "USDT", "USDC", "TRX", "XMR", "LTC", "DAI", "BUSD");

    private static final Map<String, Long> MINUTES = Map.of(
            "minute",
            1L,
            "hour",
            60L,
            "h",
            60L,
            "hr",
            60L,
            "day",
            1_440L,
            "week",
            10_080L,
            "fortnight",
            20_160L,
            "month",
            43_800L,
            "quarter",
            131_400L,
            "year",
            525_600L);

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "k", BigDecimal.valueOf(1_000),
            "thousand", BigDecimal.valueOf(1_000),
            "m", BigDecimal.valueOf(1_000_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "million", BigDecimal.valueOf(1_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "hundred", BigDecimal.valueOf(100));

    private static final Set<String> CODES = codes();

    private Units() {}

    /// The currency of a sign or a code beside a figure.
    static Optional<String> currency(Token token) {
        if (token.kind() == Token.Kind.SIGN) {
            return Optional.ofNullable(SIGNS.get(token.text()));
        }
        if (CODES.contains(token.text())) {
            return Optional.of(token.text());
        }
        return Optional.ofNullable(CURRENCY_WORDS.get(token.folded()));
    }

    /// The currency of "US dollars", "Hong Kong dollars": the country's two words before the last one tell whose.
    static Optional<String> currency(Text text, int index) {
        Optional<String> currency = index < text.size() ? currency(text.token(index)) : Optional.empty();
        boolean dollars = currency.equals(Optional.of(ANY_DOLLAR)) && index > 0;
        if (!dollars) {
            return currency;
        }
        String two = text.wordAt(index - 2) + " " + text.wordAt(index - 1);
        return Optional.of(DOLLARS.getOrDefault(two, DOLLARS.getOrDefault(text.wordAt(index - 1), ANY_DOLLAR)));
    }

    /// How many words right at an index tell whose dollars follow: 0, 1 or 2.
    static int wordsOfDollar(Text text, int index) {
        String one = text.wordAt(index);
        if (DOLLARS.containsKey(one) && isDollars(text, index + 1)) {
            return 1;
        }
        return DOLLARS.containsKey(one + " " + text.wordAt(index + 1)) && isDollars(text, index + 2) ? 2 : 0;
    }

    private static boolean isDollars(Text text, int index) {
        return text.wordAt(index).equals("dollars") || text.wordAt(index).equals("dollar");
    }

    static boolean isCode(String word) {
        return CODES.contains(word);
    }

    static boolean isDollar(String code) {
        return code.endsWith("D")
                && Set.of("USD", "AUD", "CAD", "SGD", "HKD", "NZD", "TWD", "FJD")
                        .contains(code);
    }

    /// Minutes in one of the unit; empty for a word that is no unit of time.
    static Optional<Long> minutes(String folded) {
        String one = folded.length() > 2 && folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
        return Optional.ofNullable(MINUTES.get(one));
    }

    static Optional<BigDecimal> scale(String folded) {
        return Optional.ofNullable(SCALES.get(folded));
    }

    private static Set<String> codes() {
        Map<String, Boolean> codes = new HashMap<>();
        Currency.getAvailableCurrencies().forEach(currency -> codes.put(currency.getCurrencyCode(), true));
        VIRTUAL.forEach(code -> codes.put(code.toUpperCase(Locale.ROOT), true));
        return Set.copyOf(codes.keySet());
    }
}

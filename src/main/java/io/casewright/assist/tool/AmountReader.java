package io.casewright.assist.tool;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the amounts that payments are to lie above, below or between, and the currency that a question names.
final class AmountReader {

    private static final String UNIT = "(?: ?(k|m|thousand|million)\\b)?";
    private static final String SIGN = "(?:usd|eur|gbp|chf|jpy|cny|hkd|sgd|thb|php|myr|idr|vnd|aed|aud|cad|[$€£¥]) ?";
    private static final String NAME = "(?: ?(?:us )?(?:dollars?|euros?|pounds?|yuan|yen|baht)\\b"
            + "| (?:usd|eur|gbp|chf|jpy|cny|hkd|sgd|thb|php|myr|idr|vnd|aed|aud|cad)\\b)?";
    private static final String NUMBER = "((?:" + SIGN + ")?)(\\d[\\d,]*(?:\\.\\d+)?)" + UNIT + "(" + NAME + ")";

    private static final Pattern BETWEEN =
            Pattern.compile("\\b(?:of |worth )?(?:between|from) " + NUMBER + " (?:and|to) " + NUMBER);
    private static final Pattern OR_MORE =
            Pattern.compile("\\b(?:of |worth )?(?:at least|not less than|no less than|a minimum of) " + NUMBER);
    private static final Pattern AND_MORE =
            Pattern.compile("\\b(?:of |worth |from )?" + NUMBER + "(?: or| and) (?:more|over|above|higher)\\b");
    private static final Pattern MORE = Pattern.compile("\\b(?:of |worth )?(?:more than|over|above|exceeding|exceeded|"
            + "exceed|greater than|larger than|bigger than|higher than|in excess of) " + NUMBER);
    private static final Pattern OR_LESS =
            Pattern.compile("\\b(?:of |worth )?(?:at most|up to|not more than|no more than|a maximum of) " + NUMBER);
    private static final Pattern AND_LESS =
            Pattern.compile("\\b(?:of |worth )?" + NUMBER + "(?: or| and) (?:less|below|under|fewer)\\b");
    private static final Pattern LESS =
            Pattern.compile("\\b(?:of |worth )?(?:less than|below|under|smaller than|lower than|beneath) " + NUMBER);
    private static final Pattern EXACT =
            Pattern.compile("\\b(?:of|worth)(?: exactly)? " + NUMBER + "(?: each)?(?! ?%)");

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("dollar", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("yuan", "CNY"),
            Map.entry("yen", "JPY"),
            Map.entry("baht", "THB"));
    private static final Pattern CURRENCY =
            Pattern.compile("(?:\\bin )?(?:\\b(?:us )?(dollar|euro|pound|yuan|yen|baht)s?\\b"
                    + "|\\b(usd|eur|gbp|chf|jpy|cny|hkd|sgd|thb|php|myr|idr|vnd|aed|aud|cad)\\b)");

    private final QuestionText text;
    private Optional<String> currency = Optional.empty();

    AmountReader(QuestionText text) {
        this.text = text;
    }

    /// The bounds, once; what they were read from is taken.
    AmountBounds read() {
        return text.take(BETWEEN)
                .map(found -> new AmountBounds(Optional.of(amount(found, 1)), Optional.of(amount(found, 5)), false))
                .or(() -> text.take(OR_MORE).map(found -> least(found, false)))
                .or(() -> text.take(AND_MORE).map(found -> least(found, false)))
                .or(() -> text.take(MORE).map(found -> least(found, true)))
                .or(() -> text.take(OR_LESS).map(found -> most(found, false)))
                .or(() -> text.take(AND_LESS).map(found -> most(found, false)))
                .or(() -> text.take(LESS).map(found -> most(found, true)))
                .or(() -> text.take(EXACT).map(this::exactly))
                .orElse(AmountBounds.ANY);
    }

    /// The currency that the bounds or other words name; ISO 4217.
    Optional<String> currency() {
        text.take(CURRENCY)
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .ifPresent(this::note);
        return currency;
    }

    private AmountBounds least(MatchResult found, boolean open) {
        return new AmountBounds(Optional.of(amount(found, 1)), Optional.empty(), open);
    }

    private AmountBounds most(MatchResult found, boolean open) {
        return new AmountBounds(Optional.empty(), Optional.of(amount(found, 1)), open);
    }

    private AmountBounds exactly(MatchResult found) {
        Optional<BigDecimal> amount = Optional.of(amount(found, 1));
        return new AmountBounds(amount, amount, false);
    }

    /// @param group where the sign stands; number, unit and name follow
    private BigDecimal amount(MatchResult found, int group) {
        note(Optional.ofNullable(found.group(group)).orElse(""));
        note(Optional.ofNullable(found.group(group + 3)).orElse(""));
        BigDecimal number = new BigDecimal(found.group(group + 1).replace(",", ""));
        String unit = Optional.ofNullable(found.group(group + 2)).orElse("");
        return switch (unit) {
            case "k", "thousand" -> number.movePointRight(3);
            case "m", "million" -> number.movePointRight(6);
            default -> number;
        };
    }

    private void note(String words) {
        String plain = words.strip().replaceFirst("^us ", "").replaceFirst("s$", "");
        if (!plain.isEmpty()) {
            currency = Optional.of(CURRENCIES.getOrDefault(plain, plain.toUpperCase(java.util.Locale.ROOT)));
        }
    }
}

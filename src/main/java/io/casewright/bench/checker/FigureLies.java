package io.casewright.bench.checker;

import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Falsehoods in figures, dates and accounts.
final class FigureLies {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<mark>USD |\\$)(?<number>\\d{1,3}(?:,\\d{3})*(?:\\.\\d{2})?)(?![\\d,]*(?:\\.\\d)?k| million|[\\d ]*\\d)");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern WORDY_DATE = Pattern.compile(
            "\\b(\\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\\d{4})\\b");
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w.,:$/-])(?<!USD )(\\d{1,3}(?:,\\d{3})*)(?= [a-z]{4,})");
    private static final Pattern PERCENT = Pattern.compile("(\\d+) ?(%|percent|per cent)");
    private static final Pattern HEDGED = Pattern.compile(
            "\\b(about|around|roughly|approximately|more than|over|just over|nearly|almost|just under) (?=USD|\\$|\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Random dice;

    FigureLies(Random dice) {
        this.dice = dice;
    }

    Map<String, Lie> kinds() {
        Map<String, Lie> kinds = new LinkedHashMap<>();
        kinds.put("digit changed in an amount", truth -> amount(truth, this::otherDigit));
        kinds.put("digits transposed in an amount", truth -> amount(truth, FigureLies::transposed));
        kinds.put("amount ten times larger", truth -> amount(truth, value -> value.movePointRight(1)));
        kinds.put("amount of another fact", this::amountOfAnotherFact);
        kinds.put("two amounts of a sentence swapped", truth -> swapped(truth, AMOUNT));
        kinds.put("amount rounded without saying so", truth -> amount(truth, FigureLies::rounded));
        kinds.put("rounded too far", this::roundedTooFar);
        kinds.put("hedge dropped", truth -> hedge(truth, ""));
        kinds.put("hedge turned", truth -> hedge(truth, "turned"));
        kinds.put(
                "hedge added to an exact figure",
                truth -> worded(
                        truth,
                        AMOUNT,
                        match -> isHedged(truth.text(), match)
                                        || truth.kind().equals("average")
                                        || truth.text().contains("double")
                                ? ""
                                : "more than " + match.group()));
        kinds.put("wrong currency", this::currency);
        kinds.put("wrong unit", truth -> replaced(truth, "\\bhours\\b", dice.nextBoolean() ? "days" : "weeks"));
        kinds.put("count off by a little", truth -> count(truth, value -> value + 1 + dice.nextInt(3)));
        kinds.put("count inflated", truth -> count(truth, value -> value * 10));
        kinds.put("two counts of a sentence swapped", truth -> swapped(truth, COUNT));
        kinds.put("count said as dozens or hundreds", truth -> countInWords(truth));
        kinds.put("share changed", this::share);
        kinds.put(
                "share of the wrong whole",
                truth -> replaced(truth, "of all money in\\b", "of all money out")
                        .or(() -> replaced(truth, "of all money out\\b", "of all money in")));
        kinds.put("date off by a day", truth -> date(truth, day -> day.plusDays(dice.nextBoolean() ? 1 : -1)));
        kinds.put("date off by a month", truth -> date(truth, day -> day.plusMonths(dice.nextBoolean() ? 1 : -1)));
        kinds.put("date off by a year", truth -> date(truth, day -> day.minusYears(1)));
        kinds.put("date in words off by a month", this::wordyDate);
        kinds.put("two dates of a sentence swapped", truth -> swapped(truth, DATE));
        kinds.put("period stretched", this::stretched);
        kinds.put("account changed", this::account);
        kinds.put("account invented", this::accountInvented);
        return kinds;
    }

    private Optional<Told> amount(Told truth, Function<BigDecimal, BigDecimal> change) {
        return worded(truth, AMOUNT, match -> {
            BigDecimal value = new BigDecimal(match.group("number").replace(",", ""));
            BigDecimal other = change.apply(value);
            boolean carried = Known.numbers(truth.facts()).stream().anyMatch(known -> known.compareTo(other) == 0);
            return carried || isHedged(truth.text(), match) ? "" : match.group("mark") + printed(other);
        });
    }

    private static boolean isHedged(String text, MatchResult match) {
        String before = text.substring(0, match.start());
        if (before.matches("(?s).*\\b(below|above|at least|up to|at most|larger than) ")) {
            return true;
        }
        Matcher hedge = HEDGED.matcher(text);
        while (hedge.find()) {
            if (hedge.end() == match.start()) {
                return true;
            }
        }
        return false;
    }

    private static String printed(BigDecimal value) {
        return String.format(Locale.ROOT, value.scale() > 0 ? "%,.2f" : "%,.0f", value);
    }

    private BigDecimal otherDigit(BigDecimal value) {
        char[] digits = value.toPlainString().toCharArray();
        int at = dice.nextInt(
                Math.max(1, value.toPlainString().replaceAll("\\..*", "").length()));
        digits[at] = (char) ('1' + (digits[at] - '1' + 1 + dice.nextInt(7)) % 9);
        return new BigDecimal(new String(digits));
    }

    private static BigDecimal transposed(BigDecimal value) {
        char[] digits = value.toPlainString().toCharArray();
        for (int index = 0; index + 1 < digits.length && digits[index + 1] != '.'; index++) {
            if (digits[index] != digits[index + 1] && digits[index + 1] != '0') {
                char first = digits[index];
                digits[index] = digits[index + 1];
                digits[index + 1] = first;
                return new BigDecimal(new String(digits));
            }
        }
        return value;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.round(new MathContext(2, RoundingMode.HALF_UP)).setScale(value.scale(), RoundingMode.UNNECESSARY);
    }

    private Optional<Told> amountOfAnotherFact(Told truth) {
        List<BigDecimal> others = truth.ledger().facts().stream()
                .flatMap(fact -> fact.values().values().stream())
                .filter(Value.MoneyValue.class::isInstance)
                .map(value -> ((Value.MoneyValue) value).money().amount())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return amount(truth, _ -> others.get(dice.nextInt(others.size())));
    }

    private Optional<Told> roundedTooFar(Told truth) {
        return amount(truth, value -> value.multiply(new BigDecimal("1.14")).setScale(0, RoundingMode.HALF_UP))
                .map(told -> told.as(told.kind(), told.text().replaceFirst("(?=USD |\\$)", "about ")))
                .filter(told -> AMOUNT.matcher(truth.text()).results().count() == 1);
    }

    private static Optional<Told> hedge(Told truth, String how) {
        Matcher hedge = HEDGED.matcher(truth.text());
        if (!hedge.find()) {
            return Optional.empty();
        }
        String other = how.isEmpty() ? "" : turned(hedge.group(1)) + " ";
        return other.equals(" ") ? Optional.empty() : Optional.of(truth.as("", hedge.replaceFirst(other)));
    }

    private static String turned(String hedge) {
        return switch (hedge) {
            case "more than", "over", "just over" -> "less than";
            case "nearly", "almost", "just under" -> "more than";
            default -> "";
        };
    }

    private Optional<Told> currency(Told truth) {
        String other = List.of("EUR", "GBP", "SGD", "MXN").get(dice.nextInt(4));
        return replaced(truth, "\\bUSD\\b", other).or(() -> replaced(truth, "\\$", dice.nextBoolean() ? "€" : "£"));
    }

    private Optional<Told> count(Told truth, Function<Long, Long> change) {
        return worded(truth, COUNT, match -> {
            long other = change.apply(Long.parseLong(match.group(1).replace(",", "")));
            boolean carried = Known.numbers(truth.facts()).contains(BigDecimal.valueOf(other));
            return carried ? "" : String.format(Locale.ROOT, "%,d", other);
        });
    }

    private static Optional<Told> countInWords(Told truth) {
        return worded(truth, COUNT, match -> {
            long count = Long.parseLong(match.group(1).replace(",", ""));
            return count < 20 ? "dozens of" : count < 150 ? "hundreds of" : "thousands of";
        });
    }

    private Optional<Told> share(Told truth) {
        return worded(truth, PERCENT, match -> {
            int other = (Integer.parseInt(match.group(1)) + 3 + dice.nextInt(60)) % 100;
            return Known.numbers(truth.facts()).contains(BigDecimal.valueOf(other)) ? "" : other + " " + match.group(2);
        });
    }

    private static Optional<Told> date(Told truth, Function<LocalDate, LocalDate> change) {
        return worded(truth, DATE, match -> {
            String other = change.apply(LocalDate.parse(match.group())).toString();
            return Known.dates(truth.facts()).contains(other) ? "" : other;
        });
    }

    private Optional<Told> wordyDate(Told truth) {
        return worded(truth, WORDY_DATE, match -> {
            int month = MONTHS.indexOf(match.group(2));
            String other = MONTHS.get((month + 1 + dice.nextInt(10)) % 12);
            String day = "%s-%02d-%02d"
                    .formatted(match.group(3), MONTHS.indexOf(other) + 1, Integer.parseInt(match.group(1)));
            return Known.dates(truth.facts()).contains(day)
                    ? ""
                    : "%s %s %s".formatted(match.group(1), other, match.group(3));
        });
    }

    private Optional<Told> stretched(Told truth) {
        Matcher period = Pattern.compile(
                        "(?:from|between|Between|From) (\\d{4}-\\d{2}-\\d{2}) (?:to|and) \\d{4}-\\d{2}-\\d{2}")
                .matcher(truth.text());
        if (!period.find()) {
            return Optional.empty();
        }
        String earlier = LocalDate.parse(period.group(1))
                .minusDays(20 + dice.nextInt(200))
                .toString();
        return Optional.of(truth.as("", truth.text().replace(period.group(1), earlier)))
                .filter(_ -> !Known.dates(truth.facts()).contains(earlier));
    }

    private Optional<Told> account(Told truth) {
        return worded(truth, Pattern.compile("\\b(XX\\d{2}DEMO\\d+|(?<=\\*{4}|xxxx)\\d{4})\\b"), match -> {
            String account = match.group();
            char last = account.charAt(account.length() - 1);
            return account.substring(0, account.length() - 1) + (char) ('0' + (last - '0' + 1 + dice.nextInt(8)) % 10);
        });
    }

    private Optional<Told> accountInvented(Told truth) {
        return replaced(
                truth,
                "\\b(on|of) the account\\b",
                "$1 the account XX00DEMO00000%05d".formatted(90_000 + dice.nextInt(9_999)));
    }

    private Optional<Told> swapped(Told truth, Pattern pattern) {
        List<MatchResult> found = pattern.matcher(truth.text()).results().toList();
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < found.size(); one++) {
            for (int two = one + 1; two < found.size(); two++) {
                if (!isSame(found.get(one), found.get(two)) && !isRange(truth, found.get(one), found.get(two))) {
                    pairs.add(new int[] {one, two});
                }
            }
        }
        boolean several = truth.citations().size() != 1;
        if (pairs.isEmpty() || several || Known.says(truth.facts(), "went back|exchanges paid back")) {
            return Optional.empty();
        }
        int[] pair = pairs.get(dice.nextInt(pairs.size()));
        return Optional.of(truth.as("", exchanged(truth.text(), found.get(pair[0]), found.get(pair[1]))));
    }

    private static boolean isSame(MatchResult one, MatchResult two) {
        return one.group().replaceAll("[^1-9]|\\.00", "").equals(two.group().replaceAll("[^1-9]|\\.00", ""));
    }

    /// Two ends of one range are still the same range when a writer turns them round.
    private static boolean isRange(Told truth, MatchResult first, MatchResult second) {
        String between = truth.text().substring(first.end(), second.start());
        return between.matches(" (to|and) ") && pattern(first);
    }

    private static boolean pattern(MatchResult first) {
        return !DATE.matcher(first.group()).matches();
    }

    private static String exchanged(String text, MatchResult first, MatchResult second) {
        return text.substring(0, first.start())
                + second.group()
                + text.substring(first.end(), second.start())
                + first.group()
                + text.substring(second.end());
    }

    static Optional<Told> worded(Told truth, Pattern pattern, Function<MatchResult, String> lie) {
        for (MatchResult match : pattern.matcher(truth.text()).results().toList()) {
            String other = lie.apply(match);
            if (!other.isEmpty() && !other.equals(match.group())) {
                return Optional.of(truth.as(
                        "",
                        truth.text().substring(0, match.start())
                                + other
                                + truth.text().substring(match.end())));
            }
        }
        return Optional.empty();
    }

    static Optional<Told> replaced(Told truth, String pattern, String other) {
        String text = truth.text().replaceFirst(pattern, other);
        return text.equals(truth.text()) ? Optional.empty() : Optional.of(truth.as("", text));
    }
}

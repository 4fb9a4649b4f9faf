package io.casewright.bench.checker;

import io.casewright.evidence.Money;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Prints values in one of the many ways in which writers spell them, drawn by dice.
final class Speller {

    private static final List<String> ONES = List.of(
            "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen"
                    .split(",", -1));
    private static final List<String> TENS =
            List.of(",,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(",", -1));
    private static final Set<String> WITH_ARTICLE =
            Set.of("United States", "United Kingdom", "United Arab Emirates", "Seychelles", "Philippines");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Random dice;

    Speller(Random dice) {
        this.dice = dice;
    }

    /// @param manner empty for any exact spelling, or one of those that the list of true sentences names
    String spell(Value value, String manner) {
        return switch (value) {
            case Value.MoneyValue(Money money) -> money(money, manner);
            case Value.CountValue(long count) -> count(count, manner);
            case Value.DayValue(LocalDate day) -> day(day, manner);
            case Value.PeriodValue(LocalDate from, LocalDate to) ->
                "from %s to %s".formatted(day(from, ""), day(to, ""));
            case Value.HoursValue(long hours) -> hours(hours);
            case Value.NameValue(String name) -> name(name, manner);
            case Value.AccountValue(String account) -> account(account, manner);
            case Value.CountryValue country -> country(country.text());
            case Value.RatioValue ratio -> share(ratio.text());
            case Value.MultipleValue multiple -> multiple.text();
            case Value.TextValue(String words) -> words;
        };
    }

    String money(Money money, String manner) {
        boolean small = money.amount().compareTo(BigDecimal.valueOf(100)) < 0;
        return switch (small ? "" : manner) {
            case "about" ->
                any("about", "around", "roughly", "approximately") + " " + exact(rounded(money, RoundingMode.HALF_UP));
            case "over" -> any("more than", "over", "just over") + " " + exact(rounded(money, RoundingMode.FLOOR));
            case "nearly" -> any("nearly", "almost", "just under") + " " + exact(rounded(money, RoundingMode.CEILING));
            default -> exact(money);
        };
    }

    /// Two digits where that is near enough, else three; never the amount itself.
    private static Money rounded(Money money, RoundingMode mode) {
        BigDecimal value = money.amount();
        for (int digits = 2; digits < 6; digits++) {
            BigDecimal near = value.round(new MathContext(digits, mode));
            BigDecimal off = near.subtract(value).abs();
            if (off.signum() > 0 && off.multiply(BigDecimal.valueOf(25)).compareTo(value) <= 0) {
                return new Money(near, money.currency());
            }
        }
        BigDecimal step = mode == RoundingMode.FLOOR ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return new Money(value.add(step), money.currency());
    }

    private String exact(Money money) {
        String full = String.format(Locale.ROOT, "%,.2f", money.amount());
        boolean dollars = money.currency().equals("USD");
        List<String> ways = new ArrayList<>(List.of(
                money.toString(),
                money.toString(),
                full + " " + money.currency(),
                dollars ? "$" + full : money.toString()));
        if (money.amount().stripTrailingZeros().scale() <= 0) {
            String whole = String.format(Locale.ROOT, "%,d", money.amount().longValueExact());
            ways.add(money.currency() + " " + whole);
            ways.add(money.currency() + " " + whole.replace(",", " "));
            ways.add(dollars ? "$" + whole : money.currency() + " " + whole);
            ways.add(dollars ? whole + " US dollars" : whole + " " + money.currency());
            scaled(money, dollars, ways);
        }
        return ways.get(dice.nextInt(ways.size()));
    }

    private static void scaled(Money money, boolean dollars, List<String> ways) {
        BigDecimal amount = money.amount().stripTrailingZeros();
        String sign = dollars ? "$" : money.currency() + " ";
        if (amount.compareTo(THOUSAND) >= 0 && amount.scale() <= -2) {
            ways.add(sign + amount.divide(THOUSAND).toPlainString() + "k");
        }
        if (amount.compareTo(MILLION) >= 0 && amount.scale() <= -3) {
            ways.add(sign + amount.divide(MILLION).toPlainString() + " million");
        }
    }

    private String count(long count, String manner) {
        if (manner.equals("years") || manner.equals("days")) {
            return count + " " + manner;
        }
        boolean words = manner.equals("words") || dice.nextInt(5) == 0;
        return words && count < 1_000 ? words(count) : String.format(Locale.ROOT, "%,d", count);
    }

    static String words(long count) {
        if (count < 20) {
            return ONES.get((int) count);
        }
        if (count < 100) {
            String ones = count % 10 == 0 ? "" : "-" + ONES.get((int) (count % 10));
            return TENS.get((int) (count / 10)) + ones;
        }
        String rest = count % 100 == 0 ? "" : " and " + words(count % 100);
        return ONES.get((int) (count / 100)) + " hundred" + rest;
    }

    String day(LocalDate day, String manner) {
        if (manner.equals("month")) {
            return format(day, "MMMM yyyy");
        }
        if (manner.equals("year")) {
            return format(day, "yyyy");
        }
        String numbers = day.getDayOfMonth() > 12 ? format(day, "dd/MM/yyyy") : format(day, "d MMMM yyyy");
        return any(
                day.toString(),
                day.toString(),
                format(day, "d MMMM yyyy"),
                format(day, "MMMM d, yyyy"),
                format(day, "d MMM yyyy"),
                day.getDayOfMonth() + ordinal(day.getDayOfMonth()) + " of " + format(day, "MMMM yyyy"),
                numbers);
    }

    private static String ordinal(int day) {
        if (day % 100 >= 11 && day % 100 <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String format(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, Locale.UK)).replace("Sept ", "Sep ");
    }

    private String hours(long hours) {
        String days = hours % 24 == 0 && hours > 24 ? hours / 24 + " days" : hours + " hours";
        return any(hours + " hours", days, hours < 1_000 ? words(hours) + " hours" : hours + " hours");
    }

    private String name(String name, String manner) {
        String spelled = transliterated(name);
        int blank = spelled.lastIndexOf(' ');
        if (!manner.equals("short") || blank < 0) {
            return spelled;
        }
        String surname = spelled.substring(blank + 1);
        return any(surname, spelled.charAt(0) + ". " + surname, surname + ", " + spelled.substring(0, blank));
    }

    private String transliterated(String name) {
        boolean plain = name.chars().allMatch(c -> c < 128);
        return switch (plain ? 0 : dice.nextInt(3)) {
            case 1 -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            case 2 ->
                Normalizer.normalize(name.replace("ö", "oe").replace("ü", "ue").replace("ä", "ae"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
            default -> name;
        };
    }

    private String account(String account, String manner) {
        String last = account.substring(Math.max(0, account.length() - 4));
        return manner.equals("masked") ? any("****" + last, last, "xxxx" + last) : account;
    }

    private static String country(String name) {
        return WITH_ARTICLE.contains(name) ? "the " + name : name;
    }

    private String share(String text) {
        String number = text.replace(" %", "");
        return any(text, number + "%", number + " percent", number + " per cent");
    }

    String any(String... ways) {
        return ways[dice.nextInt(ways.length)];
    }
}

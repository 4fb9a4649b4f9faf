package io.casewright.assist.tool;

import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/// A question with the answer that the test computes for itself, from the list of bookings and by none of the product's
/// code.
///
/// @param who name of the customer whose bookings are meant; empty for the case's first subject
/// @param which the bookings that must stand behind the computed facts
/// @param answer what must stand in the facts' statements
@NullMarked
record Asked(
        String caseId,
        String question,
        String who,
        Predicate<Transaction> which,
        Function<List<Transaction>, List<String>> answer) {

    static final Function<List<Transaction>, List<String>> SUM = all -> List.of(money(sum(all)));
    static final Function<List<Transaction>, List<String>> COUNT =
            all -> List.of(String.format(Locale.ROOT, "%,d", all.size()));
    static final Function<List<Transaction>, List<String>> AVERAGE = all ->
            List.of("averaged " + money(sum(all).divide(BigDecimal.valueOf(all.size()), 2, RoundingMode.HALF_EVEN)));
    static final Function<List<Transaction>, List<String>> MEDIAN = all -> {
        List<BigDecimal> amounts =
                all.stream().map(each -> each.amount().amount()).sorted().toList();
        BigDecimal two = amounts.get((amounts.size() - 1) / 2).add(amounts.get(amounts.size() / 2));
        return List.of("median amount of " + money(two.divide(BigDecimal.TWO)));
    };
    static final Function<List<Transaction>, List<String>> NET = all -> {
        BigDecimal in = sum(all.stream().filter(Transaction::isIn).toList());
        BigDecimal out = sum(all.stream().filter(Transaction::isOut).toList());
        String more = in.compareTo(out) > 0 ? " more came in than went out" : " more went out than came in";
        return List.of(
                "brought in " + money(in),
                "took out " + money(out),
                money(in.subtract(out).abs()) + more);
    };
    static final Function<List<Transaction>, List<String>> PAYEES = all -> List.of(" "
            + all.stream()
                    .map(each -> each.counterparty().key())
                    .flatMap(java.util.Optional::stream)
                    .distinct()
                    .count()
            + " counterpart");

    /// No booking at all is meant, and the answer says so.
    static final Function<List<Transaction>, List<String>> NOTHING = all -> List.of(", no ", "booked");

    static Asked ask(
            String caseId,
            String question,
            Predicate<Transaction> which,
            Function<List<Transaction>, List<String>> answer) {
        return new Asked(caseId, question, "", which, answer);
    }

    Asked of(String customer) {
        return new Asked(caseId, question, customer, which, answer);
    }

    static Predicate<Transaction> in() {
        return Transaction::isIn;
    }

    static Predicate<Transaction> out() {
        return Transaction::isOut;
    }

    static Predicate<Transaction> by(Channel... channels) {
        return each -> Set.of(channels).contains(each.channel());
    }

    static Predicate<Transaction> with(String... names) {
        return each ->
                each.counterparty().name().filter(List.of(names)::contains).isPresent();
    }

    static Predicate<Transaction> month(String month) {
        return each -> YearMonth.from(each.day()).equals(YearMonth.parse(month));
    }

    static Predicate<Transaction> year(int year) {
        return each -> each.day().getYear() == year;
    }

    static Predicate<Transaction> days(String from, String to) {
        return each ->
                !each.day().isBefore(LocalDate.parse(from)) && !each.day().isAfter(LocalDate.parse(to));
    }

    static Predicate<Transaction> amount(Predicate<BigDecimal> holds) {
        return each -> holds.test(each.amount().amount());
    }

    static Predicate<Transaction> above(String bound) {
        return amount(each -> each.compareTo(new BigDecimal(bound)) > 0);
    }

    static Predicate<Transaction> below(String bound) {
        return amount(each -> each.compareTo(new BigDecimal(bound)) < 0);
    }

    static Predicate<Transaction> country(String... codes) {
        return each -> each.counterparty()
                .country()
                .or(() -> each.origin().country())
                .filter(List.of(codes)::contains)
                .isPresent();
    }

    static Predicate<Transaction> abroad() {
        return each -> each.counterparty()
                .country()
                .or(() -> each.origin().country())
                .filter(code -> !code.equals("US"))
                .isPresent();
    }

    /// The so-many-th by an order: amount and day.
    static Function<List<Transaction>, List<String>> first(Comparator<Transaction> order) {
        return all -> {
            Transaction best = all.stream().min(order).orElseThrow();
            return List.of(best.amount().toString(), best.day().toString());
        };
    }

    static final Comparator<Transaction> LARGEST = Comparator.<Transaction, BigDecimal>comparing(
                    each -> each.amount().amount().negate())
            .thenComparing(Transaction::booked)
            .thenComparing(Transaction::id);
    static final Comparator<Transaction> SMALLEST = Comparator.<Transaction, BigDecimal>comparing(
                    each -> each.amount().amount())
            .thenComparing(Transaction::booked)
            .thenComparing(Transaction::id);
    static final Comparator<Transaction> EARLIEST =
            Comparator.comparing(Transaction::booked).thenComparing(Transaction::id);

    static Function<List<Transaction>, List<String>> latest() {
        return first(EARLIEST.reversed());
    }

    /// The other sides with the largest sums: their names, where they are of plain letters, and sums.
    static Function<List<Transaction>, List<String>> top(int most) {
        return all -> {
            Map<String, List<Transaction>> sides = new TreeMap<>(all.stream()
                    .filter(each -> each.counterparty().key().isPresent())
                    .collect(Collectors.groupingBy(
                            each -> each.counterparty().key().orElseThrow())));
            return sides.values().stream()
                    .sorted(Comparator.comparing(
                            (List<Transaction> side) -> sum(side).negate()))
                    .limit(most)
                    .map(side -> side.getFirst().counterparty().name().orElse("account") + " with " + money(sum(side)))
                    .toList();
        };
    }

    static Function<List<Transaction>, List<String>> largestBy(Function<Transaction, String> key) {
        return all -> all.stream().collect(Collectors.groupingBy(key)).values().stream()
                .sorted(Comparator.comparing(
                        (List<Transaction> side) -> sum(side).negate()))
                .limit(3)
                .map(side -> key.apply(side.getFirst()) + " with " + money(sum(side)))
                .toList();
    }

    static Function<List<Transaction>, List<String>> byMonth() {
        return all -> new TreeMap<>(all.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.day()))))
                .entrySet().stream()
                        .map(month -> money(sum(month.getValue())) + " in " + name(month.getKey()))
                        .toList();
    }

    static Function<List<Transaction>, List<String>> busiest() {
        return all -> {
            Map<YearMonth, List<Transaction>> months =
                    new TreeMap<>(all.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.day()))));
            YearMonth best = months.keySet().stream()
                    .max(Comparator.comparing((YearMonth month) -> sum(months.getOrDefault(month, List.of()))))
                    .orElseThrow();
            return List.of("was " + name(best), money(sum(months.getOrDefault(best, List.of()))));
        };
    }

    /// Every payment by itself, up to eight.
    static Function<List<Transaction>, List<String>> each() {
        return all -> all.stream()
                .sorted(EARLIEST)
                .limit(8)
                .map(one -> "On " + one.day() + ", " + one.amount())
                .toList();
    }

    /// The share of `whole`, in whole percents.
    static Function<List<Transaction>, List<String>> sharing(String percent) {
        return all -> List.of(percent + " % of all");
    }

    static String weekday(Transaction each) {
        return each.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String hour(Transaction each) {
        int hour = each.booked().atZone(each.zone()).getHour();
        return "%02d:00 to %02d:59".formatted(hour, hour);
    }

    static BigDecimal sum(List<Transaction> all) {
        return all.stream().map(each -> each.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String money(BigDecimal amount) {
        return new Money(amount, "USD").toString();
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    @Override
    public String toString() {
        return caseId + ": " + question;
    }
}

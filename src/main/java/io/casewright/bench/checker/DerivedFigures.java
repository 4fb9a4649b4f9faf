package io.casewright.bench.checker;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Says what follows from facts by arithmetic: sums, differences, shares, averages, spans of time. Each comes true and,
/// with another figure, false.
final class DerivedFigures {

    private final Ledger ledger;
    private final Random dice;
    private final Speller speller;

    /// A derived sentence with the true figure and with a wrong one.
    record Pair(Told right, Told wrong) {}

    DerivedFigures(Ledger ledger, Random dice) {
        this.ledger = ledger;
        this.dice = dice;
        this.speller = new Speller(dice);
    }

    List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        sums("counterparty.top-in", "%s and %s together paid %s %s.", pairs);
        sums("counterparty.top-out", "%s and %s received, together, from %s %s.", pairs);
        shares("counterparty.top-in", "activity.total-in", pairs);
        shares("counterparty.top-out", "activity.total-out", pairs);
        averages("activity.total-in", "The %s credits of %s, %s in total, average %s each.", pairs);
        averages("counterparty.top-out", "The %s payments by %s, %s in all, were of %s on average.", pairs);
        differences(pairs);
        later(pairs);
        sameMonth(pairs);
        return pairs;
    }

    private void sums(String computation, String sentence, List<Pair> pairs) {
        List<Integer> facts = numbers(computation);
        for (int index = 0; index + 1 < facts.size(); index++) {
            Fact first = fact(facts.get(index));
            Fact second = fact(facts.get(index + 1));
            Money one = money(first, "total");
            Money two = money(second, "total");
            if (!text(first, "who").equals(text(second, "who")) || !areApart(first, second)) {
                continue;
            }
            Money sum = one.plus(two);
            pairs.add(pair(
                    "sum",
                    cite(facts.get(index), facts.get(index + 1)),
                    figure ->
                            sentence.formatted(text(first, "other"), text(second, "other"), text(first, "who"), figure),
                    sum));
        }
    }

    private void shares(String part, String whole, List<Pair> pairs) {
        for (int partNumber : numbers(part)) {
            Fact piece = fact(partNumber);
            for (int wholeNumber : numbers(whole)) {
                Fact total = fact(wholeNumber);
                BigDecimal all = money(total, "total").amount();
                if (!text(piece, "who").equals(text(total, "who")) || all.signum() == 0) {
                    continue;
                }
                int percent = money(piece, "total")
                        .amount()
                        .movePointRight(2)
                        .divide(all, 0, RoundingMode.HALF_UP)
                        .intValue();
                String head = "Payments with %s came to %s of the %s of %s, which is "
                        .formatted(
                                text(piece, "other"),
                                speller.money(money(piece, "total"), ""),
                                speller.money(money(total, "total"), ""),
                                text(total, "who"));
                int wrong = percent > 50 ? percent - 7 - dice.nextInt(20) : percent + 7 + dice.nextInt(20);
                List<Citation> both = cite(partNumber, wholeNumber);
                pairs.add(new Pair(
                        new Told("share recomputed", head + percent + " %.", both, ledger),
                        new Told("share recomputed wrongly", head + wrong + " %.", both, ledger)));
            }
        }
    }

    private void averages(String computation, String sentence, List<Pair> pairs) {
        for (int number : numbers(computation)) {
            Fact fact = fact(number);
            long count = ((Value.CountValue) value(fact, "count")).count();
            if (count < 2) {
                continue;
            }
            Money total = money(fact, "total");
            Money average = new Money(
                    total.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP), total.currency());
            pairs.add(pair(
                    "average",
                    cite(number),
                    figure -> sentence.formatted(count, text(fact, "who"), speller.money(total, ""), figure),
                    average));
        }
    }

    private void differences(List<Pair> pairs) {
        for (int in : numbers("activity.total-in")) {
            for (int out : numbers("activity.total-out")) {
                Fact received = fact(in);
                Fact sent = fact(out);
                BigDecimal more = money(received, "total")
                        .amount()
                        .subtract(money(sent, "total").amount());
                if (!text(received, "who").equals(text(sent, "who")) || more.signum() <= 0) {
                    continue;
                }
                Money difference = new Money(more, money(received, "total").currency());
                pairs.add(pair(
                        "difference",
                        cite(in, out),
                        figure -> "For %s, the difference between %s in and %s out is %s."
                                .formatted(
                                        text(received, "who"),
                                        speller.money(money(received, "total"), ""),
                                        speller.money(money(sent, "total"), ""),
                                        figure),
                        difference));
            }
        }
    }

    /// "Twelve days later": from the last day of one fact to the day of another.
    private void later(List<Pair> pairs) {
        List<Integer> raised = numbers("alert.AL");
        for (int index = 0; index + 1 < raised.size(); index++) {
            earlierAndLater(raised.get(index), raised.get(index + 1), "raised").ifPresent(pairs::add);
        }
        List<Integer> opened = numbers("profile.identity");
        for (int index = 0; index + 1 < opened.size(); index++) {
            earlierAndLater(opened.get(index), opened.get(index + 1), "since").ifPresent(pairs::add);
        }
    }

    private Optional<Pair> earlierAndLater(int one, int two, String slot) {
        LocalDate a = day(fact(one), slot);
        LocalDate b = day(fact(two), slot);
        long days = ChronoUnit.DAYS.between(a, b);
        if (days <= 0 || days > 400) {
            return Optional.empty();
        }
        String head =
                slot.equals("raised") ? "The first of these alerts was raised on " : "The first became a customer on ";
        String start = head + speller.day(a, "") + ", and the second came ";
        return Optional.of(new Pair(
                new Told("relative date", start + span(days) + ".", cite(one, two), ledger),
                new Told(
                        "relative date wrong",
                        start + span(days + 1 + dice.nextInt(5)) + ".",
                        cite(one, two),
                        ledger)));
    }

    private static String span(long days) {
        if (days == 1) {
            return "the next day";
        }
        return days % 7 == 0 ? (days == 7 ? "a week later" : days / 7 + " weeks later") : days + " days later";
    }

    private void sameMonth(List<Pair> pairs) {
        for (int number : numbers("alert.outcome")) {
            Fact fact = fact(number);
            if (!fact.values().containsKey("from")) {
                continue;
            }
            LocalDate from = day(fact, "from");
            LocalDate to = day(fact, "to");
            boolean same = from.withDayOfMonth(1).equals(to.withDayOfMonth(1));
            String head = "The transactions of alert %s began on %s and ended in "
                    .formatted(text(fact, "id"), speller.day(from, ""));
            Told sameMonth = new Told(
                    same ? "relative date" : "relative date wrong", head + "the same month.", cite(number), ledger);
            String months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) == 1
                    ? "the following month."
                    : to.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK) + " "
                            + to.getYear() + ".";
            if (!same) {
                pairs.add(new Pair(new Told("relative date", head + months, cite(number), ledger), sameMonth));
            }
        }
    }

    private Pair pair(
            String kind, List<Citation> citations, java.util.function.UnaryOperator<String> sentence, Money right) {
        BigDecimal off = right.amount()
                .multiply(BigDecimal.valueOf(3 + dice.nextInt(30)))
                .movePointLeft(2);
        Money wrong = new Money(right.amount().add(off).add(BigDecimal.ONE), right.currency());
        return new Pair(
                new Told(kind, sentence.apply(speller.money(right, "")), citations, ledger),
                new Told(kind + " wrong", sentence.apply(speller.money(wrong, "")), citations, ledger));
    }

    static boolean areApart(Fact first, Fact second) {
        return Collections.disjoint(
                first.records().stream().filter(DerivedFigures::isBooking).toList(),
                second.records().stream().filter(DerivedFigures::isBooking).toList());
    }

    private static boolean isBooking(RecordRef ref) {
        return ref.kind() == RecordRef.RecordKind.TRANSACTION;
    }

    private List<Integer> numbers(String computation) {
        return IntStream.rangeClosed(1, ledger.facts().size())
                .filter(number -> fact(number).computation().startsWith(computation))
                .boxed()
                .toList();
    }

    private Fact fact(int number) {
        return ledger.facts().get(number - 1);
    }

    private static List<Citation> cite(int... numbers) {
        return IntStream.of(numbers).distinct().mapToObj(Citation::fact).toList();
    }

    private static Value value(Fact fact, String slot) {
        return Objects.requireNonNull(fact.values().get(slot), slot);
    }

    private static Money money(Fact fact, String slot) {
        return ((Value.MoneyValue) value(fact, slot)).money();
    }

    private static String text(Fact fact, String slot) {
        return value(fact, slot).text();
    }

    private static LocalDate day(Fact fact, String slot) {
        return ((Value.DayValue) value(fact, slot)).day();
    }
}

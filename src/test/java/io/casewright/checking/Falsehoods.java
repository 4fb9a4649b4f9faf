package io.casewright.checking;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes lies out of facts' statements, one kind at a time; a kind that does not fit a statement gives none.
final class Falsehoods {

    /// A sentence that is wrong, with what it cites.
    record Lie(String kind, String text, List<Citation> citations) {}

    /// Changes one statement.
    private interface Liar {
        Optional<String> lie(Fact fact, Ledger ledger);
    }

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMOUNT = Pattern.compile("(USD|EUR|GBP) ([\\d,]+\\.\\d{2})");
    private static final Pattern COUNT = Pattern.compile("(?<![\\w.,-])(\\d{1,3}(?:,\\d{3})*)(?= [a-z])");

    private static final Map<String, Liar> KINDS = kinds();

    private Falsehoods() {}

    static List<Lie> of(Ledger ledger) {
        List<Lie> lies = new ArrayList<>();
        for (int index = 0; index < ledger.facts().size(); index++) {
            Fact fact = ledger.facts().get(index);
            Citation own = Citation.fact(index + 1);
            KINDS.forEach((kind, liar) -> liar.lie(fact, ledger)
                    .filter(text -> !text.equals(fact.statement()))
                    .ifPresent(text -> lies.add(new Lie(kind, text, List.of(own)))));
            lies.add(new Lie("invented citation", fact.statement(), List.of(Citation.fact(999))));
            Citation other = Citation.fact((index + 3) % ledger.facts().size() + 1);
            lies.add(new Lie("wrong citation", fact.statement(), List.of(other)));
            lies.add(new Lie("no citation", fact.statement(), List.of()));
        }
        return lies;
    }

    private static Map<String, Liar> kinds() {
        Map<String, Liar> kinds = new LinkedHashMap<>(ofFigures());
        kinds.put(
                "name invented",
                (fact, ledger) -> name(fact).map(name -> fact.statement().replace(name, "Zoltan Petrescu")));
        kinds.put(
                "name swapped",
                (fact, ledger) -> name(fact)
                        .flatMap(name -> otherName(ledger, fact)
                                .map(other -> fact.statement().replace(name, other))));
        kinds.put(
                "country swapped",
                (fact, ledger) -> fact.values().values().stream()
                        .filter(Value.CountryValue.class::isInstance)
                        .findFirst()
                        .map(country -> fact.statement().replace(country.text(), "Cambodia")));
        kinds.put(
                "account changed",
                (fact, ledger) -> fact.values().values().stream()
                        .filter(Value.AccountValue.class::isInstance)
                        .findFirst()
                        .map(account -> fact.statement()
                                .replace(account.text(), account.text().replaceFirst("\\d", "9"))));
        kinds.put(
                "denial added",
                (fact, ledger) ->
                        word(fact, " (paid|went|sent|brought|left|received|is|were|was) ", " did not see $1 "));
        kinds.put("denial dropped", (fact, ledger) -> denialDropped(fact));
        kinds.put("comparison turned", (fact, ledger) -> turned(fact));
        kinds.put("comparison added", (fact, ledger) -> word(fact, "\\.$", ", more than its peers."));
        kinds.put("certainty added", (fact, ledger) -> word(fact, "\\.$", ", which proves the crime."));
        kinds.put("crime invented", (fact, ledger) -> word(fact, "\\.$", " from drug sales."));
        kinds.put("direction turned", (fact, ledger) -> word(fact, " (sent|withdrew) ", " received "));
        kinds.put("victim called suspect", (fact, ledger) -> word(fact, "potential victim", "suspect"));
        kinds.put("quotation changed", (fact, ledger) -> word(fact, "“([^”]+)”", "“$1 to a friend”"));
        kinds.put(
                "qualification added",
                (fact, ledger) -> replaced(fact, AMOUNT, amount -> "more than " + amount.group()));
        return kinds;
    }

    private static Map<String, Liar> ofFigures() {
        Map<String, Liar> kinds = new LinkedHashMap<>();
        kinds.put("digit changed in an amount", (fact, ledger) -> replaced(fact, AMOUNT, Falsehoods::digitChanged));
        kinds.put(
                "amount ten times larger",
                (fact, ledger) -> replaced(
                        fact,
                        AMOUNT,
                        amount -> amount.group(1) + " " + amount.group(2).replaceFirst("\\.", "0.")));
        kinds.put(
                "count off by one",
                (fact, ledger) -> replaced(
                        fact,
                        COUNT,
                        count -> Long.toString(Long.parseLong(count.group(1).replace(",", "")) + 1)));
        kinds.put(
                "date off by a day",
                (fact, ledger) -> replaced(
                        fact,
                        DATE,
                        date -> LocalDate.parse(date.group()).plusDays(1).toString()));
        kinds.put(
                "date off by a year",
                (fact, ledger) -> replaced(
                        fact,
                        DATE,
                        date -> LocalDate.parse(date.group()).minusYears(1).toString()));
        kinds.put(
                "wrong currency",
                (fact, ledger) -> replaced(
                        fact,
                        AMOUNT,
                        amount -> (amount.group(1).equals("EUR") ? "USD" : "EUR") + " " + amount.group(2)));
        kinds.put(
                "share changed",
                (fact, ledger) -> replaced(
                        fact, Pattern.compile("(\\d+) %"), share -> (Integer.parseInt(share.group(1)) + 5) + " %"));
        kinds.put(
                "hours changed",
                (fact, ledger) -> replaced(
                        fact,
                        Pattern.compile("(\\d+) hours"),
                        hours -> (Integer.parseInt(hours.group(1)) * 2) + " hours"));
        return kinds;
    }

    private static String digitChanged(Matcher amount) {
        char first = amount.group(2).charAt(0);
        char other = first == '9' ? '8' : (char) (first + 1);
        return amount.group(1) + " " + other + amount.group(2).substring(1);
    }

    private static Optional<String> replaced(
            Fact fact, Pattern pattern, java.util.function.Function<Matcher, String> lie) {
        Matcher matcher = pattern.matcher(fact.statement());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String text = fact.statement();
        return Optional.of(text.substring(0, matcher.start()) + lie.apply(matcher) + text.substring(matcher.end()));
    }

    private static Optional<String> word(Fact fact, String pattern, String replacement) {
        return Optional.of(fact.statement().replaceFirst(pattern, replacement));
    }

    private static Optional<String> denialDropped(Fact fact) {
        return Optional.of(fact.statement()
                .replaceFirst("^No ", "A ")
                .replaceFirst(" do not hold ", " hold ")
                .replaceFirst(" hold no ", " hold ")
                .replaceFirst(" holds no (.*) and no ", " holds a $1 and a ")
                .replaceFirst(" fit no ", " fit a ")
                .replaceFirst("^Nothing ", "A paper ")
                .replaceFirst(", so the source of the cash is unknown", ""));
    }

    private static Optional<String> turned(Fact fact) {
        return Optional.of(fact.statement()
                .replaceFirst(" rose ", " fell ")
                .replaceFirst(" less than ", " more than ")
                .replaceFirst(" fewer than ", " more than ")
                .replaceFirst("the largest ", "the smallest ")
                .replaceFirst("the most ", "the least ")
                .replaceFirst(" just below ", " just above ")
                .replaceFirst(" best:", " least:"));
    }

    private static Optional<String> name(Fact fact) {
        return fact.values().values().stream()
                .filter(Value.NameValue.class::isInstance)
                .map(Value::text)
                .filter(fact.statement()::contains)
                .findFirst();
    }

    private static Optional<String> otherName(Ledger ledger, Fact fact) {
        return ledger.facts().stream()
                .flatMap(other -> other.values().values().stream())
                .filter(Value.NameValue.class::isInstance)
                .map(Value::text)
                .filter(name -> !fact.statement().contains(name))
                .findFirst();
    }
}

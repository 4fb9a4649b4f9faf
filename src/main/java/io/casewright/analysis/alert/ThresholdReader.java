package io.casewright.analysis.alert;

import io.casewright.analysis.alert.Clause.Hours;
import io.casewright.analysis.alert.Clause.Others;
import io.casewright.analysis.alert.PassedOn.Way;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a threshold in a monitoring rule's own English words. What it understands is so many transactions of a
/// kind, of an amount, at hours, from so many payers, within a time; such a share of credits that goes on within a
/// time; months beyond so many times what was expected; and several such with "and" or a comma between. A part that
/// speaks of anything else is given back unread: a threshold that is half understood is never said to be crossed by
/// that half.
final class ThresholdReader {

    private static final String NOUNS =
            "cash deposits|deposits|credits|debits|payments|withdrawals|wires|wire|transfers|transactions|bookings|payers";
    /// A second condition begins with a number or an article of its own.
    private static final Pattern AND =
            Pattern.compile(" and (?=(?:an?|\\d+(?: or more| per cent)?) [a-z])|, (?=\\d+ per cent )");

    private static final Pattern COUNT =
            Pattern.compile("^(?:(\\d[\\d,]*)(?: or more)?|an?|one) ((?:[a-z-]+ )??)(" + NOUNS + ")\\b");
    private static final String CURRENCY = Currency.getAvailableCurrencies().stream()
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining("|", "(", ")"));
    private static final String AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)?)\\b";
    private static final Pattern AMOUNTS =
            Pattern.compile(" (?:of|between) " + CURRENCY + " ?" + AMOUNT + " (?:to|and) (?:\\1 ?)?" + AMOUNT);
    private static final Pattern BELOW = Pattern.compile(" (?:below|under|up to) " + CURRENCY + " ?" + AMOUNT);
    private static final Pattern ABOVE = Pattern.compile(" (?:above|over|from) " + CURRENCY + " ?" + AMOUNT);
    private static final Pattern HOURS = Pattern.compile(" between (\\d{1,2}):00 and (\\d{1,2}):00");
    private static final Pattern PAYERS =
            Pattern.compile(" from (\\d+) or more (?:payers|senders|counterparties|individuals|people)\\b");
    private static final Pattern COUNTRIES = Pattern.compile(" in (\\d+) or more countries\\b");
    private static final Pattern WITHIN = Pattern.compile(" (?:with)?in (\\d+) (minute|hour|day|week)s?\\b");

    private static final Pattern SHARE = Pattern.compile("^(\\d{1,2}|100) per cent"
            + "(?: of (?:(\\d+) or more )?(?:credits|receipts)( from (?:private persons|individuals))?)?"
            + " (?:moved |sent |paid )?(out|wired abroad|abroad|to (?:a )?virtual-asset platforms?)"
            + "(?: within (\\d+) (minute|hour|day|week)s?| (the same day))\\b");
    private static final Pattern EXPECTED =
            Pattern.compile("^monthly (credits|debits) (?:above|over) (\\d+(?:\\.\\d+)?) times the expected amount\\b");

    private static final Map<String, Direction> DIRECTIONS = Map.of(
            "payers", Direction.IN,
            "cash deposits", Direction.IN,
            "deposits", Direction.IN,
            "credits", Direction.IN,
            "debits", Direction.OUT,
            "withdrawals", Direction.OUT);

    private static final Map<String, Set<Channel>> CHANNELS = Map.of(
            "cash", EnumSet.of(Channel.CASH),
            "cash deposits", EnumSet.of(Channel.CASH),
            "wire", EnumSet.of(Channel.WIRE),
            "wires", EnumSet.of(Channel.WIRE),
            "peer-to-peer", EnumSet.of(Channel.PEER_TO_PEER),
            "card", EnumSet.of(Channel.CARD),
            "withdrawals", EnumSet.of(Channel.CASH, Channel.ATM));

    private static final Map<String, Duration> UNITS = Map.of(
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7));

    private final String words;
    private String rest;

    private ThresholdReader(String words) {
        this.words = words;
        this.rest = words.toLowerCase(Locale.ROOT);
    }

    /// A part of a threshold, understood or not.
    ///
    /// @param condition empty where the words are not understood at all
    record Part(String words, Optional<Condition> condition) {}

    static List<Part> read(String threshold) {
        List<Part> parts = new ArrayList<>();
        String clean = threshold.strip();
        int from = 0;
        Matcher and = AND.matcher(clean.toLowerCase(Locale.ROOT));
        while (and.find()) {
            parts.add(part(clean.substring(from, and.start())));
            from = and.end();
        }
        parts.add(part(clean.substring(from)));
        return parts;
    }

    private static Part part(String words) {
        return new Part(words.strip(), new ThresholdReader(words.strip()).condition());
    }

    private Optional<Condition> condition() {
        return taken(SHARE)
                .<Condition>map(this::passedOn)
                .or(() -> taken(EXPECTED).map(this::aboveExpected))
                .or(this::clause);
    }

    private PassedOn passedOn(Matcher share) {
        String way = share.group(4);
        Way to = way.contains("virtual") ? Way.VIRTUAL_ASSETS : way.contains("abroad") ? Way.ABROAD : Way.OUT;
        return new PassedOn(
                words,
                number(share.group(1)) / 100.0,
                share.group(2) == null ? 1 : number(share.group(2)),
                share.group(3) != null,
                to,
                share.group(7) == null ? Optional.of(time(share.group(5), share.group(6))) : Optional.empty(),
                rest.strip());
    }

    private AboveExpected aboveExpected(Matcher months) {
        return new AboveExpected(
                words,
                months.group(1).equals("credits") ? Direction.IN : Direction.OUT,
                Double.parseDouble(months.group(2)),
                rest.strip());
    }

    private Optional<Clause> clause() {
        Matcher count = COUNT.matcher(rest);
        if (!count.find()) {
            return Optional.empty();
        }
        String number = count.group(1);
        String kind = count.group(2).strip();
        String noun = count.group(3);
        boolean counterparties = noun.equals("payers");
        boolean people = counterparties && kind.equals("private");
        if (!kind.isEmpty() && !people && !CHANNELS.containsKey(kind)) {
            return Optional.empty();
        }
        rest = rest.substring(count.end());
        Optional<Matcher> amounts = taken(AMOUNTS);
        Optional<Money> low =
                amounts.map(found -> money(found, 2)).or(() -> taken(ABOVE).map(found -> money(found, 2)));
        Optional<Money> high =
                amounts.map(found -> money(found, 3)).or(() -> taken(BELOW).map(found -> money(found, 2)));
        Optional<Hours> hours =
                taken(HOURS).map(found -> new Hours(number(found.group(1)) % 24, number(found.group(2)) % 24));
        int many = number == null ? 1 : number(number.replace(",", ""));
        int payers = taken(PAYERS).map(found -> number(found.group(1))).orElse(0);
        int countries = taken(COUNTRIES).map(found -> number(found.group(1))).orElse(0);
        Optional<Duration> within = taken(WITHIN).map(found -> time(found.group(1), found.group(2)));
        return Optional.of(new Clause(
                words,
                many,
                new Others(counterparties ? many : payers, countries, people),
                Optional.ofNullable(DIRECTIONS.get(noun)),
                CHANNELS.getOrDefault(kind.isEmpty() ? noun : kind, Set.of()),
                low,
                high,
                hours,
                within,
                rest.strip()));
    }

    /// The first place that fits, cut out of what is still to be read.
    private Optional<Matcher> taken(Pattern pattern) {
        Matcher found = pattern.matcher(rest);
        if (!found.find()) {
            return Optional.empty();
        }
        rest = rest.substring(0, found.start()) + rest.substring(found.end());
        return Optional.of(found);
    }

    private static Duration time(String number, String unit) {
        return UNITS.getOrDefault(unit, Duration.ofDays(1)).multipliedBy(number(number));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.substring(0, Math.min(digits.length(), 9)));
    }

    private static Money money(Matcher amount, int group) {
        return Money.of(amount.group(group).replace(",", ""), amount.group(1).toUpperCase(Locale.ROOT));
    }
}

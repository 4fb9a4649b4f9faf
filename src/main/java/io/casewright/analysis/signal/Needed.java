package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What a stretch of payments must have to count. See [Frequent].
record Needed(
        int count,
        OptionalLong total,
        List<Different> different,
        int mostOthers,
        OptionalLong meanFrom,
        OptionalLong meanBelow) {

    /// At least so many different values of something.
    ///
    /// @param slot the slot of the number in the sentence
    /// @param data what must be on record
    /// @param words words around the number, with one slot
    record Different(String slot, int least, ValueOf value, String data, String words) {}

    /// What a booking has, empty where the record does not say.
    interface ValueOf {

        Optional<String> of(CustomerView view, int row);
    }

    static Needed of(Parameters parameters) {
        List<Different> different = new ArrayList<>();
        counterparties(parameters, different);
        places(parameters, different);
        if (parameters.has("accounts")) {
            different.add(new Different(
                    "accounts",
                    parameters.count("accounts"),
                    (view, row) -> Optional.of(view.transaction(row).account().value()),
                    "",
                    ", on {accounts} own accounts"));
        }
        if (parameters.has("days-with")) {
            different.add(new Different(
                    "days",
                    parameters.count("days-with"),
                    (view, row) ->
                            Optional.of(LocalDate.ofEpochDay(view.day(row)).toString()),
                    "",
                    ", on {days} days"));
        }
        parameters.blockIfAny("different").ifPresent(block -> {
            for (String key : block.keys()) {
                different.add(new Different(
                        "different-" + key,
                        block.count(key),
                        (view, row) -> view.transaction(row).detail(key),
                        "the detail \"" + key + "\" of the payments",
                        ", with {different-" + key + "} different entries for " + key));
            }
        });
        return new Needed(
                parameters.count("at-least", 1),
                amount(parameters, "total"),
                List.copyOf(different),
                parameters.count("at-most-others", Integer.MAX_VALUE),
                amount(parameters, "mean-from"),
                amount(parameters, "mean-below"));
    }

    private static void counterparties(Parameters parameters, List<Different> different) {
        if (parameters.has("others")) {
            different.add(new Different(
                    "others",
                    parameters.count("others"),
                    (view, row) -> view.other(row) < 0
                            ? Optional.empty()
                            : Optional.of(view.otherSides().get(view.other(row)).key()),
                    "the counterparties of the payments",
                    ", with {others} counterparties"));
        }
        if (parameters.has("countries")) {
            different.add(new Different(
                    "countries",
                    parameters.count("countries"),
                    (view, row) -> view.transaction(row).counterparty().country(),
                    "the countries of the counterparties",
                    ", with counterparties in {countries} countries"));
        }
    }

    private static void places(Parameters parameters, List<Different> different) {
        if (parameters.has("cities")) {
            different.add(new Different(
                    "cities",
                    parameters.count("cities"),
                    (view, row) -> view.transaction(row).origin().city(),
                    "the places where the payments were made",
                    ""));
        }
        if (parameters.has("booked-countries")) {
            different.add(new Different(
                    "booked-countries",
                    parameters.count("booked-countries"),
                    (view, row) -> view.transaction(row).origin().country(),
                    "the places where the payments were made",
                    ", in {booked-countries} countries"));
        }
        if (parameters.has("devices")) {
            different.add(new Different(
                    "devices",
                    parameters.count("devices"),
                    (view, row) -> view.transaction(row).origin().device(),
                    "the devices that the payments were made from",
                    ", from {devices} devices"));
        }
        if (parameters.has("addresses")) {
            different.add(new Different(
                    "addresses",
                    parameters.count("addresses"),
                    (view, row) -> view.transaction(row).origin().ip(),
                    "the internet addresses that the payments were made from",
                    ", from {addresses} internet addresses"));
        }
    }

    private static OptionalLong amount(Parameters parameters, String key) {
        return parameters.has(key) ? OptionalLong.of(parameters.amount(key)) : OptionalLong.empty();
    }

    boolean hasAmounts() {
        return total.isPresent() || meanFrom.isPresent() || meanBelow.isPresent();
    }

    /// What is on record of none of the payments.
    Optional<String> missing(Slice slice) {
        if (slice.isEmpty()) {
            return Optional.empty();
        }
        return different.stream()
                .filter(each -> !each.data().isEmpty())
                .filter(each -> slice.rows()
                        .noneMatch(row -> each.value().of(slice.view(), row).isPresent()))
                .map(Different::data)
                .findFirst();
    }

    boolean isMean(long sum, int size, String currency) {
        double mean = (double) sum / Math.max(1, size);
        return (meanFrom.isEmpty() || mean >= Scale.minor(meanFrom.getAsLong(), currency))
                && (meanBelow.isEmpty() || mean < Scale.minor(meanBelow.getAsLong(), currency));
    }

    /// Puts the numbers of what was asked for; returns the words that tell them.
    String said(FactDraft draft, Slice found) {
        StringBuilder words = new StringBuilder();
        for (Different each : different) {
            List<String> values = found.rows()
                    .mapToObj(row -> each.value().of(found.view(), row))
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted()
                    .toList();
            if (each.slot().equals("cities")) {
                words.append(", in ").append(Places.named(draft, values));
            } else {
                draft.count(each.slot(), values.size());
                words.append(each.words());
            }
        }
        if (meanFrom.isPresent() || meanBelow.isPresent()) {
            draft.money("mean", Slice.money(found.minor() / found.size(), found.mainCurrency()));
            words.append(", {mean} on average");
        }
        return words.toString();
    }

    /// For the finding that is absent.
    String words() {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(Locale.ROOT, "%d payments", count));
        total.ifPresent(units -> parts.add(String.format(Locale.ROOT, "%d in all", units)));
        different.forEach(each -> parts.add(String.format(Locale.ROOT, "%d different %s", each.least(), each.slot())));
        if (mostOthers < Integer.MAX_VALUE) {
            parts.add(String.format(Locale.ROOT, "no more than %d counterparties", mostOthers));
        }
        meanFrom.ifPresent(units -> parts.add(String.format(Locale.ROOT, "a mean from %d", units)));
        meanBelow.ifPresent(units -> parts.add(String.format(Locale.ROOT, "a mean below %d", units)));
        return Wording.joined(parts);
    }
}

package io.casewright.analysis.declare;

import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Event;
import io.casewright.casefile.Vocabulary;
import io.casewright.knowledge.Lexicon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// Which events a `test:` block speaks of: `what` they are in plain words, their `kinds`, and `where` a block of
/// details: each with a list of values, `any`, `abroad` (a country that is neither the customer's nor one expected at
/// onboarding), or a lexicon of countries or names (`{lexicon: id}`); `detail-from` and `detail-below` bound numbers,
/// and `compare` bounds what one is of another: `[{of: fee, to: amount, from: 0.03}]`, `below` likewise.
public final class Happenings {

    private final String what;
    private final Set<String> kinds;
    private final List<BiPredicate<CustomerView, Event>> conditions = new ArrayList<>();

    private Happenings(Parameters block) {
        what = block.wording("what");
        kinds = new TreeSet<>(block.texts("kinds"));
        if (!Vocabulary.EVENT_KINDS.containsAll(kinds)) {
            throw block.wrong("kinds", "of " + new TreeSet<>(Vocabulary.EVENT_KINDS));
        }
        block.blockIfAny("where").ifPresent(this::where);
        block.blockIfAny("detail-from").ifPresent(bounds -> bound(bounds, 1));
        block.blockIfAny("detail-below").ifPresent(bounds -> bound(bounds, -1));
        if (block.has("compare")) {
            block.blocks("compare").forEach(this::compare);
        }
    }

    /// @throws InvalidTestException when the block asks for something unknown
    public static Happenings of(Parameters block) {
        return new Happenings(block);
    }

    private void where(Parameters details) {
        for (String key : details.keys()) {
            if (details.isBlock(key)) {
                Lexicon lexicon = details.block(key).lexicon("lexicon");
                conditions.add((view, event) -> event.detail(key)
                        .filter(value -> lexicon.countries().contains(value) || Words.anyIn(lexicon.names(), value))
                        .isPresent());
            } else if (details.isList(key)) {
                Set<String> values = new TreeSet<>(details.texts(key));
                conditions.add((view, event) ->
                        event.detail(key).filter(values::contains).isPresent());
            } else if (details.text(key).equals("abroad")) {
                conditions.add((view, event) -> event.detail(key)
                        .filter(country -> !isExpected(view, country))
                        .isPresent());
            } else {
                conditions.add((view, event) -> event.detail(key).isPresent());
            }
        }
    }

    private static boolean isExpected(CustomerView view, String country) {
        return country.equals(view.customer().country())
                || view.customer()
                        .expected()
                        .filter(expected -> expected.countries().contains(country))
                        .isPresent();
    }

    private void bound(Parameters bounds, int sign) {
        for (String key : bounds.keys()) {
            BigDecimal bound = bounds.decimal(key);
            conditions.add((view, event) -> number(event, key)
                    .filter(value -> sign > 0 ? value.compareTo(bound) >= 0 : value.compareTo(bound) < 0)
                    .isPresent());
        }
    }

    private void compare(Parameters block) {
        String of = block.text("of");
        String to = block.text("to");
        Optional<BigDecimal> from = block.has("from") ? Optional.of(block.decimal("from")) : Optional.empty();
        Optional<BigDecimal> below = block.has("below") ? Optional.of(block.decimal("below")) : Optional.empty();
        conditions.add((view, event) -> {
            Optional<BigDecimal> part = number(event, of);
            Optional<BigDecimal> whole = number(event, to).filter(value -> value.signum() > 0);
            return part.isPresent()
                    && whole.isPresent()
                    && from.filter(share -> part.get().compareTo(share.multiply(whole.get())) < 0)
                            .isEmpty()
                    && below.filter(share -> part.get().compareTo(share.multiply(whole.get())) >= 0)
                            .isEmpty();
        });
    }

    /// A detail that is a number, where it is on record.
    public static Optional<BigDecimal> number(Event event, String key) {
        return event.detail(key).map(BigDecimal::new);
    }

    /// The events in plain words, many of them: `failed logins`.
    public String what() {
        return what;
    }

    /// Those of a customer, by time.
    public List<Event> of(CustomerView view) {
        return view.events().stream()
                .filter(event -> kinds.contains(event.kind()))
                .filter(event -> conditions.stream().allMatch(condition -> condition.test(view, event)))
                .toList();
    }

    /// What is not on file: no event of any of the kinds is on record for anybody in the dossier's customer.
    public Optional<String> missing(CustomerView view) {
        boolean known = view.events().stream().anyMatch(event -> kinds.contains(event.kind()));
        return known ? Optional.empty() : Optional.of("records of " + what);
    }
}

package io.casewright.analysis;

import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.mitigation.CaseAgainst;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the findings add up to, in sentences: the typology, the runner-up, period, total and the transactions
/// of note; or that an innocent explanation fits better; or that nothing fits.
final class SchemeFacts {

    private static final int MOST_NAMED = 3;
    private static final int SIGN = 16;

    private final DossierView dossier;
    private final Core core;
    private final List<Fact> facts = new ArrayList<>();

    private SchemeFacts(DossierView dossier, Core core) {
        this.dossier = dossier;
        this.core = core;
    }

    /// @param ranked typologies, best first; not empty
    static List<Fact> fitting(DossierView dossier, Core core, List<SchemeMatch> ranked, List<RecordRef> behind) {
        SchemeFacts scheme = new SchemeFacts(dossier, core);
        SchemeMatch best = ranked.getFirst();
        scheme.best(best, behind);
        scheme.headline(best);
        scheme.extent();
        scheme.possiblyBoth();
        if (ranked.size() > 1) {
            scheme.next(ranked.get(1), "scheme.runner-up", behind);
        }
        if (ranked.size() > 2) {
            scheme.next(ranked.get(2), "scheme.third", behind);
        }
        scheme.notable();
        return scheme.facts;
    }

    /// @param ranked typologies that would fit without the mitigating facts; may be empty
    static List<Fact> innocent(DossierView dossier, Core core, List<SchemeMatch> ranked, CaseAgainst against) {
        SchemeFacts scheme = new SchemeFacts(dossier, core);
        scheme.explained(ranked, against);
        scheme.extent();
        scheme.notable();
        return scheme.facts;
    }

    static List<Fact> nothing(DossierView dossier, int present, int tested) {
        SchemeFacts scheme = new SchemeFacts(dossier, new Core(List.of(), true, false));
        scheme.facts.add(
                scheme.draft("scheme.none")
                        .count("present", present)
                        .count("tested", tested)
                        .record(dossier.main().self())
                        .say(
                                "No typology fits the findings: {present} of {tested} tested indicators {present:is|are} present."));
        return scheme.facts;
    }

    /// For each typology: what one would expect and the records deny, and what they cannot tell.
    static List<Fact> expected(DossierView dossier, Indicators indicators, List<SchemeMatch> ranked) {
        SchemeFacts scheme = new SchemeFacts(dossier, new Core(List.of(), true, false));
        for (SchemeMatch match : ranked) {
            scheme.signs(
                    indicators,
                    match,
                    match.absent(),
                    "scheme.expected/",
                    "Of the signs of the typology {typology}, {count} {count:is|are} absent where one would expect"
                            + " {count:it|them}, such as: {sign}.");
            scheme.signs(
                    indicators,
                    match,
                    match.untested(),
                    "scheme.untested/",
                    "Of the signs of the typology {typology}, {count} cannot be tested on the records, such as: {sign}.");
        }
        return scheme.facts;
    }

    private void signs(
            Indicators indicators, SchemeMatch match, List<String> ids, String computation, String sentence) {
        Optional<String> sign = indicators.tests().stream()
                .map(test -> test.indicator())
                .filter(indicator -> ids.contains(indicator.id()))
                .map(indicator -> indicator.words())
                .findFirst();
        sign.ifPresent(words -> facts.add(draft(computation + match.typology())
                .text("typology", Wording.inSentence(match.name()))
                .count("count", ids.size())
                .text("sign", Wording.sign(words, SIGN))
                .record(dossier.main().self())
                .mark(Mark.NEGATIVE)
                .say(sentence)));
    }

    private FactDraft draft(String computation) {
        return FactDraft.about(Topic.SCHEME, computation);
    }

    private void best(SchemeMatch best, List<RecordRef> behind) {
        facts.add(fit(draft("scheme.best"), best)
                .records(behind)
                .say("The findings fit the typology {typology} best: {present} of its {tested} tested indicators"
                        + " {present:is|are} present."));
    }

    private void next(SchemeMatch match, String computation, List<RecordRef> behind) {
        facts.add(fit(draft(computation), match)
                .records(behind)
                .say("The next best fit is the typology {typology}, with {present} of its {tested} tested indicators"
                        + " present."));
    }

    private static FactDraft fit(FactDraft draft, SchemeMatch match) {
        return draft.text("typology", Wording.inSentence(match.name()))
                .count("present", match.supporting().size())
                .count("tested", match.supporting().size() + match.absent().size());
    }

    private void headline(SchemeMatch best) {
        if (core.parts().isEmpty()) {
            return;
        }
        FactDraft draft = draft("scheme.headline").text("typology", Wording.inSentence(best.name()));
        String names = names(draft);
        String total = extent(draft);
        String noun = core.credits() ? "credits to " : "payments by ";
        facts.add(draft.say("The {count} " + noun + names + " between {from} and {to}, totalling " + total
                + ", are consistent with the typology {typology}."));
    }

    private void extent() {
        if (core.parts().isEmpty()) {
            return;
        }
        FactDraft period = draft("scheme.period");
        extent(period);
        period.put("period", new io.casewright.evidence.Value.PeriodValue(first(), last()));
        facts.add(period.say(
                (core.alerted() ? "The alerted transactions run" : "The transactions behind these findings run")
                        + " from {from} to {to}."));
        FactDraft total = draft("scheme.total");
        String sum = extent(total);
        String noun = core.credits() ? "{count:credit|credits} " : "{count:payment|payments} ";
        String names = names(total);
        facts.add(total.say((core.alerted() ? "The alerted transactions are" : "These transactions are") + " {count} "
                + noun + (core.credits() ? "to " : "by ") + names + ", totalling " + sum + "."));
    }

    /// Puts first and last day, count and totals; returns the words for the totals.
    private String extent(FactDraft draft) {
        Map<String, Money> totals = new TreeMap<>();
        int count = 0;
        for (Slice part : core.parts()) {
            part.totals().forEach((currency, money) -> totals.merge(currency, money, Money::plus));
            count += part.size();
            draft.records(part.records());
        }
        draft.day("from", first()).day("to", last()).count("count", count);
        List<String> slots = new ArrayList<>();
        totals.forEach((currency, money) -> {
            String slot = totals.size() == 1 ? "total" : "total-" + currency;
            draft.money(slot, money);
            slots.add("{" + slot + "}");
        });
        return Wording.joined(slots);
    }

    private LocalDate first() {
        return core.parts().stream()
                .map(Slice::firstDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate last() {
        return core.parts().stream()
                .map(Slice::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /// Puts the names of those whose transactions they are; returns the words for them.
    private String names(FactDraft draft) {
        if (core.parts().size() > MOST_NAMED) {
            draft.count("customers", core.parts().size());
            return "{customers} customers in the case";
        }
        List<String> words = new ArrayList<>();
        for (Slice part : core.parts()) {
            CustomerView view = part.view();
            String slot = "who-" + (words.size() + 1);
            draft.name(slot, view.customer().name());
            boolean victim = view.isPotentialVictim();
            if (victim) {
                draft.mark(Mark.POTENTIAL_VICTIM);
            }
            words.add((victim ? "potential victim {" : "{") + slot + "}");
        }
        return Wording.joined(words);
    }

    /// A person who works in a scam compound can be offender and victim: said, and not decided.
    private void possiblyBoth() {
        for (CustomerView view : dossier.customers()) {
            boolean noted = view.notes().stream()
                    .anyMatch(note -> note.flags().contains("family-reports-confinement")
                            || note.flags().contains("appears-coerced"));
            boolean moves = core.credits() && core.parts().stream().anyMatch(part -> part.view() == view);
            if (view.isPotentialVictim() && noted && moves) {
                facts.add(draft("scheme.possibly-both")
                        .name("who", view.customer().name())
                        .record(view.self())
                        .mark(Mark.POTENTIAL_VICTIM)
                        .say(
                                "{who}, a potential victim, may have moved the money under force; both readings are open and"
                                        + " nothing is decided here."));
            }
        }
    }

    private void explained(List<SchemeMatch> ranked, CaseAgainst against) {
        CustomerView view = dossier.main();
        FactDraft draft =
                draft("scheme.innocent").name("who", view.customer().name()).record(view.self());
        List<String> reasons = against.reasons().stream().limit(4).toList();
        facts.add(draft.say("No typology fits the findings on {who} better than the innocent explanation: "
                + Wording.joined(reasons) + "."));
        if (!view.customer().statedBusiness().isBlank()) {
            facts.add(draft("scheme.explanation")
                    .name("who", view.customer().name())
                    .text("purpose", Wording.opening(view.customer().statedBusiness(), 32))
                    .record(view.self())
                    .mark(Mark.OUTSIDE_WORDS)
                    .say("The business stated by {who} explains the activity: “{purpose}”."));
        }
        if (!ranked.isEmpty()) {
            facts.add(fit(draft("scheme.runner-up"), ranked.getFirst())
                    .record(view.self())
                    .say(
                            "Without that explanation the nearest typology would be {typology}, with {present} of its {tested}"
                                    + " tested indicators present."));
        }
    }

    /// First, last and largest of the transactions.
    private void notable() {
        Map<Transaction, String> notable = new LinkedHashMap<>();
        Map<Transaction, CustomerView> whose = new LinkedHashMap<>();
        for (Slice part : core.parts()) {
            put(notable, whose, part, 0, "first");
            put(notable, whose, part, part.size() - 1, "last");
            put(notable, whose, part, part.largest(), "largest");
        }
        int number = 0;
        for (Map.Entry<Transaction, String> each : notable.entrySet()) {
            CustomerView view = whose.get(each.getKey());
            if (view != null && number < 6) {
                facts.add(transaction(view, each.getKey(), each.getValue(), ++number));
            }
        }
    }

    private static void put(
            Map<Transaction, String> notable, Map<Transaction, CustomerView> whose, Slice part, int n, String which) {
        if (!part.isEmpty()) {
            notable.putIfAbsent(part.transaction(n), which);
            whose.putIfAbsent(part.transaction(n), part.view());
        }
    }

    private Fact transaction(CustomerView view, Transaction transaction, String which, int number) {
        FactDraft draft = FactDraft.about(Topic.FLOW, "transaction." + number)
                .name("who", view.customer().name())
                .money("amount", transaction.amount())
                .day("day", transaction.day())
                .text("id", transaction.id().value())
                .text("channel", Wording.channel(transaction.channel()))
                .record(new RecordRef(
                        RecordRef.RecordKind.TRANSACTION, transaction.id().value()));
        if (view.isPotentialVictim()) {
            draft.mark(Mark.POTENTIAL_VICTIM);
        }
        String whom = view.isPotentialVictim() ? "potential victim {who}" : "{who}";
        boolean in = transaction.isIn();
        int side = transaction.counterparty().key().isEmpty() ? -1 : otherOf(view, transaction);
        String other = "";
        if (side >= 0) {
            other = (in ? " from " : " to ")
                    + Wording.other(draft, "other", view.otherSides().get(side));
        }
        String reference = "";
        if (!Wording.clean(transaction.reference()).isBlank()) {
            draft.text("reference", Wording.opening(transaction.reference(), 12))
                    .mark(Mark.OUTSIDE_WORDS);
            reference = ", with the reference “{reference}”";
        }
        return draft.say("The " + which + " of these " + (in ? "credits to " : "payments by ") + whom
                + ", transaction {id} by {channel} on {day}, was {amount}" + other + reference + ".");
    }

    private static int otherOf(CustomerView view, Transaction transaction) {
        String key = transaction.counterparty().key().orElse("");
        List<OtherSide> sides = view.otherSides();
        for (int number = 0; number < sides.size(); number++) {
            if (sides.get(number).key().equals(key)) {
                return number;
            }
        }
        return -1;
    }
}

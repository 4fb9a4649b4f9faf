package io.casewright.analysis.history;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What changed for one customer: bookings, counterparties, findings, and what is on record of it.
public final class Changes {

    private static final int MOST_NAMED = 3;
    private static final int SIGN = 16;

    private final Wording wording;
    private final CustomerView view;
    private final List<Fact> facts = new ArrayList<>();

    private Changes(Wording wording) {
        this.wording = wording;
        this.view = wording.view();
    }

    /// @param look empty where there was none: then only bookings and counterparties are compared, since the
    ///     last alert that was cleared
    /// @param present the indicators that are present on this customer
    /// @param words of every tested indicator, by id
    /// @param profile what the ledger says of the main customer today, by computation
    public static List<Fact> of(
            Wording wording,
            Optional<LastLook> look,
            Set<String> present,
            Map<String, String> words,
            Map<String, String> profile) {
        Changes changes = new Changes(wording);
        Since.of(changes.view, look).ifPresent(since -> {
            changes.bookings(since);
            changes.counterparties(since);
        });
        look.filter(known -> known.customers().contains(changes.view.id())).ifPresent(known -> {
            changes.findings(known, present, words);
            if (known.main().equals(changes.view.id())) {
                changes.profile(known, profile);
            }
        });
        return changes.facts;
    }

    private FactDraft draft(String kind) {
        return wordingOf(FactDraft.about(Topic.HISTORY, "history." + kind + "@" + view.id()));
    }

    private FactDraft wordingOf(FactDraft draft) {
        draft.name("who", view.customer().name());
        return view.isPotentialVictim() ? draft.mark(Mark.POTENTIAL_VICTIM) : draft;
    }

    private void bookings(Since since) {
        Slice fresh = since.fresh();
        FactDraft draft = draft("bookings");
        String opening = since.words(draft);
        if (fresh.isEmpty()) {
            facts.add(draft.record(view.self())
                    .mark(Mark.NEGATIVE)
                    .say(opening + ", no booking of " + wording.whom() + " is new."));
            return;
        }
        List<String> words = new ArrayList<>();
        sum(draft, fresh.where(row -> view.transaction(row).isIn()), "credit", "in", words);
        sum(draft, fresh.where(row -> view.transaction(row).isOut()), "debit", "out", words);
        draft.day("from", fresh.firstDay()).day("to", fresh.lastDay()).records(fresh.records());
        facts.add(draft.say(
                opening + ", new for " + wording.whom() + " are " + Wording.joined(words) + " from {from} to {to}."));
    }

    private static void sum(FactDraft draft, Slice slice, String noun, String slot, List<String> words) {
        if (!slice.isEmpty()) {
            String total = Wording.totals(draft, slot, slice);
            draft.count(slot + "-count", slice.size());
            words.add("{" + slot + "-count} {" + slot + "-count:" + noun + "|" + noun + "s} of " + total);
        }
    }

    private void counterparties(Since since) {
        Slice fresh = since.fresh();
        List<OtherSide> unknown = view.otherSides().stream()
                .filter(side -> isFresh(side.in(), fresh) && isFresh(side.out(), fresh))
                .filter(side -> side.in().size() + side.out().size() > 0)
                .toList();
        if (fresh.isEmpty() || unknown.isEmpty()) {
            return;
        }
        FactDraft draft = draft("counterparties").count("count", unknown.size());
        String opening = since.words(draft);
        List<String> names = new ArrayList<>();
        Slice all = view.all().between(0, 0);
        for (OtherSide side : unknown) {
            if (names.size() < MOST_NAMED) {
                names.add(Wording.other(draft, "other-" + (names.size() + 1), side));
            }
            all = all.and(side.in()).and(side.out());
        }
        facts.add(draft.records(all.records())
                .say(opening + ", {count} {count:counterparty|counterparties} of " + wording.whom()
                        + " {count:is|are} new, among them " + Wording.joined(names) + "."));
    }

    private static boolean isFresh(Slice slice, Slice fresh) {
        return slice.rows().allMatch(fresh::holds);
    }

    private void findings(LastLook look, Set<String> present, Map<String, String> words) {
        String suffix = "@" + view.id();
        Set<String> before = new TreeSet<>();
        look.present().stream()
                .filter(finding -> finding.endsWith(suffix))
                .forEach(finding -> before.add(finding.substring(0, finding.length() - suffix.length())));
        Set<String> added = new TreeSet<>(present);
        added.removeAll(before);
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(present);
        tell("findings-new", added, words, "{count} {count:finding is|findings are} new");
        tell("findings-gone", gone, words, "{count} {count:finding is|findings are} no longer present");
    }

    private void tell(String kind, Set<String> indicators, Map<String, String> words, String what) {
        Optional<String> sign =
                indicators.stream().filter(words::containsKey).map(words::get).findFirst();
        if (sign.isPresent()) {
            facts.add(draft(kind)
                    .count("count", indicators.size())
                    .text("sign", Wording.sign(sign.get(), SIGN))
                    .record(view.self())
                    .say("Since the last look, for " + wording.whom() + " " + what + ", such as: {sign}."));
        }
    }

    private void profile(LastLook look, Map<String, String> profile) {
        Set<String> changed = new TreeSet<>();
        Map<String, String> both = new TreeMap<>(look.profile());
        both.putAll(profile);
        for (String computation : both.keySet()) {
            String before = look.profile().getOrDefault(computation, "");
            String now = profile.getOrDefault(computation, "");
            if (!before.equals(now)) {
                changed.add(named(computation));
            }
        }
        if (!changed.isEmpty()) {
            facts.add(draft("profile")
                    .text("what", Wording.joined(List.copyOf(changed)))
                    .record(view.self())
                    .say("Since the last look, what is on record of " + wording.whom() + " changed in: {what}."));
        }
    }

    /// `profile.stated-business` → `stated business`, `account.A-7` → `account`.
    private static String named(String computation) {
        int dot = computation.indexOf('.');
        String kind = computation.substring(0, Math.max(0, dot));
        return kind.equals("profile") ? computation.substring(dot + 1).replace('-', ' ') : kind;
    }
}

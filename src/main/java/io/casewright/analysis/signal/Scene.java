package io.casewright.analysis.signal;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;
import java.util.Locale;

/// What a signal looks at: one customer within its dossier, and the finding that is tested.
///
/// @param computation the name that the finding's fact will have: `finding.ML-028@C-7`
/// @param indicator the library's words for the sign
public record Scene(DossierView dossier, Wording wording, String computation, String indicator) {

    public CustomerView view() {
        return wording.view();
    }

    public String who() {
        return wording.who();
    }

    public String whom() {
        return wording.whom();
    }

    /// `the account of Ann Lee`.
    String accountOf() {
        return (view().accounts().size() > 1 ? "the accounts of " : "the account of ") + whom();
    }

    /// A draft of the finding's fact that knows who it is about.
    public FactDraft draft() {
        FactDraft draft = FactDraft.about(Topic.FINDING, computation)
                .name("who", view().customer().name());
        return view().isPotentialVictim() ? draft.mark(Mark.POTENTIAL_VICTIM) : draft;
    }

    /// A finding that transactions show. The draft takes their records, days, count and total.
    Reading seen(double strength, FactDraft draft, Slice evidence, String template) {
        draft.records(evidence.records());
        return new Reading.Seen(strength, why(strength), draft.say(template), evidence);
    }

    /// A finding about a share or a comparison: its transactions are records of the fact, but ordinary ones are among
    /// them, so that they do not count as the activity itself.
    Reading compared(double strength, FactDraft draft, Slice records, String template) {
        draft.records(records.records());
        Slice none = view().all().between(0, 0);
        return new Reading.Seen(strength, why(strength), draft.say(template), none);
    }

    private static String why(double strength) {
        return String.format(
                Locale.ROOT,
                "%.0f %% of the way from the threshold to four times of it",
                Math.max(0, (strength - 0.5) * 200));
    }

    /// 0.5 at the threshold, 1 at four times of it and beyond.
    static double strength(double actual, double threshold) {
        if (threshold <= 0) {
            return 1;
        }
        return Math.clamp(0.5 + 0.25 * Math.log(actual / threshold) / Math.log(2), 0.5, 1);
    }

    /// For a share that cannot go far beyond its threshold: 0.6 at the threshold, 1 at the whole.
    static double strengthOfShare(double actual, double threshold) {
        return Math.clamp(0.6 + 0.4 * (actual - threshold) / Math.max(0.01, 1 - threshold), 0.6, 1);
    }

    /// Puts first and last day, count and total of some transactions; returns the words for the total.
    static String span(FactDraft draft, Slice slice) {
        draft.day("from", slice.firstDay()).day("to", slice.lastDay()).count("count", slice.size());
        return Wording.totals(draft, "total", slice);
    }

    /// How a sentence about a slice begins, with the slots of [#span(FactDraft, Slice)]: `Between {from} and {to}, `,
    /// or
    /// `On {from}, `.
    static String when(Slice slice) {
        return slice.firstDay().equals(slice.lastDay()) ? "On {from}, " : "Between {from} and {to}, ";
    }

    /// `each of {low}`, or `of {low} to {high}`, with the amounts put.
    static String range(FactDraft draft, Slice slice) {
        draft.money("low", slice.transaction(slice.smallest()).amount());
        draft.money("high", slice.transaction(slice.largest()).amount());
        long low = slice.view().minor(slice.row(slice.smallest()));
        long high = slice.view().minor(slice.row(slice.largest()));
        return low == high ? "each of {low}" : "each between {low} and {high}";
    }
}

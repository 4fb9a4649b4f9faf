package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Months;
import io.casewright.evidence.Value;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The busiest month has a like one a year away: at least half as large, and half as much again as a usual
/// month.
final class SameSeason implements MitigationRule {

    private static final double WEIGHT = 1.5;
    private static final int YEAR = 12;
    private static final double ABOVE_USUAL = 1.5;
    private static final double OF_THE_PEAK = 0.5;

    @Override
    public List<Mitigation> read(Defence defence) {
        CustomerView view = defence.view();
        if (view.in().isEmpty()) {
            return List.of();
        }
        Months months = Months.of(view.in(), view.in().mainCurrency());
        int peak = months.highest();
        long usual = Math.max(1, months.median());
        OptionalInt like = IntStream.range(0, months.size())
                .filter(month -> Math.abs(month - peak) == YEAR)
                .filter(month -> months.minor(month) >= ABOVE_USUAL * usual)
                .filter(month -> (double) months.minor(month) / Math.max(1, months.minor(peak)) >= OF_THE_PEAK)
                .findFirst();
        return like.isEmpty()
                ? List.of()
                : List.of(season(defence, months, Math.min(peak, like.getAsInt()), Math.max(peak, like.getAsInt())));
    }

    private static Mitigation season(Defence defence, Months months, int early, int late) {
        FactDraft draft = defence.draft("same-season")
                .money("late", months.money(late))
                .money("early", months.money(early))
                .put("month", new Value.TextValue(months.name(late)))
                .put("period", months.period(late))
                .put("early-month", new Value.TextValue(months.name(early)))
                .put("early-period", months.period(early))
                .records(months.slice(late).and(months.slice(early)).records());
        String sentence = "The same season shows in both years: "
                + defence.wording().whom() + " received {late} in {month} and {early} in {early-month}.";
        return new Mitigation(
                "same-season", WEIGHT, "the same season of the year before looks alike", false, draft.say(sentence));
    }
}

package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.Flow;
import io.casewright.analysis.view.Slice;

/// Money that leaves again almost at once, in the stretch of days with the largest sum of credits.
final class PassThrough implements Signal {

    private final double share;
    private final int withinHours;
    private final int windowDays;
    private final int atLeast;
    private final Only only;

    PassThrough(Parameters parameters) {
        share = parameters.share("share");
        withinHours = parameters.count("within-hours");
        windowDays = parameters.count("window-days");
        atLeast = parameters.count("at-least");
        only = Only.of(parameters);
        if (withinHours != 24 && withinHours != 48) {
            throw parameters.wrong("within-hours", "24 or 48");
        }
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        if (scene.view().in().isEmpty()) {
            return Reading.notSeen("no credit is on record");
        }
        String currency = scene.view().in().mainCurrency();
        Slice credits = Windows.largest(scene.view().in().in(currency), windowDays);
        int first = scene.view().day(credits.row(0));
        int last = scene.view().day(credits.row(credits.size() - 1));
        Slice debits = Windows.days(scene.view().out().in(currency), first, last + withinHours / 24);
        Flow flow = Flow.through(credits, debits);
        double passed = withinHours == 24 ? flow.dayShare() : flow.twoDayShare();
        if (credits.size() < atLeast || passed < share) {
            return Reading.notSeen(
                    "%d credits in the strongest %d days, of which %.0f %% left within %d hours; %d credits and %.0f %%"
                            + " needed",
                    credits.size(), windowDays, passed * 100, withinHours, atLeast, share * 100);
        }
        FactDraft draft = scene.draft().share("share", passed).hours("hours", withinHours);
        String total = Scene.span(draft, credits);
        draft.records(debits.records());
        return scene.compared(
                Scene.strengthOfShare(passed, share),
                draft,
                credits,
                "Of the " + total + " credited to " + scene.wording().theAccount()
                        + " between {from} and {to}, {share} left again within {hours}.");
    }
}

package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;

/// Small credits from individuals that come mostly at night.
final class NightCredits implements Signal {

    private final int fromHour;
    private final int toHour;
    private final double share;
    private final int atLeast;
    private final long largest;

    NightCredits(Parameters parameters) {
        fromHour = parameters.hour("from-hour");
        toHour = parameters.hour("to-hour");
        share = parameters.share("share");
        atLeast = parameters.count("at-least");
        largest = parameters.amount("largest");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice credits = ManyPayers.strangers(view, largest);
        if (!credits.isEmpty() && !credits.tellsTimes()) {
            return Reading.cannotTell("the time of day of the bookings");
        }
        Slice night = credits.where(row -> isNight(view.hour(row)));
        double part = credits.isEmpty() ? 0 : (double) night.size() / credits.size();
        if (night.size() < atLeast || part < share) {
            return Reading.notSeen(
                    "%d of %d credits of at most %d from individuals were booked from %02d:00 to %02d:00; %d and %.0f %%"
                            + " needed",
                    night.size(), credits.size(), largest, fromHour, toHour, atLeast, share * 100);
        }
        FactDraft draft = scene.draft()
                .text("night", "%02d:00".formatted(fromHour))
                .text("morning", "%02d:00".formatted(toHour))
                .count("all", credits.size())
                .share("share", part);
        String total = Scene.span(draft, night);
        return scene.seen(
                Scene.strengthOfShare(part, share),
                draft,
                night,
                "Of {all} small credits from individuals to " + scene.whom() + ", {count} ({share}) were booked between"
                        + " {night} and {morning} at night, totalling " + total + ".");
    }

    private boolean isNight(int hour) {
        return fromHour > toHour ? hour >= fromHour || hour < toHour : hour >= fromHour && hour < toHour;
    }
}

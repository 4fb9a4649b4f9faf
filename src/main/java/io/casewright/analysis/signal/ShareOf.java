package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.List;
import java.util.Optional;

/// What part of some payments (`among`) others are (`of`): at least a share (`from`), or at most one (`up-to`), by
/// value
/// or by count, where there are at least so many (`at-least`, `total`) of `among`; of the newest so many days
/// (`last-days`) or of the whole record.
final class ShareOf implements Signal {

    private final Payments of;
    private final Payments among;
    private final double from;
    private final double upTo;
    private final boolean byCount;
    private final int atLeast;
    private final long total;
    private final int lastDays;

    ShareOf(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        among = Payments.of(parameters.block("among"));
        from = parameters.has("from") ? parameters.share("from") : 0;
        upTo = parameters.has("up-to") ? parameters.share("up-to") : 1;
        byCount = parameters.choice("by", List.of("value", "count")).equals("count");
        atLeast = parameters.count("at-least");
        total = parameters.amount("total", 0);
        lastDays = parameters.count("last-days", Integer.MAX_VALUE);
        if (!parameters.has("from") && !parameters.has("up-to")) {
            throw parameters.wrong("from", "given, or \"up-to\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = among.missing(view).or(() -> of.missing(view));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Slice whole = recent(among.of(view));
        if (whole.isEmpty()) {
            return Reading.notSeen("there are no %s", among.what());
        }
        String currency = whole.mainCurrency();
        Slice all = whole.in(currency);
        Slice part = recent(of.of(view)).in(currency);
        double share = byCount ? (double) part.size() / all.size() : (double) part.minor() / Math.max(1, all.minor());
        boolean enough = all.size() >= atLeast && all.minor() >= Scale.minor(total, currency);
        if (!enough || share < from || share > upTo) {
            return Reading.notSeen(
                    "%s are %.0f %% of %d %s; %.0f %% to %.0f %% of at least %d needed",
                    of.what(), share * 100, all.size(), among.what(), from * 100, upTo * 100, atLeast);
        }
        return seen(scene, all, part, share);
    }

    private Slice recent(Slice slice) {
        CustomerView view = slice.view();
        if (lastDays == Integer.MAX_VALUE || view.size() == 0) {
            return slice;
        }
        int newest = view.day(view.size() - 1);
        return slice.where(row -> newest - view.day(row) < lastDays);
    }

    private Reading seen(Scene scene, Slice all, Slice part, double share) {
        String currency = all.mainCurrency();
        FactDraft draft = scene.draft().share("share", Math.min(1, share)).money("part", part.total(currency));
        String sum = Scene.span(draft, all);
        draft.count("part-count", part.size());
        String ofWhat = of.described(draft, currency, "of-");
        String said = "Between {from} and {to}, {share} of {count} " + among.described(draft, currency, "among-")
                + " on " + scene.accountOf() + ", " + sum + " in all, "
                + (byCount ? "by their number " : "by value ")
                + "were " + ofWhat + " ({part-count}, {part}).";
        double strength = upTo < 1 ? Scene.strengthOfShare(1 - share, 1 - upTo) : Scene.strengthOfShare(share, from);
        return scene.compared(strength, draft, part.isEmpty() ? all : part, said);
    }
}

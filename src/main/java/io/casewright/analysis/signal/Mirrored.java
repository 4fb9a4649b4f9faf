package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.RecordRef;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Payments (`of`) that payments of another customer of the dossier (`by`) mirror: within so many hours
/// (`within-hours`) before or after, of the same currency and of an amount that differs by no more than a share
/// (`tolerance`), at least so many times (`at-least`).
final class Mirrored implements Signal {

    private static final long HOUR = 3_600;

    private final Payments of;
    private final Payments by;
    private final long withinSeconds;
    private final double tolerance;
    private final int atLeast;

    Mirrored(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        by = Payments.of(parameters.block("by"));
        withinSeconds = parameters.count("within-hours") * HOUR;
        tolerance = parameters.share("tolerance");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = of.missing(view);
        if (missing.isPresent() || scene.dossier().isAboutOne()) {
            return Reading.cannotTell(missing.orElse("the payments of other customers"));
        }
        Slice own = of.of(view);
        BitSet found = new BitSet(view.size());
        Set<RecordRef> mirrors = new LinkedHashSet<>();
        for (CustomerView other : scene.dossier().customers()) {
            if (other != view) {
                match(own, by.of(other), found, mirrors);
            }
        }
        if (found.cardinality() < atLeast) {
            return Reading.notSeen(
                    "%d of %d %s have a counterpart among the %s of other customers of the case; %d needed",
                    found.cardinality(), own.size(), of.what(), by.what(), atLeast);
        }
        return seen(scene, own.where(found::get), mirrors);
    }

    /// Each payment has at most one mirror, the earliest that is free.
    private void match(Slice own, Slice theirs, BitSet found, Set<RecordRef> mirrors) {
        CustomerView view = own.view();
        CustomerView other = theirs.view();
        BitSet used = new BitSet();
        int from = 0;
        for (int n = 0; n < own.size(); n++) {
            int row = own.row(n);
            while (from < theirs.size() && other.second(theirs.row(from)) < view.second(row) - withinSeconds) {
                from++;
            }
            for (int m = from; m < theirs.size() && !found.get(row); m++) {
                int mirror = theirs.row(m);
                if (other.second(mirror) > view.second(row) + withinSeconds) {
                    break;
                }
                if (!used.get(mirror) && isMirror(view, row, other, mirror)) {
                    used.set(mirror);
                    found.set(row);
                    mirrors.add(other.record(mirror));
                }
            }
        }
    }

    private boolean isMirror(CustomerView view, int row, CustomerView other, int theirs) {
        long amount = view.minor(row);
        return view.currency(row).equals(other.currency(theirs))
                && Math.abs(amount - other.minor(theirs)) <= tolerance * amount;
    }

    private Reading seen(Scene scene, Slice found, Set<RecordRef> mirrors) {
        FactDraft draft = scene.draft().hours("hours", withinSeconds / HOUR);
        String total = Scene.span(draft, found);
        mirrors.stream().sorted().forEach(draft::record);
        return scene.compared(
                Scene.strength(found.size(), atLeast),
                draft,
                found,
                "Between {from} and {to}, {count} " + of.described(draft, found.mainCurrency(), "") + " on "
                        + scene.accountOf() + ", totalling " + total
                        + ", each had a counterpart of about the same amount"
                        + " within {hours} among the " + by.what() + " of other customers of the case.");
    }
}

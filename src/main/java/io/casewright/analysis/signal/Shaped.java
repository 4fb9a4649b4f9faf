package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.shape.NamedShape;
import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.shape.Transfer;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.Slice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Money that passed between accounts in a named structure (`shape`, one or more of [Shape]'s words) of at
/// least so many `accounts` and `transfers`, the customer's among them, by relations that all lie
/// `within-days`.
///
/// A structure alone says little: many who pay one are also a shop's customers. Whoever declares it asks for a
/// shape that its trade does not have, or for something else besides.
final class Shaped implements Signal {

    private final Set<Shape> shapes;
    private final int accounts;
    private final int transfers;
    private final int withinDays;
    private final double carried;

    Shaped(Parameters parameters) {
        shapes = shapes(parameters);
        accounts = parameters.count("accounts");
        transfers = parameters.count("transfers", 1);
        withinDays = parameters.count("within-days");
        carried = parameters.share("carried", 1);
    }

    private static Set<Shape> shapes(Parameters parameters) {
        Set<Shape> chosen = EnumSet.noneOf(Shape.class);
        for (String words : parameters.texts("shape")) {
            chosen.add(Arrays.stream(Shape.values())
                    .filter(shape -> shape.words().equals(words))
                    .findFirst()
                    .orElseThrow(() -> parameters.wrong("shape", "a list of " + all())));
        }
        return chosen;
    }

    private static List<String> all() {
        return Arrays.stream(Shape.values()).map(Shape::words).toList();
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        if (!view.all().isEmpty() && view.in().others() + view.out().others() == 0) {
            return Reading.cannotTell("the counterparties of the bookings");
        }
        if (scene.dossier().isAboutOne()
                && scene.dossier().surroundings().edges().isEmpty()
                && shapes.stream().noneMatch(Shaped::showsFromOneSide)) {
            return Reading.cannotTell("payments among the counterparties");
        }
        Optional<NamedShape> found = scene.dossier().shapes(withinDays).stream()
                .filter(this::isMeant)
                .filter(shape -> !DossierView.bookings(shape, view).isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            return Reading.notSeen(
                    "no %s of %d or more accounts within %d days",
                    shapes.stream().map(Shape::words).collect(Collectors.joining(" or ")), accounts, withinDays);
        }
        return seen(scene, found.get());
    }

    /// Whether the bookings of whoever stands in the middle suffice to see it.
    private static boolean showsFromOneSide(Shape shape) {
        return shape == Shape.FAN_IN || shape == Shape.FAN_OUT || shape == Shape.GATHER_SCATTER;
    }

    private boolean isMeant(NamedShape shape) {
        return shapes.contains(shape.shape())
                && shape.accounts().size() >= accounts
                && shape.transfers().size() >= transfers
                && isCarried(shape.transfers());
    }

    /// Whether each transfer, by time, takes on the sum of the one before; other currencies are not compared.
    private boolean isCarried(List<Transfer> way) {
        for (int n = 1; n < way.size(); n++) {
            Transfer before = way.get(n - 1);
            Transfer next = way.get(n);
            long change = Math.abs(next.minor() - before.minor());
            if (next.currency().equals(before.currency())
                    && change > carried * Math.max(next.minor(), before.minor())) {
                return false;
            }
        }
        return true;
    }

    private Reading seen(Scene scene, NamedShape named) {
        Slice own = DossierView.bookings(named, scene.view());
        FactDraft draft = scene.draft()
                .text("shape", named.shape().words())
                .count("accounts", named.accounts().size())
                .count("transfers", named.transfers().size());
        String total = Scene.span(draft, own);
        return scene.seen(
                Scene.strength(named.accounts().size(), accounts),
                draft,
                own,
                "Between {from} and {to}, {count} {count:payment|payments} by or to " + scene.whom() + ", totalling "
                        + total + ", stood in a {shape} of {transfers} transfers among {accounts} accounts.");
    }
}

package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Payments (`of`) with other customers of the bank that have something in common with this one (`what`, as
/// [SharedWith] has it): at least so many counterparties (`others`), payments (`at-least`) and so much (`total`). The
/// counterparty is found by its account, else by its name.
final class Related implements Signal {

    private final Payments of;
    private final Set<IdentifierKind> what;
    private final Needed needed;

    Related(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        what = SharedWith.kinds(parameters);
        needed = Needed.of(parameters);
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice all = of.of(view);
        Optional<String> missing =
                of.missing(view).or(() -> SharedWith.missing(scene, what)).or(() -> needed.missing(all));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (SharedIdentifier shared : scene.dossier().surroundings().identifiers()) {
            if (shared.own().customer().value().equals(view.id()) && what.contains(shared.kind())) {
                shared.others().forEach(other -> {
                    ids.add(other.customer().value());
                    names.add(Words.folded(other.name()));
                });
            }
        }
        BitSet sides = new BitSet();
        for (int side = 0; side < view.otherSides().size(); side++) {
            sides.set(side, isOneOf(scene, view.otherSides().get(side), ids, names));
        }
        Slice found = all.where(row -> view.other(row) >= 0 && sides.get(view.other(row)));
        Slice own = found.isEmpty() ? found : found.in(found.mainCurrency());
        Counted counted = new Counted(own, needed);
        Slice kept = own.isEmpty() ? own : new Stretch(0, Integer.MAX_VALUE).where(own, counted);
        if (kept.isEmpty()) {
            return Reading.notSeen(
                    "%d of %d %s were with customers of the bank that have %s in common; %s needed",
                    found.size(), all.size(), of.what(), SharedWith.nouns(what), needed.words());
        }
        return seen(scene, kept, ids, counted.strength());
    }

    private static boolean isOneOf(Scene scene, OtherSide side, Set<String> ids, Set<String> names) {
        return scene.dossier()
                        .behind(side)
                        .filter(other -> ids.contains(other.id()))
                        .isPresent()
                || side.name().map(Words::folded).filter(names::contains).isPresent();
    }

    private Reading seen(Scene scene, Slice found, Set<String> ids, double strength) {
        FactDraft draft = scene.draft().count("parties", found.others());
        String total = Scene.span(draft, found);
        ids.stream().sorted().forEach(id -> draft.record(new RecordRef(RecordKind.CUSTOMER, id)));
        List<OtherSide> sides = scene.view().otherSides();
        String name = Wording.other(draft, "other", sides.get(scene.view().other(found.row(found.largest()))));
        return scene.compared(
                strength,
                draft,
                found,
                "Between {from} and {to}, {count} " + of.described(draft, found.mainCurrency(), "") + " on "
                        + scene.accountOf() + ", totalling " + total + ", were with {parties}"
                        + " {parties:customer|customers} of the bank that have the same " + SharedWith.nouns(what)
                        + ", among them " + name + ".");
    }
}

package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Payments with the customer's own household. A shared surname proves nothing, for a name may be common and an
/// account may be opened under any: the bank's own records must put both under one roof, by a household that
/// the customer declared, or by the same surname at the same address.
final class KnownFamily implements MitigationRule {

    private static final double WEIGHT = 1;
    private static final int MOST_NAMED = 3;
    private static final String HOUSEHOLD = "household";

    @Override
    public List<Mitigation> read(Defence defence) {
        CustomerView view = defence.view();
        if (view.isCompany()) {
            return List.of();
        }
        List<OtherSide> family = view.otherSides().stream()
                .filter(side -> isFamily(defence, side))
                .limit(MOST_NAMED)
                .toList();
        if (family.isEmpty()) {
            return List.of();
        }
        FactDraft draft = defence.draft("family");
        List<String> words = new ArrayList<>();
        List<RecordRef> records = new ArrayList<>(List.of(view.self()));
        Slice moved = view.all().between(0, 0);
        for (OtherSide side : family) {
            words.add(Wording.other(draft, "relative-" + (words.size() + 1), side));
            moved = moved.and(side.in()).and(side.out());
            defence.dossier().behind(side).map(CustomerView::self).ifPresent(records::add);
        }
        String total = Wording.totals(draft, "total", moved);
        records.addAll(moved.records());
        draft.count("count", moved.size()).records(records);
        String sentence = "The records hold " + Wording.joined(words) + " as of the same household as "
                + defence.wording().whom() + "; {count} {count:payment|payments} of " + total + " passed between them.";
        return List.of(
                new Mitigation("family", WEIGHT, "payments stay within a known household", false, draft.say(sentence)));
    }

    private static boolean isFamily(Defence defence, OtherSide side) {
        CustomerView view = defence.view();
        Optional<String> declared = view.customer().attribute(HOUSEHOLD).map(KnownFamily::folded);
        boolean named =
                declared.filter(words -> NamedPayees.isNamed(side, words)).isPresent();
        return named
                || defence.dossier()
                        .behind(side)
                        .filter(other -> other != view && !other.isCompany() && isUnderOneRoof(view, other))
                        .isPresent();
    }

    private static boolean isUnderOneRoof(CustomerView one, CustomerView other) {
        Optional<String> household = one.customer().attribute(HOUSEHOLD).map(KnownFamily::folded);
        boolean declared = household.isPresent()
                && household.equals(other.customer().attribute(HOUSEHOLD).map(KnownFamily::folded));
        Optional<String> address = one.customer().contact().address().map(KnownFamily::folded);
        boolean joint = address.isPresent()
                && address.equals(other.customer().contact().address().map(KnownFamily::folded));
        boolean namesake = surname(one).equals(surname(other));
        return declared || (joint && namesake);
    }

    private static String surname(CustomerView view) {
        String name = folded(view.customer().name());
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String folded(String words) {
        return Wording.clean(words).toLowerCase(Locale.ROOT);
    }
}

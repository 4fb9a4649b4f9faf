package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Payees that the customer named when it told the bank of its business.
final class NamedPayees implements MitigationRule {

    private static final double WEIGHT = 1;
    private static final int MOST_NAMED = 3;
    /// A shorter name would be found in other words.
    private static final int SHORTEST_NAME = 6;

    @Override
    public List<Mitigation> read(Defence defence) {
        CustomerView view = defence.view();
        String stated = view.customer().statedBusiness().toLowerCase(Locale.ROOT);
        List<OtherSide> known = view.otherSides().stream()
                .filter(side -> !side.out().isEmpty() && isNamed(side, stated))
                .limit(MOST_NAMED)
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        FactDraft draft = defence.draft("known-payees");
        List<String> words = new ArrayList<>();
        Slice paid = view.all().between(0, 0);
        for (OtherSide side : known) {
            words.add(Wording.other(draft, "payee-" + (words.size() + 1), side));
            paid = paid.and(side.out());
        }
        String total = Wording.totals(draft, "total", paid);
        draft.count("count", paid.size()).records(paid.records()).record(view.self());
        String sentence = "The payees " + Wording.joined(words) + ", who received " + total
                + " in {count} payments, were named by " + defence.wording().whom() + " at onboarding.";
        return List.of(new Mitigation(
                "known-payees", WEIGHT, "the payees were named at onboarding", false, draft.say(sentence)));
    }

    static boolean isNamed(OtherSide side, String text) {
        return side.name()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= SHORTEST_NAME && text.contains(name))
                .isPresent();
    }
}

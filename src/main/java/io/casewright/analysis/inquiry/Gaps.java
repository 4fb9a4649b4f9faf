package io.casewright.analysis.inquiry;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What could not be tested on a customer, grouped by the data that is missing: the data that would decide most
/// comes first, that of the leading typologies before all else.
public final class Gaps {

    private static final int MOST_TOLD = 6;
    private static final int SIGN = 16;
    /// A test that does not apply misses nothing.
    private static final String DOES_NOT_APPLY = "the indicator is about ";

    private final Map<String, List<Untested>> byMissing = new TreeMap<>();

    /// An indicator that could not be tested.
    ///
    /// @param leading whether it is a sign of a typology that the findings fit
    public record Untested(String indicator, String words, boolean leading) {}

    public void add(Untested untested, List<String> missing) {
        for (String each : missing) {
            if (!each.startsWith(DOES_NOT_APPLY)) {
                byMissing.computeIfAbsent(each, key -> new ArrayList<>()).add(untested);
            }
        }
    }

    public List<InformationGap> all() {
        return byMissing.entrySet().stream()
                .map(each -> new InformationGap(each.getKey(), ids(each.getValue(), false), ids(each.getValue(), true)))
                .sorted(Comparator.comparingInt(
                                (InformationGap gap) -> -gap.ofLeading().size())
                        .thenComparingInt(gap -> -gap.decides().size())
                        .thenComparing(InformationGap::missing))
                .toList();
    }

    /// @param view the customer that could not be tested
    public List<Fact> facts(CustomerView view) {
        List<Fact> facts = new ArrayList<>();
        for (InformationGap gap : all().stream().limit(MOST_TOLD).toList()) {
            facts.add(fact(view, gap, facts.size() + 1));
        }
        return facts;
    }

    private Fact fact(CustomerView view, InformationGap gap, int number) {
        FactDraft draft = FactDraft.about(Topic.GAP, "gap.data." + number)
                .text("missing", gap.missing())
                .count("count", gap.decides().size())
                .text("sign", Wording.sign(example(gap), SIGN))
                .record(view.self())
                .mark(Mark.NEGATIVE);
        String leading = "";
        if (!gap.ofLeading().isEmpty()) {
            draft.count("leading", gap.ofLeading().size());
            leading = ", {leading} of them of a typology that the findings fit";
        }
        return draft.say("Missing on file: {missing}; this would decide {count} {count:indicator|indicators}" + leading
                + ", such as: {sign}.");
    }

    private String example(InformationGap gap) {
        Set<String> wanted = Set.copyOf(gap.ofLeading().isEmpty() ? gap.decides() : gap.ofLeading());
        return byMissing.getOrDefault(gap.missing(), List.of()).stream()
                .filter(each -> wanted.contains(each.indicator()))
                .min(Comparator.comparing(Untested::indicator))
                .map(Untested::words)
                .orElseThrow();
    }

    private static List<String> ids(List<Untested> untested, boolean leadingOnly) {
        return untested.stream()
                .filter(each -> each.leading() || !leadingOnly)
                .map(Untested::indicator)
                .distinct()
                .sorted()
                .toList();
    }
}

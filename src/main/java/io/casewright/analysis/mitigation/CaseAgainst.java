package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.DossierView;
import io.casewright.evidence.Fact;
import java.util.List;
import java.util.Set;

/// All that speaks against suspecting one customer, each with a weight.
///
/// @param all in the order of the rules
/// @param contradicted whether a note of the dossier says what no innocent explanation covers
public record CaseAgainst(List<Mitigation> all, boolean contradicted) {

    static final String PREFIX = "mitigation.";

    /// What the computation of a mitigating fact begins with where the facts together explain the findings:
    /// such facts open an explanation instead of closing it.
    public static final String EXPLAINING = PREFIX + "explains.";

    /// From this weight on the mitigating facts explain the findings, when one of them is an examination by
    /// staff and no note speaks against the customer. Our choice: an alert that was cleared, and two more
    /// things.
    private static final double EXPLAINS = 4;

    private static final Set<String> ADVERSE = Set.of(
            "third-party-speaks",
            "appears-coerced",
            "documents-held-by-other",
            "unaware-of-activity",
            "cannot-explain-funds",
            "online-adviser",
            "family-reports-confinement");

    /// A kind of mitigating fact is a row here.
    private static final List<MitigationRule> RULES = List.of(
            new ClearedAlerts(),
            new Examinations(),
            new NamedPayees(),
            new KnownFamily(),
            new SameSeason(),
            new WagesStay(),
            new WithinExpectation(),
            new StatedBusiness(),
            new LongHistory());

    public CaseAgainst {
        all = List.copyOf(all);
    }

    public static CaseAgainst of(DossierView dossier, Wording wording) {
        Defence defence = new Defence(dossier, wording);
        List<Mitigation> all =
                RULES.stream().flatMap(rule -> rule.read(defence).stream()).toList();
        boolean contradicted = dossier.customers().stream()
                .flatMap(each -> each.notes().stream())
                .anyMatch(note -> note.flags().stream().anyMatch(ADVERSE::contains));
        return new CaseAgainst(all, contradicted);
    }

    /// Whether an innocent explanation fits better than any typology.
    public boolean explains() {
        double weight = all.stream().mapToDouble(Mitigation::weight).sum();
        return weight >= EXPLAINS && !contradicted && all.stream().anyMatch(Mitigation::examined);
    }

    /// The same with the facts as they are told.
    public List<Mitigation> told() {
        return explains() ? all.stream().map(CaseAgainst::leading).toList() : all;
    }

    public List<Fact> facts() {
        return told().stream().map(Mitigation::fact).toList();
    }

    /// What explains the findings, in words for the middle of a sentence, each once.
    public List<String> reasons() {
        return all.stream()
                .map(Mitigation::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList();
    }

    private static Mitigation leading(Mitigation mitigation) {
        Fact fact = mitigation.fact();
        Fact named = new Fact(
                fact.topic(),
                EXPLAINING + fact.computation().substring(PREFIX.length()),
                fact.statement(),
                fact.values(),
                fact.records(),
                fact.marks());
        return new Mitigation(
                mitigation.kind(), mitigation.weight(), mitigation.reason(), mitigation.examined(), named);
    }
}

package io.casewright.report.completeness;

import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.completeness.Completeness.Lack;
import io.casewright.report.completeness.Completeness.Point;
import io.casewright.report.completeness.Told.Line;
import io.casewright.report.form.Form.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The points of the checklist on what a report rests on: identities, evidence for, against and missing, codes, and the
/// trace to a record.
final class EvidencePoints {

    private static final String UNKNOWN = "unknown";
    private static final List<String> TOLD_OF_A_SUBJECT =
            List.of(Known.BIRTH_DATE, Known.FOUNDED, Known.OCCUPATION, Known.BUSINESS, Known.EMPLOYER, Known.ADDRESS);

    private final Told told;
    private final Filing filing;

    EvidencePoints(Told told) {
        this.told = told;
        this.filing = told.filing();
    }

    Point identities() {
        List<Lack> lacks = new ArrayList<>();
        int parts = 0;
        for (Known known : Known.subjects(filing)) {
            String name = known.party().name();
            parts++;
            if (!told.says(name)) {
                lacks.add(new Lack("the name of the subject %s".formatted(name), known.where()));
            }
            for (String what : TOLD_OF_A_SUBJECT) {
                if (known.values().containsKey(what)) {
                    parts++;
                    lacks.addAll(untold(known, what));
                }
            }
        }
        return Point.of(
                6,
                "Gives each subject's name, date of birth, occupation, employer and address, and says UNKNOWN where one is not known",
                Math.max(1, parts),
                lacks);
    }

    private List<Lack> untold(Known known, String what) {
        String name = known.party().name();
        List<String> values = known.values().getOrDefault(what, java.util.Optional.empty()).stream()
                .toList();
        if (values.isEmpty()) {
            return saysUnknown(name)
                    ? List.of()
                    : List.of(new Lack(
                            "the %s of %s, which no record holds: write UNKNOWN".formatted(what, name), known.where()));
        }
        return told.says(values.getFirst())
                ? List.of()
                : List.of(new Lack("the %s of %s".formatted(what, name), known.where()));
    }

    /// Somebody wrote UNKNOWN of the subject, or the gap in what is known of it is told.
    private boolean saysUnknown(String name) {
        return told.lines().stream()
                .filter(line -> line.sentence().text().contains(name) || line.cites("gap.kyc"))
                .anyMatch(line -> line.cites("gap.kyc")
                        || line.sentence().text().toLowerCase(Locale.ROOT).contains(UNKNOWN));
    }

    Point bothSides() {
        List<Lack> lacks = new ArrayList<>();
        side(lacks, "FINDING", "No finding is told.", "the case's risk explanation");
        side(lacks, "MITIGATION", "What speaks against suspicion is not told.", "the case's risk explanation");
        side(lacks, "GAP", "What the records do not hold is not told.", "the case's risk explanation");
        if (filing.form().purpose() == Purpose.CLOSURE && isUnexplained() && !isArgued()) {
            lacks.add(new Lack(
                    "The mitigating facts do not explain the findings; say in your own words why no report is filed all the same, or file one.",
                    "the person who decides"));
        }
        return Point.of(7, "Gives supporting, contradicting and missing evidence each its place", 3, lacks);
    }

    private void side(List<Lack> lacks, String topic, String missing, String elsewhere) {
        boolean known = told.knows(fact -> fact.topic().equals(topic));
        if (known && !told.citesTopic(topic)) {
            lacks.add(told.lack(missing, fact -> fact.topic().equals(topic), elsewhere));
        }
    }

    private boolean isUnexplained() {
        return told.knows(fact -> fact.computation().equals("scheme.best"));
    }

    /// Somebody took the decision upon themselves, in the section that argues it.
    private boolean isArgued() {
        return filing.report().sections().stream()
                .limit(1)
                .flatMap(section -> section.sentences().stream())
                .anyMatch(sentence -> sentence.standing() == Standing.AUTHORS_STATEMENT);
    }

    Point codes() {
        String requirement = "Has the codes that the form wants, where it wants them";
        if (filing.form().codeLists().isEmpty()) {
            return Point.notApplicable(8, requirement);
        }
        if (filing.codes().isEmpty()) {
            return Point.of(
                    8,
                    requirement,
                    2,
                    List.of(new Lack(
                            "No finding gives a code of %s; say that none applies, or choose one that was offered."
                                    .formatted(String.join(", ", filing.form().codeLists())),
                            "the form's code lists")));
        }
        List<Lack> lacks = filing.codes().stream()
                .filter(EvidencePoints::belongsInText)
                .filter(code -> !told.says(code.code()))
                .map(code -> new Lack("%s (%s) in the text".formatted(code.code(), code.title()), code.place()))
                .toList();
        return Point.of(8, requirement, filing.codes().size() + 1, lacks);
    }

    private static boolean belongsInText(FilingCode code) {
        String place = code.place().toLowerCase(Locale.ROOT);
        return place.contains("narrative") || place.contains("reason for suspicion");
    }

    Point traced() {
        List<Lack> lacks = told.lines().stream()
                .filter(line -> line.sentence().standing() == Standing.AUTHORS_STATEMENT)
                .map(EvidencePoints::untraced)
                .toList();
        return Point.of(
                14,
                "Every statement can be traced to a record",
                Math.max(1, told.lines().size()),
                lacks);
    }

    private static Lack untraced(Line line) {
        List<KeptFact> facts = line.facts();
        String what = "“%s” rests on %s alone."
                .formatted(line.sentence().text(), line.sentence().author().orElse("its author"));
        String where = facts.isEmpty()
                ? "cite a record that says it, or keep it as an author's statement"
                : "it cites %s, which does not carry it"
                        .formatted(facts.stream().map(KeptFact::id).toList());
        return new Lack(what, where);
    }
}

package io.casewright.report.completeness;

import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.checking.BlindReader;
import io.casewright.checking.BlindReading.Gap;
import io.casewright.checking.BlindReading.Question;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.ReportSection;
import io.casewright.report.completeness.Completeness.Lack;
import io.casewright.report.completeness.Completeness.Point;
import io.casewright.report.completeness.Told.Line;
import io.casewright.report.form.Form.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The points of the checklist on how a report tells its case: the six questions, the opening, what is unusual, fact
/// and
/// inference, and the transactions.
final class TellingPoints {

    private static final int OPENING = 5;

    /// A report that names two of the transactions of note shows the reader what the rest look like.
    private static final int ENOUGH_TRANSACTIONS = 2;

    private static final List<String> KINDS =
            List.of("scheme.best", "scheme.headline", "scheme.none", "scheme.innocent", "mitigation.");

    /// What only a court may say, and what an investigator cannot know.
    private static final Pattern CERTAIN = Pattern.compile(
            "(?i)\\b(proven|proves|guilty|undoubtedly|certainly|definitely|obviously|without (?:any )?doubt|clearly (?:a|the))\\b");

    private final Told told;

    TellingPoints(Told told) {
        this.told = told;
    }

    List<Point> all() {
        return List.of(sixQuestions(), opening(), unusual(), inference(), transactions());
    }

    private Point sixQuestions() {
        List<Lack> lacks = new ArrayList<>();
        for (Gap gap : told.reading().gaps()) {
            lacks.add(told.lack(
                    gap.request(), answers(gap.question()), "no fact of its ledgers says it; ask or look it up"));
        }
        for (ReportSection section : told.filing().report().sections()) {
            if (section.sentences().isEmpty()) {
                lacks.add(new Lack(
                        "The section \"%s\" is empty.".formatted(section.title()),
                        "draft it again or write it yourself"));
            }
        }
        int parts = Question.values().length + told.filing().report().sections().size();
        return Point.of(
                1,
                "Says who, what, when, where, why and how, with an introduction, a body in the order of time and a conclusion",
                parts,
                lacks);
    }

    private static Predicate<KeptFact> answers(Question question) {
        return fact -> !BlindReader.read(List.of(fact.statement()))
                .answers()
                .getOrDefault(question, List.of())
                .isEmpty();
    }

    private Point opening() {
        List<Lack> lacks = new ArrayList<>();
        List<Line> opening = told.opening(OPENING);
        if (KINDS.stream().noneMatch(kind -> opening.stream().anyMatch(line -> line.cites(kind)))) {
            lacks.add(told.lack(
                    "The opening does not say what kind of activity it is.",
                    fact -> KINDS.stream().anyMatch(fact.computation()::startsWith),
                    "the case's risk explanation"));
        }
        if (!holds(opening, "money")) {
            lacks.add(told.lack(
                    "The opening does not say how much money it is about.",
                    fact -> fact.computation().startsWith("scheme.total")
                            || fact.computation().startsWith("activity.total-"),
                    "the transactions of the case"));
        }
        if (!holds(opening, "day") && !holds(opening, "period")) {
            lacks.add(told.lack(
                    "The opening does not say from when to when.",
                    fact -> fact.computation().startsWith("scheme.period")
                            || fact.computation().startsWith("activity.period"),
                    "the transactions of the case"));
        }
        lacks.addAll(unnamed(opening));
        if (told.filing().form().purpose() == Purpose.CONTINUING
                && opening.stream()
                        .noneMatch(line ->
                                line.sentence().text().matches("(?is).*\\b(former|earlier|previous) report.*"))) {
            lacks.add(new Lack("The opening does not name the former report.", "the report that this one continues"));
        }
        return Point.of(
                2,
                "Opens with the kind of activity, the total, the period, the subjects and any former report",
                OPENING,
                lacks);
    }

    private static boolean holds(List<Line> lines, String kind) {
        return lines.stream()
                .flatMap(line -> line.facts().stream())
                .flatMap(fact -> fact.values().values().stream())
                .anyMatch(value -> value.kind().equals(kind));
    }

    private List<Lack> unnamed(List<Line> opening) {
        return told.filing().parties().stream()
                .filter(party -> party.filedAs() == FiledAs.SUBJECT)
                .map(FiledParty::party)
                .filter(party -> opening.stream()
                        .noneMatch(line -> line.sentence().text().contains(party.name())))
                .limit(1)
                .map(party -> new Lack("The opening does not name every subject.", "the parties of the case"))
                .toList();
    }

    private Point unusual() {
        String requirement =
                "Says what is unusual for this customer, against its own past, its stated business or its peers";
        if (told.citesTopic("BASELINE") || told.cites("peers.")) {
            return Point.of(3, requirement, 1, List.of());
        }
        Lack lack = told.lack(
                "Nothing compares the activity with what is usual for the customer.",
                fact -> fact.topic().equals("BASELINE") || fact.computation().startsWith("peers."),
                "the customer's earlier months and expected activity");
        return Point.of(3, requirement, 1, List.of(lack));
    }

    private Point inference() {
        List<Lack> lacks = told.lines().stream()
                .filter(line -> CERTAIN.matcher(line.sentence().text()).find())
                .map(line -> new Lack(
                        "“%s” says more than anybody in this seat can know; write possible or consistent with."
                                .formatted(line.sentence().text()),
                        "section \"%s\"".formatted(line.section().title())))
                .toList();
        return Point.of(
                4,
                "Keeps facts apart from inference and claims no more than is reasonable",
                told.lines().size(),
                lacks);
    }

    private Point transactions() {
        long known = told.count(fact -> fact.computation().startsWith("transaction."));
        long cited = told.lines().stream()
                .flatMap(line -> line.facts().stream())
                .map(KeptFact::computation)
                .filter(computation -> computation.startsWith("transaction."))
                .distinct()
                .count();
        boolean enough = cited > 0 && cited >= Math.min(ENOUGH_TRANSACTIONS, known);
        List<Lack> lacks = enough
                ? List.of()
                : List.of(told.lack(
                        "Too few single transactions are told with method, both sides, amount and date.",
                        fact -> fact.computation().startsWith("transaction."),
                        "the transactions of the case; say what they show beyond their amounts"));
        return Point.of(
                5,
                "Tells the relevant transactions with method, from and to, amount and date",
                cited > 0 ? 2 : 1,
                lacks);
    }
}

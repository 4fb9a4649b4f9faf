package io.casewright.report.completeness;

import io.casewright.checking.BlindReading.Answer;
import io.casewright.report.Filing;
import io.casewright.report.completeness.Completeness.Answered;
import io.casewright.report.completeness.Completeness.Budget;
import io.casewright.report.completeness.Completeness.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Reads a report against the checklist of a good narrative, against its form's fields and against its room. Reads and
/// changes nothing.
public final class CheckCompleteness {

    private CheckCompleteness() {}

    /// @param likeness share of the report's runs of words that stand in the nearest earlier one too, from 0 to 1;
    /// empty
    ///     where there is none
    public static Completeness of(Filing filing, OptionalDouble likeness) {
        Told told = new Told(filing);
        return Completeness.of(
                points(told, likeness),
                answers(told),
                new FieldCheck(told).all(),
                Budget.of(filing.report(), filing.form()));
    }

    private static List<Point> points(Told told, OptionalDouble likeness) {
        EvidencePoints evidence = new EvidencePoints(told);
        CarePoints care = new CarePoints(told);
        List<Point> points = new ArrayList<>(new TellingPoints(told).all());
        points.addAll(List.of(
                evidence.identities(),
                evidence.bothSides(),
                evidence.codes(),
                evidence.traced(),
                care.victims(),
                care.identifiers(),
                care.action(),
                care.confidential(),
                care.own(likeness)));
        points.sort(Comparator.comparingInt(Point::number));
        return points;
    }

    private static List<Answered> answers(Told told) {
        return told.reading().answers().entrySet().stream()
                .map(entry -> new Answered(
                        entry.getKey().name().toLowerCase(Locale.ROOT),
                        entry.getValue().stream().map(Answer::text).toList()))
                .toList();
    }
}

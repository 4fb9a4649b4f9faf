package io.casewright.report.completeness;

import io.casewright.report.Filing;
import io.casewright.report.completeness.Completeness.Field;
import io.casewright.report.completeness.Completeness.Lack;
import io.casewright.report.completeness.Completeness.Standing;
import io.casewright.report.form.FieldId;
import io.casewright.report.form.Form.RequiredField;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether what a form wants is known: of each subject, of the activity and of the report.
final class FieldCheck {

    private final Told told;
    private final Filing filing;

    FieldCheck(Told told) {
        this.told = told;
        this.filing = told.filing();
    }

    List<Field> all() {
        return filing.form().fields().stream().map(this::field).toList();
    }

    private Field field(RequiredField wanted) {
        FieldId id = FieldId.find(wanted.id()).orElseThrow();
        return switch (id) {
            case SUBJECT_NAME ->
                ofSubjects(wanted, known -> Optional.of(known.party().name()));
            case SUBJECT_BIRTH_DATE -> ofSubjects(wanted, List.of(Known.BIRTH_DATE, Known.FOUNDED));
            case SUBJECT_ADDRESS -> ofSubjects(wanted, List.of(Known.ADDRESS));
            case SUBJECT_PHONE -> ofSubjects(wanted, List.of(Known.PHONE));
            case SUBJECT_ID_NUMBER -> ofSubjects(wanted, List.of(Known.ID_NUMBER));
            case SUBJECT_OCCUPATION -> ofSubjects(wanted, List.of(Known.OCCUPATION, Known.BUSINESS));
            case SUBJECT_EMPLOYER -> ofSubjects(wanted, List.of(Known.EMPLOYER));
            case SUBJECT_ACCOUNT -> ofSubjects(wanted, List.of(Known.ACCOUNT));
            case ACTIVITY_PERIOD -> ofReport(wanted, tells("period") || tells("day"), "the transactions of the case");
            case ACTIVITY_AMOUNT -> ofReport(wanted, tells("money"), "the transactions of the case");
            case ACTIVITY_TRANSACTIONS ->
                ofReport(
                        wanted,
                        filing.dossier().customers().stream()
                                .anyMatch(each -> !each.transactions().isEmpty()),
                        "the core banking system; none is on record here");
            case REPORT_CODES ->
                ofReport(wanted, !filing.codes().isEmpty(), "the form's code lists: no finding gives one by itself");
            case REPORT_DETECTION ->
                ofReport(
                        wanted,
                        filing.report().detection().isPresent(),
                        "whoever first saw the facts: state the date; the alert's date is not detection");
            case REPORT_REVIEWER ->
                ofReport(wanted, filing.report().reviewer().isPresent(), "a reviewer who is not the author");
            case REPORT_FORMER ->
                ofReport(wanted, filing.report().continues().isPresent(), "the former report on the same activity");
        };
    }

    private boolean tells(String kind) {
        return told.lines().stream()
                .flatMap(line -> line.facts().stream())
                .flatMap(fact -> fact.values().values().stream())
                .anyMatch(value -> value.kind().equals(kind));
    }

    private static Field ofReport(RequiredField wanted, boolean known, String where) {
        if (known) {
            return new Field(wanted.id(), wanted.title(), Standing.MET, List.of());
        }
        return new Field(
                wanted.id(),
                wanted.title(),
                Standing.MISSING,
                List.of(new Lack("%s is not known.".formatted(wanted.title()), where)));
    }

    private Field ofSubjects(RequiredField wanted, List<String> names) {
        return ofSubjects(
                wanted,
                known -> names.stream().noneMatch(known.values()::containsKey)
                        ? Optional.of("does not apply")
                        : known.value(names));
    }

    private Field ofSubjects(RequiredField wanted, java.util.function.Function<Known, Optional<String>> value) {
        List<Known> subjects = Known.subjects(filing);
        Predicate<Known> known = each -> value.apply(each).isPresent();
        List<Lack> lacks = subjects.stream()
                .filter(known.negate())
                .map(each -> new Lack(lack(wanted, each), each.where()))
                .toList();
        if (subjects.isEmpty()) {
            return new Field(
                    wanted.id(),
                    wanted.title(),
                    Standing.MISSING,
                    List.of(new Lack(wanted.title() + ": nobody is filed as a subject.", "the parties of the case")));
        }
        if (wanted.unknownAllowed() && !lacks.isEmpty()) {
            return new Field(wanted.id(), wanted.title(), Standing.PARTLY, lacks);
        }
        return new Field(wanted.id(), wanted.title(), Standing.of(subjects.size(), lacks.size()), lacks);
    }

    private static String lack(RequiredField wanted, Known subject) {
        String cure = wanted.unknownAllowed() ? "; write UNKNOWN" : "";
        return "%s: not known of %s%s."
                .formatted(wanted.title(), subject.party().name(), cure);
    }
}

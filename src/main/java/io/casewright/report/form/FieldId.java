package io.casewright.report.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a form may want to be known, by the names that forms' files use.
public enum FieldId {
    SUBJECT_NAME("subject.name"),
    SUBJECT_BIRTH_DATE("subject.birth-date"),
    SUBJECT_ADDRESS("subject.address"),
    SUBJECT_PHONE("subject.phone"),
    SUBJECT_ID_NUMBER("subject.id-number"),
    SUBJECT_OCCUPATION("subject.occupation"),
    SUBJECT_EMPLOYER("subject.employer"),
    SUBJECT_ACCOUNT("subject.account"),
    ACTIVITY_PERIOD("activity.period"),
    ACTIVITY_AMOUNT("activity.amount"),
    ACTIVITY_TRANSACTIONS("activity.transactions"),
    REPORT_CODES("report.codes"),
    REPORT_DETECTION("report.detection"),
    REPORT_REVIEWER("report.reviewer"),
    REPORT_FORMER("report.former");

    private final String id;

    FieldId(String id) {
        this.id = id;
    }

    static boolean isKnown(String id) {
        return find(id).isPresent();
    }

    /// Empty for a name that no field has.
    public static Optional<FieldId> find(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(field -> field.id).collect(Collectors.joining(", "));
    }
}

package io.casewright.report;

import io.casewright.casefile.Alert;
import io.casewright.casefile.Dossier;
import io.casewright.report.ClockReading.NoRule;
import io.casewright.report.ClockReading.NotStated;
import io.casewright.report.ClockReading.Running;
import io.casewright.report.Report.Detection;
import io.casewright.report.form.BusinessCalendar;
import io.casewright.report.form.Form;
import io.casewright.report.form.Form.ClockRule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How long there is to file: from the day of detection that an investigator states, and from no other. It guesses
/// nothing, moves nothing and files nothing.
@Singleton
public final class FilingClock {

    /// Our choice.
    private static final int SOON = 5;

    private final BusinessCalendar calendar;
    private final Clock clock;

    public FilingClock(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @param dossier whose alerts a stated day is held against
    public ClockReading read(Form form, Report report, Dossier dossier) {
        if (form.clock().isEmpty()) {
            return new NoRule(
                    "No rule is known to the form %s; ask what holds in its jurisdiction.".formatted(form.id()));
        }
        ClockRule rule = form.clock().get();
        if (report.detection().isEmpty()) {
            return new NotStated(
                    "State the day on which the facts were first detected; no alert's date stands for it.",
                    rule.source());
        }
        return running(form, rule, report.detection().get(), dossier);
    }

    private Running running(Form form, ClockRule rule, Detection detection, Dossier dossier) {
        int days = detection.subjectKnown()
                ? rule.days()
                : rule.daysWithoutSubject().orElse(rule.days());
        LocalDate due = due(form, rule, detection.day(), days);
        LocalDate today = LocalDate.now(clock.withZone(calendar.zone()));
        long left = ChronoUnit.DAYS.between(today, due);
        List<String> warnings = new ArrayList<>();
        warnOfTime(warnings, left, due);
        warnOfDetection(warnings, detection, today, dossier);
        warnOfCalendar(warnings, form, rule, detection.day(), due);
        if (!detection.subjectKnown() && rule.daysWithoutSubject().isPresent()) {
            warnings.add("Counted without a known subject: as soon as one is known the shorter time of %d days holds."
                    .formatted(rule.days()));
        }
        return new Running(
                detection.day(), detection.by(), due, left, days, rule.businessDays(), rule.source(), warnings);
    }

    /// The day of detection is not counted.
    private LocalDate due(Form form, ClockRule rule, LocalDate from, int days) {
        if (!rule.businessDays()) {
            return from.plusDays(days);
        }
        LocalDate day = from;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (calendar.isBusinessDay(form.jurisdiction(), day)) {
                counted++;
            }
        }
        return day;
    }

    private static void warnOfTime(List<String> warnings, long left, LocalDate due) {
        if (left < 0) {
            warnings.add("The last day to file was %s, %d days ago.".formatted(due, -left));
        } else if (left <= SOON) {
            warnings.add("The last day to file is %s, in %d days.".formatted(due, left));
        }
    }

    private static void warnOfDetection(List<String> warnings, Detection detection, LocalDate today, Dossier dossier) {
        if (detection.day().isAfter(today)) {
            warnings.add("The stated day of detection, %s, lies ahead.".formatted(detection.day()));
        }
        Optional<Alert> sameDay = dossier.customers().stream()
                .flatMap(records -> records.alerts().stream())
                .filter(alert -> alert.raised().equals(detection.day()))
                .findFirst();
        sameDay.ifPresent(alert -> warnings.add(
                "The stated day is the day of alert %s; an alert's date is not by itself detection: confirm that the facts were known then."
                        .formatted(alert.id())));
    }

    private void warnOfCalendar(List<String> warnings, Form form, ClockRule rule, LocalDate from, LocalDate due) {
        if (!rule.businessDays() && !calendar.isBusinessDay(form.jurisdiction(), due)) {
            warnings.add("The last day, %s, is no business day: file before it.".formatted(due));
        }
        if (rule.businessDays()) {
            Stream.of(from.getYear(), due.getYear())
                    .distinct()
                    .filter(year -> !calendar.knowsHolidays(form.jurisdiction(), year))
                    .forEach(year -> warnings.add(
                            "No public holidays of %s in %d are known here, so none was left out; a holiday gives you more time, never less."
                                    .formatted(form.jurisdiction(), year)));
        }
    }
}

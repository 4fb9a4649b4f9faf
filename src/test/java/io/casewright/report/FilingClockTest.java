package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.casefile.Dossier;
import io.casewright.report.ClockReading.NoRule;
import io.casewright.report.ClockReading.NotStated;
import io.casewright.report.ClockReading.Running;
import io.casewright.report.Report.Detection;
import io.casewright.report.form.BusinessCalendar;
import io.casewright.report.form.InvalidFormException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingClockTest {

    private static final LocalDate DETECTED = LocalDate.of(2026, 7, 1);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fincen-sar", "austrac-smr"})
    void noClockRunsFromAnAlertsDate(String form) {
        Filing filing = DemoFilings.of(form, "DEMO-10");

        assertThat(filing.dossier().customers().getFirst().alerts()).isNotEmpty();
        assertThat(read(filing, Optional.empty())).isInstanceOf(NotStated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-sar", "goaml-str", "uk-sar", "fintrac-str", "closure-memo", "continuing-report"})
    void noClockRunsWhereNoRuleIsKnown(String form) {
        assertThat(read(DemoFilings.of(form, "DEMO-10"), stated(DETECTED, true)))
                .isInstanceOf(NoRule.class);
    }

    @Test
    void thirtyDaysFromDetectionAndSixtyWithoutASubject() {
        Filing filing = DemoFilings.of("fincen-sar", "DEMO-10");

        Running known = (Running) read(filing, stated(DETECTED, true));
        Running unknown = (Running) read(filing, stated(DETECTED, false));

        assertThat(known.due()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(unknown.due()).isEqualTo(LocalDate.of(2026, 8, 30));
        assertThat(unknown.warnings()).anyMatch(warning -> warning.contains("30 days"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-06", // Wednesday: Thursday, Friday, Monday
        "2026-07-03, 2026-07-08", // Friday
        "2026-07-04, 2026-07-08", // Saturday
        "2026-12-23, 2026-12-30" // 25 and 28 December are holidays
    })
    void threeBusinessDaysLeaveOutWeekendsAndHolidays(LocalDate detected, LocalDate due) {
        BusinessCalendar sydney = new BusinessCalendar(
                ZoneId.of("Australia/Sydney"),
                WEEKEND,
                Map.of("AU", Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28))));

        Running running = (Running) read(DemoFilings.of("austrac-smr", "DEMO-10"), stated(detected, true), sydney);

        assertThat(running.due()).isEqualTo(due);
        assertThat(running.warnings()).noneMatch(warning -> warning.contains("holidays"));
    }

    @Test
    void unknownHolidaysAreSaidToBeUnknown() {
        Running running = (Running) read(DemoFilings.of("austrac-smr", "DEMO-10"), stated(DETECTED, true));

        assertThat(running.warnings()).anyMatch(warning -> warning.contains("No public holidays of AU in 2026"));
    }

    @Test
    void theDayIsTheInstitutionsOwn() {
        BusinessCalendar honolulu = new BusinessCalendar(ZoneOffset.ofHours(-10), WEEKEND, Map.of());
        BusinessCalendar dubai = new BusinessCalendar(ZoneOffset.ofHours(4), WEEKEND, Map.of());
        Filing filing = DemoFilings.of("fincen-sar", "DEMO-10");

        Running west = (Running) read(filing, stated(DETECTED, true), honolulu);
        Running east = (Running) read(filing, stated(DETECTED, true), dubai);

        assertThat(west.due()).isEqualTo(east.due());
        assertThat(west.daysLeft()).isEqualTo(east.daysLeft() + 1);
    }

    @Test
    void whatIsLateSoonOrOddIsSaid() {
        Filing filing = DemoFilings.of("fincen-sar", "DEMO-10");
        LocalDate alerted =
                filing.dossier().customers().getFirst().alerts().getFirst().raised();

        assertThat(warnings(filing, LocalDate.of(2026, 6, 1))).anyMatch(warning -> warning.contains("was 2026-07-01"));
        assertThat(warnings(filing, LocalDate.of(2026, 6, 12))).anyMatch(warning -> warning.contains("in 2 days"));
        assertThat(warnings(filing, LocalDate.of(2026, 8, 1))).anyMatch(warning -> warning.contains("lies ahead"));
        assertThat(warnings(filing, LocalDate.of(2026, 6, 19)))
                .anyMatch(warning -> warning.contains("no business day"));
        assertThat(warnings(filing, alerted)).anyMatch(warning -> warning.contains("an alert's date is not"));
        assertThat(warnings(filing, DETECTED)).noneMatch(warning -> warning.contains("an alert's date is not"));
    }

    @Test
    void theCalendarIsAFileAndABrokenOneIsNamed() throws IOException {
        Path file = folder.resolve("calendar.yaml");
        Files.writeString(file, "zone: Asia/Dubai\nweekend: [saturday, sunday]\nholidays:\n  AE: [2026-12-02]\n");

        BusinessCalendar calendar = BusinessCalendar.load(folder);

        assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Dubai"));
        assertThat(calendar.isBusinessDay("AE", LocalDate.of(2026, 12, 2))).isFalse();
        assertThat(calendar.isBusinessDay("AU", LocalDate.of(2026, 12, 2))).isTrue();
        Files.writeString(file, "zone: Mars/Olympus\nweekend: []\nholidays: {}\n");
        assertThatThrownBy(() -> BusinessCalendar.load(folder))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining("calendar.yaml")
                .hasMessageContaining("Mars");
    }

    private static java.util.List<String> warnings(Filing filing, LocalDate detected) {
        return ((Running) read(filing, stated(detected, true))).warnings();
    }

    private static Optional<Detection> stated(LocalDate day, boolean subjectKnown) {
        return Optional.of(new Detection(day, subjectKnown, "investigator-1"));
    }

    private static ClockReading read(Filing filing, Optional<Detection> detection) {
        return read(filing, detection, BusinessCalendar.UNSTATED);
    }

    /// At one o'clock in the morning of 10 July 2026 in UTC.
    private static ClockReading read(Filing filing, Optional<Detection> detection, BusinessCalendar calendar) {
        Clock clock = Clock.fixed(Instant.parse("2026-07-10T01:00:00Z"), ZoneOffset.UTC);
        Report report = filing.report();
        Report stated = new Report(
                report.id(),
                report.caseId(),
                report.form(),
                report.version(),
                report.state(),
                report.author(),
                report.reviewer(),
                report.continues(),
                report.supersededBy(),
                detection,
                report.parties(),
                report.sections(),
                report.recordsVersion(),
                report.startedAt(),
                report.last());
        Dossier dossier = filing.dossier();
        return new FilingClock(calendar, clock).read(filing.form(), stated, dossier);
    }
}

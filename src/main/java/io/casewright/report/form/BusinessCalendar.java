package io.casewright.report.form;

import io.casewright.report.form.OwnFiles.Read;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The institution's days, as `<data>/calendar.yaml` says them: where it sits, when its weekend is, and its public
/// holidays by country.
///
/// @param zone in which its days begin and end
/// @param weekend days that are no business days
/// @param holidays by ISO 3166-1 alpha-2 code
public record BusinessCalendar(ZoneId zone, Set<DayOfWeek> weekend, Map<String, Set<LocalDate>> holidays) {

    /// For an institution that said nothing: days of UTC, a weekend of Saturday and Sunday, no holidays.
    public static final BusinessCalendar UNSTATED =
            new BusinessCalendar(ZoneId.of("UTC"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of());

    private static final String NAME = "calendar";

    public BusinessCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Map.copyOf(holidays);
        if (weekend.size() > 5) {
            throw new IllegalArgumentException("a week has business days");
        }
    }

    /// The file's content.
    record CalendarFile(String zone, List<DayOfWeek> weekend, Map<String, List<LocalDate>> holidays) {}

    /// Throws [InvalidFormException] for a file that cannot be read.
    ///
    /// @param dataFolder may hold `calendar.yaml`
    public static BusinessCalendar load(Path dataFolder) {
        Optional<Read<CalendarFile>> file = OwnFiles.single(dataFolder, NAME, CalendarFile.class);
        return file.map(BusinessCalendar::of).orElse(UNSTATED);
    }

    private static BusinessCalendar of(Read<CalendarFile> file) {
        try {
            Map<String, Set<LocalDate>> holidays = new java.util.TreeMap<>();
            file.content().holidays().forEach((country, days) -> holidays.put(country, Set.copyOf(days)));
            return new BusinessCalendar(
                    ZoneId.of(file.content().zone()), Set.copyOf(file.content().weekend()), holidays);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidFormException("%s: %s".formatted(file.place(), e.getMessage()), e);
        }
    }

    public boolean isBusinessDay(String jurisdiction, LocalDate day) {
        return !weekend.contains(day.getDayOfWeek())
                && !holidays.getOrDefault(jurisdiction, Set.of()).contains(day);
    }

    /// Whether the holidays of that year were told at all.
    public boolean knowsHolidays(String jurisdiction, int year) {
        return holidays.getOrDefault(jurisdiction, Set.of()).stream().anyMatch(day -> day.getYear() == year);
    }
}

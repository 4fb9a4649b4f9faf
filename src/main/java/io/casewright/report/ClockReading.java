package io.casewright.report;

import java.time.LocalDate;
import java.util.List;

/// What the filing clock says.
public sealed interface ClockReading {

    /// The form has a rule, and nobody stated when the facts were detected.
    ///
    /// @param rule where the rule comes from
    record NotStated(String reason, String rule) implements ClockReading {}

    /// The form has no rule.
    record NoRule(String reason) implements ClockReading {}

    /// It runs.
    ///
    /// @param from the stated day of detection, which is not counted
    /// @param statedBy id of the person who stated it
    /// @param due last day to file, in the institution's zone
    /// @param daysLeft calendar days from today to the last day; negative when it is past
    /// @param days that the rule gives
    /// @param rule where it comes from
    /// @param warnings in sentences; may be empty
    record Running(
            LocalDate from,
            String statedBy,
            LocalDate due,
            long daysLeft,
            int days,
            boolean businessDays,
            String rule,
            List<String> warnings)
            implements ClockReading {

        public Running {
            warnings = List.copyOf(warnings);
        }
    }
}

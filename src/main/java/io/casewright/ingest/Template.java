package io.casewright.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A member's value in a mapping: text with `{column}` in it, and how it is to be understood.
sealed interface Template {

    /// Stands for the number of the row.
    String ROW = "row";

    /// Empty when a column that the text names is empty in this row.
    Optional<String> fill(ObjectNode row, long number);

    /// The columns that it names.
    List<String> columns();

    static Template of(JsonNode node) {
        if (node.isValueNode()) {
            return new Text(node.asText());
        }
        Set<String> names = new java.util.TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        try {
            if (names.equals(Set.of("day-number", "from", "zone"))) {
                return new DayNumber(
                        new Text(node.path("day-number").asText()),
                        LocalDate.parse(node.path("from").asText()),
                        ZoneId.of(node.path("zone").asText()));
            }
            if (names.equals(Set.of("value", "pattern", "zone"))) {
                return new Moment(
                        new Text(node.path("value").asText()),
                        DateTimeFormatter.ofPattern(node.path("pattern").asText(), Locale.ROOT),
                        ZoneId.of(node.path("zone").asText()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ImportRefusedException("In the mapping, %s: %s".formatted(node, e.getMessage()));
        }
        throw new ImportRefusedException(
                "In the mapping, %s is neither a text nor {day-number, from, zone} nor".formatted(node)
                        + " {value, pattern, zone}.");
    }

    /// `Node {id}`.
    record Text(String text) implements Template {

        private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

        @Override
        public Optional<String> fill(ObjectNode row, long number) {
            Matcher matcher = COLUMN.matcher(text);
            StringBuilder filled = new StringBuilder();
            while (matcher.find()) {
                String column = matcher.group(1);
                String value = row.path(column).asText();
                if (column.equals(ROW)) {
                    value = String.valueOf(number);
                }
                if (value.isBlank()) {
                    return Optional.empty();
                }
                matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
            }
            return Optional.of(matcher.appendTail(filled).toString());
        }

        @Override
        public List<String> columns() {
            List<String> columns = new ArrayList<>();
            COLUMN.matcher(text).results().forEach(found -> columns.add(found.group(1)));
            return columns;
        }
    }

    /// A count of days from a first day, which is number 0, at the start of the day.
    record DayNumber(Text number, LocalDate from, ZoneId zone) implements Template {

        @Override
        public Optional<String> fill(ObjectNode row, long at) {
            return number.fill(row, at).map(this::moment);
        }

        @Override
        public List<String> columns() {
            return number.columns();
        }

        private String moment(String days) {
            try {
                return from.plusDays(Long.parseLong(days)).atStartOfDay(zone).toString();
            } catch (NumberFormatException e) {
                throw new WrongRowException("", days, "must be a number of days");
            }
        }
    }

    /// A local date and time in a pattern of its own.
    record Moment(Text value, DateTimeFormatter pattern, ZoneId zone) implements Template {

        @Override
        public Optional<String> fill(ObjectNode row, long at) {
            return value.fill(row, at).map(this::moment);
        }

        @Override
        public List<String> columns() {
            return value.columns();
        }

        private String moment(String text) {
            try {
                return LocalDateTime.parse(text, pattern).atZone(zone).toString();
            } catch (DateTimeException e) {
                throw new WrongRowException("", text, "does not fit the mapping's pattern");
            }
        }
    }
}

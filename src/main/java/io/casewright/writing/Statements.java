package io.casewright.writing;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Facts' statements as material for running text: opened, closed and joined without a change to what they say.
final class Statements {

    /// Words that may lose their capital letter within a sentence.
    private static final Set<String> OPENERS = Set.of(
            "A",
            "An",
            "The",
            "This",
            "These",
            "No",
            "On",
            "In",
            "At",
            "Of",
            "For",
            "From",
            "To",
            "By",
            "With",
            "Within",
            "Between",
            "After",
            "Before",
            "During",
            "Since",
            "Until",
            "Over",
            "Under",
            "Against",
            "Compared",
            "There",
            "It",
            "Its",
            "Their",
            "They",
            "All",
            "Most",
            "Some",
            "Each",
            "Every",
            "Both",
            "Money",
            "Cash",
            "Credits",
            "Debits",
            "Payments",
            "Staff",
            "Alert",
            "Among",
            "About",
            "Other",
            "Nothing",
            "None",
            "Not",
            "When",
            "While",
            "Where",
            "More",
            "Less",
            "Fewer",
            "One",
            "Two",
            "Three",
            "Four",
            "Five",
            "Six",
            "Seven",
            "Eight",
            "Nine",
            "Ten");

    private static final Pattern EMPTY_PERIOD =
            Pattern.compile("\\b(?:[Ff]rom|[Bb]etween) (\\d{4}-\\d{2}-\\d{2}) (?:to|and) \\1");

    private Statements() {}

    /// `a`, `a and b`, `a, b and c`.
    static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static String withoutStop(String statement) {
        String text = statement.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /// The statement as a later part of a sentence.
    static String inner(String statement) {
        String text = statement.strip();
        int blank = text.indexOf(' ');
        String first = text;
        if (blank > 0) {
            first = text.substring(0, blank);
        }
        if (!OPENERS.contains(first)) {
            return text;
        }
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// "On 2026-05-16" for "from 2026-05-16 to 2026-05-16".
    static String withoutEmptyPeriods(String statement) {
        Matcher period = EMPTY_PERIOD.matcher(statement);
        return period.replaceAll(each -> (each.start() == 0 ? "On " : "on ") + each.group(1));
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

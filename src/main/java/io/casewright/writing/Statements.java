package io.casewright.writing;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /// Whom a fact is about: its slot `who`, where the statement begins with that name.
    static Optional<String> opensWith(Fact fact) {
        Value who = fact.values().get("who");
        if (who instanceof Value.NameValue(String name) && fact.statement().startsWith(name + " ")) {
            return Optional.of(name);
        }
        return Optional.empty();
    }

    /// The statement with "The customer" in place of the name that it begins with.
    static String aboutTheCustomer(Fact fact) {
        return opensWith(fact)
                .map(name -> "The customer" + fact.statement().substring(name.length()))
                .orElse(fact.statement());
    }
}

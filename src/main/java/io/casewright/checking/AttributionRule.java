package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;
import java.util.Set;

/// A passage says nothing of this case: a sentence that rests on passages alone names nobody of the case and does not
/// speak of "the customer".
final class AttributionRule implements Rule {

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "those", "our", "his", "her");

    private static final Set<String> OF_THE_CASE = Set.of(
            "customer",
            "customers",
            "subject",
            "subjects",
            "account",
            "accounts",
            "case",
            "transaction",
            "transactions",
            "client",
            "suspect",
            "activity",
            "payments",
            "deposits",
            "credits",
            "alert",
            "alerts");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        if (!reading.citesOnlyPassages()) {
            return Optional.empty();
        }
        for (String name : reading.ledger().names()) {
            if (reading.features().says(name)) {
                return Optional.of(ofTheCase(name));
            }
        }
        Text text = reading.features().text();
        for (int index = 1; index < text.size(); index++) {
            boolean ofTheCase = OF_THE_CASE.contains(text.wordAt(index)) && DEFINITE.contains(text.wordAt(index - 1));
            if (ofTheCase && !isQuoted(reading, text, index)) {
                return Optional.of(ofTheCase(text.between(index - 1, index)));
            }
        }
        return Optional.empty();
    }

    /// The passage's own words, in a sentence that says that it tells what guidance says.
    private static boolean isQuoted(Reading reading, Text text, int index) {
        boolean told = reading.speaksOfGuidance() || reading.features().says("unverified");
        StringBuilder window = new StringBuilder();
        for (int at = Math.max(0, index - 2); at <= Math.min(text.size() - 1, index + 1); at++) {
            if (text.token(at).kind() != Token.Kind.SIGN) {
                window.append(window.isEmpty() ? "" : " ").append(text.token(at).folded());
            }
        }
        return told
                && reading.cited().stream().anyMatch(evidence -> evidence.own().says(window.toString()));
    }

    private static Unsupported ofTheCase(String words) {
        return new Unsupported(
                words,
                "guidance says nothing about this case; cite the fact for it, or word the sentence as what the guidance "
                        + "says in general.");
    }
}

package io.casewright.assist;

import io.casewright.assist.Answer.Unanswered;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says why a question has no answer here, and which data would give one.
final class Silence {

    private static final Map<Topic, String> WOULD_ANSWER = new EnumMap<>(Map.ofEntries(
            Map.entry(Topic.RESULT, "Transactions that the question asks for."),
            Map.entry(Topic.PROFILE, "The customer's KYC fields: occupation, employer, address, stated business."),
            Map.entry(Topic.ACCOUNT, "The accounts' opening dates and balances."),
            Map.entry(Topic.PARTY, "The case's parties with their roles and relations."),
            Map.entry(Topic.ACTIVITY, "Transactions for the period asked about."),
            Map.entry(Topic.BASELINE, "Transactions from before the period, or the customer's expected activity."),
            Map.entry(Topic.COUNTERPARTY, "Counterparty names, accounts and banks on the transactions."),
            Map.entry(Topic.FLOW, "Booking times to the minute on both sides of the account."),
            Map.entry(Topic.CASH, "Channel and place of cash bookings."),
            Map.entry(Topic.GEOGRAPHY, "Country and place of the transactions and of the counterparties' banks."),
            Map.entry(Topic.ALERT, "The alerts of the monitoring system with rule, threshold and transactions."),
            Map.entry(Topic.NOTE, "Notes of the staff who met the customer."),
            Map.entry(
                    Topic.HISTORY, "An earlier answer about the same customer or case, or an alert that was cleared."),
            Map.entry(Topic.FINDING, "The data that the indicators need; the risk explanation lists what is missing."),
            Map.entry(Topic.SCHEME, "Records that a typology's indicators can be tested on."),
            Map.entry(Topic.MITIGATION, "Documents or notes that explain the activity."),
            Map.entry(Topic.ALTERNATIVE, "A typology that the findings fit: the library names what looks alike."),
            Map.entry(Topic.QUESTION, "The risk explanation lists what to ask next."),
            Map.entry(Topic.GAP, "The risk explanation lists what the records do not hold.")));

    private Silence() {}

    static Unanswered forCase(String question, List<Fact> facts) {
        List<String> silent = FactSelection.unexplained(question, facts);
        boolean against = QuestionWords.of(question).asksAgainst();
        String reason = against && facts.stream().noneMatch(fact -> fact.topic() == Topic.MITIGATION)
                ? "Nothing on record speaks against suspicion. That is not the same as nothing existing."
                : reason(silent);
        List<String> would = new ArrayList<>();
        Set<Topic> asked = QuestionWords.of(question).topics();
        asked.forEach(topic -> would.add(WOULD_ANSWER.get(topic)));
        would.add("A note or an attachment of the case that answers it: add one, then ask again.");
        return new Unanswered(reason, would);
    }

    private static String reason(List<String> silent) {
        return silent.isEmpty()
                ? "No fact of the case and none of its texts is close enough to the question."
                : "No fact of the case and none of its texts speaks of %s.".formatted(quoted(silent));
    }

    /// For a question after figures that was not wholly understood.
    ///
    /// @param unread the words that were not
    /// @param kinds what can be computed, in words for the user
    static Unanswered forFigures(List<String> unread, List<String> kinds) {
        String reason = unread.isEmpty()
                ? "The question asks for figures, but not clearly for one that can be computed here."
                : "The question asks for figures, and what %s would change about them was not understood."
                        .formatted(quoted(unread));
        List<String> would = new ArrayList<>();
        would.add("The question in other words. What can be computed:");
        would.addAll(kinds);
        return new Unanswered(reason, would);
    }

    /// For a question that goes on from an earlier one where there is none.
    static Unanswered forLooseEnd(List<String> kinds) {
        List<String> would = new ArrayList<>();
        would.add(
                "The whole question: what is to be computed, of which payments, in which period. What can be computed:");
        would.addAll(kinds);
        return new Unanswered(
                "The question goes on from an earlier one, and none in this conversation asked for figures of payments.",
                would);
    }

    static Unanswered forRecords() {
        return new Unanswered(
                "The records hold nothing that a sentence could be written from.",
                List.of("The customer's KYC record, accounts and transactions: import them, then ask again."));
    }

    static Unanswered forTypologies() {
        return new Unanswered(
                "No passage of the indexed documents is close enough to the question.",
                List.of(
                        "A document that treats it: put it into the data folder's documents, or POST it to /v1/documents.",
                        "A question in the words that such documents use."));
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(word -> '"' + word + '"').toList());
    }
}

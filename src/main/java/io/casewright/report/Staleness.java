package io.casewright.report;

import java.util.List;
import java.util.Optional;

/// How far a report is behind its case's records.
///
/// @param draftedFrom version of the records that it was drafted from
/// @param recordsVersion their version now
/// @param news what its evidence did not know: bookings, counterparties, the main customer's profile; a sentence each
/// @param facts that say something else now, by computation
/// @param touched the sentences that cite one of them
public record Staleness(
        String draftedFrom, String recordsVersion, List<String> news, List<ChangedFact> facts, List<Touched> touched) {

    public Staleness {
        news = List.copyOf(news);
        facts = List.copyOf(facts);
        touched = List.copyOf(touched);
    }

    /// A fact as the report's evidence has it, and as the records have it now.
    ///
    /// @param was empty for a fact that is new
    /// @param now empty for a fact that holds no more
    public record ChangedFact(String computation, Optional<String> was, Optional<String> now) {}

    /// A sentence whose evidence changed.
    public record Touched(String section, String sentence) {}

    /// Whether anything that the report could say has changed.
    public boolean isStale() {
        return !news.isEmpty() || !facts.isEmpty();
    }
}

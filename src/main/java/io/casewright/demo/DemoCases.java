package io.casewright.demo;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import io.casewright.evidence.TransactionId;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What was planted in each of the twelve cases: the answers that tests measure an analysis against. The product itself
/// never reads it.
public final class DemoCases {

    private final NavigableMap<CaseId, Planted> byCase = new TreeMap<>();

    DemoCases(List<Planted> planted) {
        planted.forEach(one -> byCase.put(one.caseId(), one));
    }

    /// The answer to one case.
    ///
    /// @param typology id of the typology that it was planted as, or `innocent`
    /// @param subjects customers that are subjects of the case
    /// @param potentialVictims customers that are potential victims in it; never among the subjects
    /// @param first day of the first planted booking, in the booking zone
    /// @param last day of the last one
    /// @param transactions every planted booking on whichever party's account, in order; for an innocent case the
    ///     activity that looks like a scheme
    /// @param counted those whose amounts make up `total`
    /// @param total the planted sum that a narrative should state: money received by the subjects in the scheme, or
    ///     paid away by the potential victim of a scam
    /// @param explanation words that an innocent explanation must contain; empty for the others
    /// @param indicators ids in the library of what the plot shows on whichever party, declared beside the plot
    ///     from what it books and notes, not from what a test finds; for an innocent case the signs that have an
    ///     explanation
    public record Planted(
            CaseId caseId,
            String typology,
            List<CustomerId> subjects,
            List<CustomerId> potentialVictims,
            LocalDate first,
            LocalDate last,
            List<TransactionId> transactions,
            List<TransactionId> counted,
            Money total,
            List<String> explanation,
            List<String> indicators) {

        public static final String INNOCENT = "innocent";

        public Planted {
            subjects = List.copyOf(subjects);
            potentialVictims = List.copyOf(potentialVictims);
            transactions = List.copyOf(transactions);
            counted = List.copyOf(counted);
            explanation = List.copyOf(explanation);
            indicators = List.copyOf(indicators);
        }

        public boolean isInnocent() {
            return typology.equals(INNOCENT);
        }
    }

    /// By case id.
    public List<Planted> all() {
        return List.copyOf(byCase.values());
    }

    public Optional<Planted> of(CaseId caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }
}

package io.casewright.checking;

import io.casewright.evidence.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A sentence with the evidence that it cites, ready for the rules.
///
/// @param features of the sentence, without what it quotes
/// @param cited in the order of the citations
record Reading(Features features, List<Evidence> cited, LedgerIndex ledger) {

    private static final Set<String> GUIDANCE =
            Set.of("guidanc", "typology", "indicator", "red-flag", "passag", "knowledg", "advisory");

    List<Evidence> facts() {
        return cited.stream().filter(Evidence::isFact).toList();
    }

    List<Evidence> passages() {
        return cited.stream().filter(evidence -> !evidence.isFact()).toList();
    }

    boolean citesOnlyPassages() {
        return cited.stream().noneMatch(Evidence::isFact);
    }

    /// The evidence that may carry a figure: in a sentence about the case a passage carries one only where the sentence
    /// says that it speaks of guidance.
    List<Evidence> carriers() {
        boolean mixed = facts().size() < cited.size() && !citesOnlyPassages();
        return mixed && !speaksOfGuidance() ? facts() : cited;
    }

    boolean speaksOfGuidance() {
        return features.stems().stream().anyMatch(GUIDANCE::contains) || namesADocument();
    }

    /// By a name of two words, or letters like FATF, that the sentence writes as a name too.
    private boolean namesADocument() {
        return passages().stream()
                .map(evidence -> evidence.parts().getLast())
                .flatMap(described -> described.runs().stream())
                .filter(run -> run.words().size() > 1
                        || (run.shown().length() > 2 && run.shown().chars().allMatch(Character::isUpperCase)))
                .anyMatch(run -> features.runs().stream()
                        .anyMatch(said -> (" " + said.joined() + " ").contains(" " + run.joined() + " ")));
    }

    boolean anyCarries(Predicate<Evidence> carries) {
        return carriers().stream().anyMatch(carries);
    }

    /// "cite F4, which carries it", or what else would be right.
    String cure(Predicate<Evidence> carries, String otherwise) {
        Optional<Citation> carrier = ledger.carrier(carries);
        return carrier.map(citation -> "cite %s, which carries it".formatted(citation))
                .orElse(otherwise);
    }

    String citations() {
        return String.join(
                ", ",
                cited.stream().map(evidence -> evidence.citation().toString()).toList());
    }
}

package io.casewright.bench.checker;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import java.util.List;

/// A sentence about a ledger, true or false.
///
/// @param kind the grammar that worded it, or the kind of falsehood that was planted
public record Told(String kind, String text, List<Citation> citations, Ledger ledger) {

    public Told {
        citations = List.copyOf(citations);
    }

    List<Fact> facts() {
        return citations.stream()
                .flatMap(citation -> ledger.fact(citation).stream())
                .toList();
    }

    Told as(String otherKind, String otherText) {
        return new Told(otherKind, otherText, citations, ledger);
    }

    Told citing(String otherKind, List<Citation> others) {
        return new Told(otherKind, text, others, ledger);
    }
}

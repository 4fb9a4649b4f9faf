package io.casewright.checking;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A ledger read once: its evidence by citation, whom it names and who of them is a potential victim.
final class LedgerIndex {

    private final Ledger ledger;
    private final AtomicReferenceArray<Evidence> facts;
    private final AtomicReferenceArray<Evidence> passages;
    private final Set<String> names;
    private final Set<String> victims;

    LedgerIndex(Ledger ledger) {
        this.ledger = ledger;
        this.facts = new AtomicReferenceArray<>(ledger.facts().size());
        this.passages = new AtomicReferenceArray<>(ledger.passages().size());
        this.names = ledger.facts().stream()
                .flatMap(fact -> fact.values().values().stream())
                .filter(Value.NameValue.class::isInstance)
                .map(Value::text)
                .distinct()
                .map(Evidence::joined)
                .filter(name -> name.indexOf(' ') > 0)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        this.victims = Victims.of(IntStream.rangeClosed(1, facts.length())
                .filter(number -> Victims.isTelling(ledger.facts().get(number - 1)))
                .mapToObj(number -> fact(Citation.fact(number)))
                .toList());
    }

    /// What a citation points to; empty when the ledger does not hold it.
    Optional<Evidence> evidence(Citation citation) {
        if (!ledger.holds(citation)) {
            return Optional.empty();
        }
        return Optional.of(citation.kind() == Citation.Kind.FACT ? fact(citation) : passage(citation));
    }

    /// The names of two or more words among the ledger's values.
    Set<String> names() {
        return names;
    }

    /// The names of those whose role is potential victim.
    Set<String> victims() {
        return victims;
    }

    /// The first fact that carries something, for saying what to cite instead.
    Optional<Citation> carrier(Predicate<Evidence> carries) {
        return allFacts().filter(carries).map(Evidence::citation).findFirst();
    }

    private Stream<Evidence> allFacts() {
        return IntStream.rangeClosed(1, facts.length()).mapToObj(number -> fact(Citation.fact(number)));
    }

    private Evidence fact(Citation citation) {
        Evidence known = facts.get(citation.number() - 1);
        if (known != null) {
            return known;
        }
        Evidence read = Evidence.of(citation, ledger.fact(citation).orElseThrow());
        facts.set(citation.number() - 1, read);
        return read;
    }

    private Evidence passage(Citation citation) {
        Evidence known = passages.get(citation.number() - 1);
        if (known != null) {
            return known;
        }
        Evidence read = Evidence.of(citation, ledger.passage(citation).orElseThrow());
        passages.set(citation.number() - 1, read);
        return read;
    }

    static List<String> words(String joined) {
        return List.of(joined.split(" ", -1));
    }
}

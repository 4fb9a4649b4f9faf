package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.history.LastLook;
import io.casewright.assist.Answer.TestedIndicator;
import io.casewright.assist.Answer.TestedIndicator.Outcome;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.RecordRef.RecordKind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the last look of a caller at a customer or a case: the newest kept explanation of the same kind that
/// the caller may read and that was made from older records. Why older ones only is said at [LastLook].
@Singleton
final class EarlierLooks {

    private static final String MAIN = "profile.identity";
    private static final String FINDING = "finding.";
    private static final List<String> WHOLE_ACCOUNTS = List.of("activity.total-", "activity.none");

    private final AnswerStore store;

    EarlierLooks(AnswerStore store) {
        this.store = store;
    }

    Optional<LastLook> before(Access access, AnswerKind kind, String about, String recordsVersion) {
        return store.newestBefore(access, kind, about, recordsVersion)
                .flatMap(answer ->
                        store.ledger(access, answer.provenance().ledger()).flatMap(ledger -> look(answer, ledger)));
    }

    /// What a kept ledger knew; empty for one that the caller may not read.
    Optional<LastLook> at(Access access, LedgerId id) {
        return store.ledger(access, id).flatMap(ledger -> look(ledger, findings(ledger)));
    }

    private static Optional<LastLook> look(Answer answer, KeptLedger ledger) {
        return look(ledger, present(answer));
    }

    private static Optional<LastLook> look(KeptLedger ledger, Set<String> present) {
        List<KeptFact> facts = ledger.facts();
        Optional<String> main = facts.stream()
                .filter(fact -> fact.computation().equals(MAIN))
                .map(fact -> fact.values().get("id"))
                .map(value -> value == null ? "" : value.text())
                .findFirst();
        return main.map(id -> new LastLook(id, customers(id, facts), transactions(ledger), present, profile(facts)));
    }

    /// The findings that a ledger tells of.
    private static Set<String> findings(KeptLedger ledger) {
        return ledger.facts().stream()
                .map(KeptFact::computation)
                .filter(computation -> computation.startsWith(FINDING))
                .map(computation -> computation.substring(FINDING.length()))
                .collect(Collectors.toSet());
    }

    /// Those whose totals the ledger holds: every booking of theirs is behind them.
    private static Set<String> customers(String main, List<KeptFact> facts) {
        Set<String> customers = new HashSet<>();
        for (KeptFact fact : facts) {
            if (WHOLE_ACCOUNTS.stream().anyMatch(fact.computation()::startsWith)) {
                int at = fact.computation().indexOf('@');
                customers.add(at < 0 ? main : fact.computation().substring(at + 1));
            }
        }
        return customers;
    }

    private static Set<String> transactions(KeptLedger ledger) {
        return ledger.records().stream()
                .filter(record -> record.kind() == RecordKind.TRANSACTION)
                .map(record -> record.id())
                .collect(Collectors.toSet());
    }

    private static Set<String> present(Answer answer) {
        return answer.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.PRESENT)
                .map((TestedIndicator finding) -> finding.indicator() + "@" + finding.customer())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> profile(List<KeptFact> facts) {
        Map<String, String> profile = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.topic().equals("PROFILE") || fact.topic().equals("ACCOUNT"))
                .filter(fact -> fact.computation().indexOf('@') < 0)
                .forEach(fact -> profile.put(fact.computation(), fact.statement()));
        return profile;
    }
}

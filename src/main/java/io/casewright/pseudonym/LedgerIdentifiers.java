package io.casewright.pseudonym;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Value;
import io.casewright.pseudonym.Identifier.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/// The identifiers that a ledger itself names: values that are names and accounts, and the ids of its records.
public final class LedgerIdentifiers {

    private LedgerIdentifiers() {}

    public static Set<Identifier> of(Ledger ledger) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (Fact fact : ledger.facts()) {
            fact.values().values().forEach(value -> {
                switch (value) {
                    case Value.NameValue name -> identifiers.add(new Identifier(Kind.NAME, name.name()));
                    case Value.AccountValue account -> identifiers.add(new Identifier(Kind.ACCOUNT, account.account()));
                    default -> {}
                }
            });
            for (RecordRef record : fact.records()) {
                identifiers.add(new Identifier(Kind.ID, record.id()));
            }
        }
        return identifiers;
    }
}

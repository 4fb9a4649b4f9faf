package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analyst;
import io.casewright.analysis.Focus;
import io.casewright.analysis.history.LastLook;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Holds a kept ledger of a case against the case's records of today.
@Singleton
public final class WhatChanged {

    private static final List<String> NEWS =
            List.of("history.bookings@", "history.counterparties@", "history.profile@");

    private final Dossiers dossiers;
    private final Analyst analyst;
    private final EarlierLooks looks;

    WhatChanged(Dossiers dossiers, Analyst analyst, EarlierLooks looks) {
        this.dossiers = dossiers;
        this.analyst = analyst;
        this.looks = looks;
    }

    /// What the records say now.
    ///
    /// @param news what the ledger did not know: bookings, counterparties, the main customer's profile
    /// @param facts that a narrative would be written from today, but for those about earlier looks and other cases
    /// @param further facts that an explanation would be written from beside them
    public record Today(List<Fact> news, List<Fact> facts, List<Fact> further) {

        public Today {
            news = List.copyOf(news);
            facts = List.copyOf(facts);
            further = List.copyOf(further);
        }
    }

    /// The number that grows whenever something changes that this caller may see of the case; empty for a case that is
    /// not there for the caller.
    public Optional<String> version(Access access, CaseId caseId) {
        long version = dossiers.version(access, caseId);
        return version == 0 ? Optional.empty() : Optional.of(Long.toString(version));
    }

    /// Empty for a case that the caller may not read, or in which nobody is a customer.
    public Optional<Today> since(Access access, CaseId caseId, LedgerId ledger) {
        Optional<LastLook> look = looks.at(access, ledger);
        return dossiers.ofCase(access, caseId)
                .filter(dossier -> !dossier.customers().isEmpty())
                .map(dossier -> today(dossier, look));
    }

    private Today today(Dossier dossier, Optional<LastLook> look) {
        Analysis analysis = analyst.analyse(dossier, new Focus(look, Optional.empty()));
        List<Fact> assessed = analysis.assessment().facts();
        List<Fact> news = assessed.stream()
                .filter(fact -> look.isPresent() && NEWS.stream().anyMatch(fact.computation()::startsWith))
                .filter(fact -> !fact.marks().contains(Mark.NEGATIVE))
                .toList();
        return new Today(news, comparable(analysis.facts()), comparable(assessed));
    }

    /// Of earlier looks and of other cases each reader knows something else.
    private static List<Fact> comparable(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.topic() != Topic.HISTORY).toList();
    }
}

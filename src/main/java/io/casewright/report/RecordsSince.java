package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.KeptLedger;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.assist.WhatChanged;
import io.casewright.assist.WhatChanged.Today;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.Topic;
import io.casewright.report.Staleness.ChangedFact;
import io.casewright.report.Staleness.Touched;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says whether a report is behind its case's records, and what changed.
@Singleton
public final class RecordsSince {

    private final WhatChanged records;
    private final AnswerStore ledgers;

    public RecordsSince(WhatChanged records, AnswerStore ledgers) {
        this.records = records;
        this.ledgers = ledgers;
    }

    /// Whether something in the case's records was written since the report was drafted, be it of weight or not.
    /// Costs one look at a number.
    public boolean haveMoved(Access access, Report report) {
        return !records.version(access, report.caseId()).equals(Optional.of(report.recordsVersion()));
    }

    /// Compares the evidence of every section with what the records say now.
    public Staleness of(Access access, Report report) {
        String version = records.version(access, report.caseId()).orElse(report.recordsVersion());
        Changes changes = new Changes();
        if (!version.equals(report.recordsVersion())) {
            Set<LedgerId> evidence = report.sections().stream()
                    .map(ReportSection::ledger)
                    .collect(Collectors.toCollection(TreeSet::new));
            evidence.forEach(id -> ledgers.ledger(access, id)
                    .ifPresent(ledger -> records.since(access, report.caseId(), id)
                            .ifPresent(today -> changes.add(report, ledger, today))));
        }
        return new Staleness(
                report.recordsVersion(),
                version,
                List.copyOf(changes.news),
                List.copyOf(changes.facts.values()),
                changes.touched);
    }

    /// What is found while one ledger after the other is compared.
    private static final class Changes {

        private final Set<String> news = new TreeSet<>();
        private final Map<String, ChangedFact> facts = new TreeMap<>();
        private final List<Touched> touched = new ArrayList<>();

        void add(Report report, KeptLedger ledger, Today today) {
            today.news().forEach(fact -> news.add(fact.statement()));
            Map<String, String> now = statements(today.facts());
            Map<String, String> known = statements(today.further());
            known.putAll(now);
            Set<String> moved = new TreeSet<>();
            for (KeptFact fact : ledger.facts()) {
                Optional<String> says = Optional.ofNullable(known.get(fact.computation()));
                now.remove(fact.computation());
                boolean told = fact.topic().equals(Topic.HISTORY.name());
                if (!told && !says.equals(Optional.of(fact.statement()))) {
                    moved.add(fact.id());
                    facts.put(
                            fact.computation(),
                            new ChangedFact(fact.computation(), Optional.of(fact.statement()), says));
                }
            }
            now.forEach((computation, says) ->
                    facts.putIfAbsent(computation, new ChangedFact(computation, Optional.empty(), Optional.of(says))));
            touch(report, ledger.id(), moved);
        }

        private void touch(Report report, LedgerId ledger, Set<String> moved) {
            for (ReportSection section : report.sections()) {
                if (section.ledger().equals(ledger)) {
                    section.sentences().stream()
                            .filter(each -> each.citations().stream()
                                    .map(Citation::toString)
                                    .anyMatch(moved::contains))
                            .forEach(each -> touched.add(new Touched(section.id(), each.text())));
                }
            }
        }

        private static Map<String, String> statements(List<Fact> facts) {
            Map<String, String> statements = new TreeMap<>();
            facts.forEach(fact -> statements.put(fact.computation(), fact.statement()));
            return statements;
        }
    }
}

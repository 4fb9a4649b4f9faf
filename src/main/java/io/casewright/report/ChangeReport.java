package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.KeptLedger;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.LedgerId;
import io.casewright.report.Report.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The one way from a version of a report to the next: a person who may takes one step from the version that
/// they read. Everything else is refused, and the refusal is on the audit record too.
@Singleton
public final class ChangeReport {

    private final ReportStore store;
    private final AnswerStore ledgers;
    private final AuditTrail audit;
    private final Clock clock;

    public ChangeReport(ReportStore store, AnswerStore ledgers, AuditTrail audit, Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody wants to do.
    ///
    /// @param version that they read
    /// @param about the section, the party or the reason; may be empty
    public record Deed(ReportId report, int version, Act act, String about) {}

    /// Makes the next version; none where the change changes nothing. Empty for a report that the caller may
    /// not read. Throws [ReportRefusedException] where somebody was faster or the act is not for this caller
    /// or this state.
    ///
    /// @param change from the version read to the next, without state, version and step; may throw the same
    public Optional<Report> make(Access access, Deed deed, UnaryOperator<Report> change) {
        Optional<Report> found = store.find(access, deed.report());
        return found.map(report -> {
            try {
                return made(access, deed, report, change);
            } catch (ReportRefusedException refused) {
                audit.append(entry(access, deed, report, "refused: " + refused.problem()));
                throw refused;
            }
        });
    }

    /// The instant of a step, as fine as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Report made(Access access, Deed deed, Report report, UnaryOperator<Report> change) {
        Act act = deed.act();
        if (!act.isFor(access.caller().role())) {
            throw new ReportRefusedException(
                    "role-not-allowed", "Your role does not do this to a report: ask somebody whose role does.");
        }
        if (report.version() != deed.version()) {
            throw ReportRefusedException.changedMeanwhile(report.version());
        }
        if (!act.isPossibleIn(report.state())) {
            throw ReportRefusedException.inState(report.state());
        }
        Report changed = change.apply(report);
        ReportState reached = act.reached(report.state());
        if (changed.equals(report) && reached == report.state()) {
            return report;
        }
        Step step = new Step(act.word(), deed.about(), access.caller().id(), now());
        Report next = changed.next(step, reached);
        if (!store.add(access, next, newCases(access, report, next), entry(access, deed, next, "done"))) {
            throw ReportRefusedException.changedMeanwhile(
                    store.find(access, report.id()).map(Report::version).orElse(next.version()));
        }
        return next;
    }

    /// The cases behind the evidence that a version brings, beside the report's own.
    private Set<CaseId> newCases(Access access, Report before, Report after) {
        Set<LedgerId> added = new HashSet<>(evidence(after));
        added.removeAll(evidence(before));
        return others(access, after, added);
    }

    /// The cases behind a first version, beside its own.
    Set<CaseId> cases(Access access, Report first) {
        return others(access, first, evidence(first));
    }

    private Set<CaseId> others(Access access, Report report, Set<LedgerId> evidence) {
        Set<CaseId> cases = new TreeSet<>();
        evidence.stream()
                .map(id -> ledgers.ledger(access, id).orElseThrow())
                .map(KeptLedger::cases)
                .forEach(cases::addAll);
        cases.remove(report.caseId());
        return cases;
    }

    private static Set<LedgerId> evidence(Report report) {
        return report.sections().stream().map(ReportSection::ledger).collect(Collectors.toSet());
    }

    /// With the party that it is about, where it is about one.
    private static AuditEntry entry(Access access, Deed deed, Report report, String outcome) {
        AuditEntry entry = entry(access, deed.act(), report, outcome);
        if (deed.act() != Act.PARTY_FILED) {
            return entry;
        }
        Map<String, String> details = new TreeMap<>(entry.details());
        details.put("party", deed.about());
        return new AuditEntry(entry.caller(), entry.action(), entry.object(), entry.outcome(), details);
    }

    static AuditEntry entry(Access access, Act act, Report report, String outcome) {
        Map<String, String> details = new TreeMap<>();
        details.put("case", report.caseId().value());
        details.put("form", report.form());
        details.put("version", Integer.toString(report.version()));
        details.put("state", report.state().name());
        return new AuditEntry(
                access.caller(), "report." + act.word(), report.id().toString(), outcome, details);
    }
}

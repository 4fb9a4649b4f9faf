package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.evidence.LedgerId;
import io.casewright.report.ChangeReport.Deed;
import io.casewright.report.EditReport.Place;
import io.casewright.report.Report.Step;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Has sections of a draft written anew from the records as they are now. A locked section never moves. Empty for a
/// report that the caller may not read; throws [ReportRefusedException] for what cannot be done to it as it stands.
@Singleton
public final class RegenerateReport {

    private static final String SEPARATOR = ",";

    private final ChangeReport changes;
    private final ReportStore store;
    private final FormDrafts drafts;

    RegenerateReport(ChangeReport changes, ReportStore store, FormDrafts drafts) {
        this.changes = changes;
        this.store = store;
        this.drafts = drafts;
    }

    /// One section. What was written there by hand stays in the version before.
    public Optional<Report> section(Access access, Place place, AnswerListener listener) {
        Deed deed = new Deed(place.report(), place.version(), Act.REGENERATED, place.section());
        return changes.make(access, deed, report -> {
            EditReport.open(report, place.section());
            Answer draft = drafts.section(access, report, place.section(), former(access, report), listener)
                    .orElseThrow(() -> gone(report));
            return redrafted(report, List.of(place.section()), draft);
        });
    }

    /// Every section that is not locked.
    public Optional<Report> all(Access access, ReportId id, int version, AnswerListener listener) {
        List<String> open = store.find(access, id).stream()
                .flatMap(report -> report.sections().stream())
                .filter(section -> !section.isLocked())
                .map(ReportSection::id)
                .toList();
        Deed deed = new Deed(id, version, Act.REGENERATED, String.join(SEPARATOR, open));
        return changes.make(access, deed, report -> {
            if (open.isEmpty()) {
                throw new ReportRefusedException(
                        "section-locked", "Every section of this report is locked. Unlock those that may move.");
            }
            Answer draft = drafts.whole(
                            access, report.caseId(), drafts.form(report.form()), former(access, report), listener)
                    .orElseThrow(() -> gone(report));
            return redrafted(report, open, draft);
        });
    }

    /// The sections that a step wrote anew.
    static List<String> sections(Step step) {
        return Arrays.asList(step.about().split(SEPARATOR, -1));
    }

    /// A report whose sections all rest on one ledger is as old as that ledger.
    private static Report redrafted(Report report, List<String> sections, Answer draft) {
        LedgerId ledger = draft.provenance().ledger();
        Report redrafted = report;
        for (String id : sections) {
            ReportSection section = EditReport.open(report, id);
            redrafted = redrafted.withSection(section.with(ledger, StartReport.sentences(draft, id)));
        }
        Set<LedgerId> evidence =
                redrafted.sections().stream().map(ReportSection::ledger).collect(Collectors.toSet());
        return evidence.size() == 1
                ? redrafted.withRecordsVersion(draft.provenance().recordsVersion())
                : redrafted;
    }

    private Optional<Report> former(Access access, Report report) {
        return report.continues().flatMap(former -> store.find(access, former));
    }

    private static ReportRefusedException gone(Report report) {
        return new ReportRefusedException(
                "unknown-case", "The case %s is not there any more.".formatted(report.caseId()));
    }
}

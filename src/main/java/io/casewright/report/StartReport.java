package io.casewright.report;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.CheckedSentence;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.CaseStore;
import io.casewright.casefile.Party;
import io.casewright.evidence.CaseId;
import io.casewright.report.Report.Step;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.form.Form;
import io.casewright.report.form.Form.FormSection;
import io.casewright.report.form.Form.Purpose;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Starts a report on a case: drafts it by its form and keeps the draft as its first version. It files nothing.
@Singleton
public final class StartReport {

    private final FormDrafts drafts;
    private final ReportStore store;
    private final ChangeReport changes;
    private final CaseStore cases;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    StartReport(FormDrafts drafts, ReportStore store, ChangeReport changes, CaseStore cases) {
        this.drafts = drafts;
        this.store = store;
        this.changes = changes;
        this.cases = cases;
    }

    /// What is wanted.
    ///
    /// @param form id of a form
    /// @param continues the former report on the same activity, where it continues one
    public record Wish(String form, Optional<ReportId> continues) {}

    /// Empty for a case that the caller may not read. Throws [ReportRefusedException] for a form that is not there and
    /// for a former report that cannot be continued.
    public Optional<Report> start(Access access, CaseId caseId, Wish wish, AnswerListener listener) {
        if (!Act.STARTED.isFor(access.caller().role()) || !access.isInsideInvestigation()) {
            return Optional.empty();
        }
        Optional<CaseFile> caseFile = cases.find(access, caseId);
        if (caseFile.isEmpty()) {
            return Optional.empty();
        }
        Form form = drafts.form(wish.form());
        Optional<Report> former = former(access, caseFile.get(), form, wish);
        return drafts.whole(access, caseId, form, former, listener).map(draft -> kept(access, form, former, draft));
    }

    private Optional<Report> former(Access access, CaseFile caseFile, Form form, Wish wish) {
        if (form.purpose() == Purpose.CONTINUING && wish.continues().isEmpty()) {
            throw new ReportRefusedException(
                    "former-report-missing",
                    "A report in the form \"%s\" continues an earlier one. Name that one's id in continues."
                            .formatted(form.id()));
        }
        return wish.continues()
                .map(id -> store.find(access, id)
                        .filter(report ->
                                report.state() == ReportState.SIGNED_OFF || report.state() == ReportState.SUPERSEDED)
                        .filter(report -> isOnTheSame(access, report, caseFile))
                        .orElseThrow(() -> new ReportRefusedException(
                                "no-former-report",
                                "Only a report that you may read, that was signed off and that shares a party with this case "
                                        + "can be continued. Check the id, or have that report signed off first.")));
    }

    private boolean isOnTheSame(Access access, Report former, CaseFile caseFile) {
        Set<String> parties = parties(caseFile);
        return former.caseId().equals(caseFile.id())
                || cases.find(access, former.caseId()).stream()
                        .anyMatch(other -> parties(other).stream().anyMatch(parties::contains));
    }

    private static Set<String> parties(CaseFile caseFile) {
        return caseFile.parties().stream().map(Party::id).collect(Collectors.toSet());
    }

    private Report kept(Access access, Form form, Optional<Report> former, Answer draft) {
        Instant now = changes.now();
        String author = access.caller().id();
        Report report = new Report(
                new ReportId(ids.generate()),
                new CaseId(draft.about()),
                form.id(),
                1,
                ReportState.DRAFT,
                author,
                Optional.empty(),
                former.map(Report::id),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sections(form, draft),
                draft.provenance().recordsVersion(),
                now,
                new Step(Act.STARTED.word(), form.id(), author, now));
        Set<CaseId> others = new TreeSet<>(changes.cases(access, report));
        former.map(Report::caseId).filter(id -> !id.equals(report.caseId())).ifPresent(others::add);
        store.add(report, others, ChangeReport.entry(access, Act.STARTED, report, "done"));
        return report;
    }

    /// Every section of the form, those without a sentence too: a person may know what the records do not.
    private static List<ReportSection> sections(Form form, Answer draft) {
        List<ReportSection> sections = new ArrayList<>();
        for (FormSection section : form.sections()) {
            sections.add(new ReportSection(
                    section.outline().id(),
                    section.outline().title(),
                    draft.provenance().ledger(),
                    Optional.empty(),
                    sentences(draft, section.outline().id())));
        }
        return sections;
    }

    /// What a draft says in a section.
    static List<ReportSentence> sentences(Answer draft, String section) {
        return draft.sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.sentences().stream())
                .map(StartReport::sentence)
                .toList();
    }

    private static ReportSentence sentence(CheckedSentence checked) {
        return new ReportSentence(
                checked.text(), checked.citations(), Standing.SUPPORTED, checked.reason(), Optional.empty());
    }
}

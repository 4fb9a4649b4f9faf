package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.DraftNarrative;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.LedgerId;
import io.casewright.report.form.Form;
import io.casewright.report.form.FormLibrary;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;

/// Drafts of a case in a form, whole or a section of it, from the records as they are now.
@Singleton
final class FormDrafts {

    private final DraftNarrative narratives;
    private final FormLibrary forms;

    FormDrafts(DraftNarrative narratives, FormLibrary forms) {
        this.narratives = narratives;
        this.forms = forms;
    }

    /// Throws [ReportRefusedException] for an id that no form has.
    Form form(String id) {
        return forms.find(id).orElseThrow(() -> {
            String known = forms.all().stream().map(Form::id).collect(Collectors.joining(", "));
            return new ReportRefusedException(
                    "unknown-form", "There is no form \"%s\". There are %s.".formatted(id, known));
        });
    }

    /// Empty for a case that the caller may not read.
    ///
    /// @param former the report that this one continues
    Optional<Answer> whole(Access access, CaseId caseId, Form form, Optional<Report> former, AnswerListener listener) {
        return narratives.make(access, caseId, form.commission(evidence(former)), listener);
    }

    /// Empty for a case that the caller may not read.
    ///
    /// @param former the report that this one continues
    Optional<Answer> section(
            Access access, Report report, String section, Optional<Report> former, AnswerListener listener) {
        return narratives.make(
                access,
                report.caseId(),
                form(report.form()).commission(evidence(former)).part(section),
                listener);
    }

    private static Optional<LedgerId> evidence(Optional<Report> former) {
        return former.flatMap(
                report -> report.sections().stream().map(ReportSection::ledger).findFirst());
    }
}

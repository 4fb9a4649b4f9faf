package io.casewright.report.export;

import io.casewright.access.Access;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.KeptLedger;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.evidence.LedgerId;
import io.casewright.report.FiledParties;
import io.casewright.report.Filing;
import io.casewright.report.FilingCodes;
import io.casewright.report.Report;
import io.casewright.report.ReportRefusedException;
import io.casewright.report.ReportSection;
import io.casewright.report.form.Form;
import io.casewright.report.form.FormLibrary;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts beside a report what a file of it is made from: its form, its ledgers, and the case's parties, codes and
/// bookings as the records are now.
@Singleton
public final class AssembleFiling {

    private final FormLibrary forms;
    private final Dossiers dossiers;
    private final AnswerStore ledgers;
    private final FiledParties parties;
    private final FilingCodes codes;

    AssembleFiling(FormLibrary forms, Dossiers dossiers, AnswerStore ledgers, FiledParties parties, FilingCodes codes) {
        this.forms = forms;
        this.dossiers = dossiers;
        this.ledgers = ledgers;
        this.parties = parties;
        this.codes = codes;
    }

    /// Empty for a case that the caller may not read. Throws [ReportRefusedException] where the report's form is gone.
    public Optional<Filing> of(Access access, Report report) {
        Form form = forms.find(report.form())
                .orElseThrow(() -> new ReportRefusedException(
                        "unknown-form",
                        "The form \"%s\" of this report is no longer there. Put its file back into the folder of forms."
                                .formatted(report.form())));
        return dossiers.ofCase(access, report.caseId()).map(dossier -> filing(access, report, form, dossier));
    }

    private Filing filing(Access access, Report report, Form form, Dossier dossier) {
        return new Filing(
                report,
                form,
                dossier,
                parties.of(dossier, report.parties()),
                dossier.customers().isEmpty()
                        ? List.of()
                        : codes.of(form, dossier).given(),
                ledgers(access, report));
    }

    private Map<LedgerId, KeptLedger> ledgers(Access access, Report report) {
        Map<LedgerId, KeptLedger> found = new HashMap<>();
        report.sections().stream()
                .map(ReportSection::ledger)
                .distinct()
                .forEach(id -> ledgers.ledger(access, id).ifPresent(ledger -> found.put(id, ledger)));
        return found;
    }
}

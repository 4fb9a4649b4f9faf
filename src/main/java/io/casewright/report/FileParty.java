package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.report.ChangeReport.Deed;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Report.PartyFiling;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets a writer say how a party of the case is filed in one report, in their name and with a reason. The
/// case's own roles stay as they are; a potential victim is not filed as a subject, and the try is on the
/// audit record.
@Singleton
public final class FileParty {

    private final ChangeReport changes;
    private final ReportStore store;
    private final Dossiers dossiers;
    private final FiledParties parties;

    public FileParty(ChangeReport changes, ReportStore store, Dossiers dossiers, FiledParties parties) {
        this.changes = changes;
        this.store = store;
        this.dossiers = dossiers;
        this.parties = parties;
    }

    /// What a writer wants.
    ///
    /// @param version of the report that they read
    /// @param party id in the case
    public record Wish(ReportId report, int version, String party, FiledAs filedAs, String reason) {}

    /// Makes the next version. Empty for a report that the caller may not read; throws
    /// [ReportRefusedException] for a party that the case does not have, for a potential victim as a subject,
    /// and as [ChangeReport] does.
    public Optional<Report> file(Access access, Wish wish) {
        Deed deed = new Deed(wish.report(), wish.version(), Act.PARTY_FILED, wish.party());
        return changes.make(access, deed, report -> {
            Dossier dossier = dossier(access, report);
            check(dossier, wish);
            List<PartyFiling> chosen = new ArrayList<>(report.parties());
            chosen.removeIf(each -> each.party().equals(wish.party()));
            chosen.add(new PartyFiling(
                    wish.party(), wish.filedAs(), wish.reason(), access.caller().id()));
            return report.withParties(chosen);
        });
    }

    /// How every party of the report's case is filed in its newest version, and why; empty for a report that
    /// the caller may not read.
    public Optional<List<FiledParty>> parties(Access access, ReportId id) {
        return store.find(access, id).map(report -> parties.of(dossier(access, report), report.parties()));
    }

    private void check(Dossier dossier, Wish wish) {
        boolean isThere = dossier.caseFile().orElseThrow().parties().stream()
                .anyMatch(party -> party.id().equals(wish.party()));
        if (!isThere) {
            throw new ReportRefusedException(
                    "unknown-party",
                    "The report's case has no party with this id. The report's parties tell which there are.");
        }
        parties.refusal(dossier, wish.party(), wish.filedAs()).ifPresent(reason -> {
            throw new ReportRefusedException("potential-victim-as-subject", reason);
        });
    }

    private Dossier dossier(Access access, Report report) {
        return dossiers.ofCase(access, report.caseId())
                .orElseThrow(() -> new IllegalStateException("a report can be read whose case cannot: " + report.id()));
    }
}

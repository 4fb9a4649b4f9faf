package io.casewright.report.export;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.ReportState;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold of a report before a file that a financial intelligence unit takes in is made of it.
/// Nothing is filed by default: only what a person signed off becomes such a file.
final class Fileable {

    private Fileable() {}

    static List<Problem> problems(Filing filing) {
        List<Problem> problems = new ArrayList<>();
        obstacle(filing.report().state()).ifPresent(reason -> problems.add(new Problem("state", reason)));
        if (filing.form().purpose() == Form.Purpose.CLOSURE) {
            problems.add(new Problem(
                    "form",
                    "%s records why nothing is filed; it is no report"
                            .formatted(filing.form().title())));
        }
        filing.parties().stream()
                .filter(Fileable::isVictimAsSubject)
                .forEach(
                        filed -> problems.add(
                                new Problem(
                                        "parties." + filed.party().id(),
                                        "is a potential victim and is never filed as a subject: file the party as a potential victim")));
        return problems;
    }

    private static Optional<String> obstacle(ReportState state) {
        return switch (state) {
            case SIGNED_OFF -> Optional.empty();
            case DRAFT, IN_REVIEW ->
                Optional.of("the report is not signed off: a reviewer who is not its author signs it off first");
            case WITHDRAWN -> Optional.of("the report was withdrawn and will not be filed");
            case SUPERSEDED -> Optional.of("a later report took this one's place: file that one");
        };
    }

    private static boolean isVictimAsSubject(FiledParty filed) {
        return filed.filedAs() == FiledAs.SUBJECT && filed.party().role() == PartyRole.POTENTIAL_VICTIM;
    }
}

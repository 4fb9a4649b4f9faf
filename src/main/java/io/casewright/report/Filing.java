package io.casewright.report;

import io.casewright.assist.KeptLedger;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party;
import io.casewright.evidence.LedgerId;
import io.casewright.report.form.Form;
import java.util.List;
import java.util.Map;

/// All that an export is made from.
///
/// @param dossier the case's records as they are now
/// @param parties all of the case, filed or not, subjects first
/// @param codes with their reasons
/// @param ledgers of the report's sections
public record Filing(
        Report report,
        Form form,
        Dossier dossier,
        List<FiledParty> parties,
        List<FilingCode> codes,
        Map<LedgerId, KeptLedger> ledgers) {

    /// A party and how it is filed.
    ///
    /// @param reason why it is filed so
    public record FiledParty(Party party, FiledAs filedAs, String reason) {}

    /// A code that the form has a place for.
    ///
    /// @param list id of its list
    /// @param place the field, box or text that it belongs to, as the list says
    /// @param reason the findings that it rests on, in a sentence
    /// @param findings ids of the indicators or typologies that are present; never empty
    public record FilingCode(
            String list, String code, String title, String place, String reason, List<String> findings) {

        public FilingCode {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("no code without a finding: " + code);
            }
        }
    }

    public Filing {
        parties = List.copyOf(parties);
        codes = List.copyOf(codes);
        ledgers = Map.copyOf(ledgers);
    }
}

package io.casewright.casefile;

import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Alerts, parties and evidence under one investigation.
///
/// @param status in the bank's words (`open`, `closed`)
/// @param readers ids of the callers who may read it; nobody else learns that it exists
public record CaseFile(
        CaseId id,
        String title,
        String status,
        LocalDate opened,
        List<Party> parties,
        List<AlertId> alerts,
        Set<String> readers) {

    public CaseFile {
        parties = List.copyOf(parties);
        alerts = List.copyOf(alerts);
        readers = Set.copyOf(readers);
    }

    /// The customers under investigation, in the order of the case.
    public List<Party> subjects() {
        return parties.stream()
                .filter(party -> party.role() == Party.PartyRole.SUBJECT)
                .toList();
    }
}

package io.casewright.casefile;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.NoteId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Something that staff wrote down, about a customer or in a case.
///
/// @param caseId the case that it belongs to; only that case's readers see it
/// @param flags observations from a closed vocabulary that the note records (`third-party-speaks`, `appears-coerced`)
public record Note(
        NoteId id,
        Optional<CaseId> caseId,
        Optional<CustomerId> customer,
        String author,
        Instant written,
        String text,
        Set<String> flags) {

    public Note {
        flags = Set.copyOf(flags);
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}

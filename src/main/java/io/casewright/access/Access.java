package io.casewright.access;

import io.casewright.evidence.CaseId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What one caller may read in one request: the argument that every search, count, analysis and tool takes.
///
/// A case that is not in `cases` does not exist for this caller. Knowledge documents are readable by every role that
/// reads content at all.
public record Access(Caller caller, Set<CaseId> cases) {

    public Access {
        cases = java.util.Collections.unmodifiableSet(new TreeSet<>(cases));
    }

    /// No case at all: typology questions, and callers outside the investigation.
    public static Access withoutCases(Caller caller) {
        return new Access(caller, Set.of());
    }

    /// Whether a document or record of this case may be read; knowledge (no case) may.
    public boolean mayRead(Optional<CaseId> caseId) {
        return caseId.map(cases::contains).orElse(true);
    }

    public boolean mayRead(CaseId caseId) {
        return cases.contains(caseId);
    }

    /// Whether alerts, cases and reports may be spoken of to this caller at all.
    public boolean isInsideInvestigation() {
        return caller.audience() == Audience.INVESTIGATION;
    }
}

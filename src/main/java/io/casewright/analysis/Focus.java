package io.casewright.analysis;

import io.casewright.analysis.history.LastLook;
import io.casewright.evidence.AlertId;
import java.util.Optional;

/// What an analysis is asked beside the records.
///
/// @param look what an earlier explanation knew, to say what changed since
/// @param alert the alert that the question is about
public record Focus(Optional<LastLook> look, Optional<AlertId> alert) {

    public static final Focus NONE = new Focus(Optional.empty(), Optional.empty());
}

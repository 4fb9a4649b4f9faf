package io.casewright.audit;

import io.casewright.access.Caller;
import java.util.Map;
import java.util.TreeMap;

/// Something that a caller did, before it is sealed.
///
/// @param action a verb and its object's kind (`answer.made`, `import.started`, `note.added`)
/// @param object id of what it was done to
/// @param outcome `done`, or `refused` or `failed` with a short reason; never content of a case
/// @param details plain values that produced the result (ledger hash, prompt digest, model), sorted by name
public record AuditEntry(Caller caller, String action, String object, String outcome, Map<String, String> details) {

    public AuditEntry {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
}

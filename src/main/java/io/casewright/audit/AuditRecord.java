package io.casewright.audit;

import io.casewright.evidence.Sha256;
import java.time.Instant;

/// A sealed entry of the chain.
///
/// @param sequence from 1, without gaps
/// @param at to the microsecond
/// @param details `name=value` lines, sorted
/// @param previous hash of the record before; 64 zeros for the first
/// @param hash SHA-256 over all other fields
public record AuditRecord(
        long sequence,
        Instant at,
        String caller,
        String role,
        String action,
        String object,
        String outcome,
        String details,
        String previous,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    /// Whether the hash is that of the fields.
    public boolean isIntact() {
        return hash.equals(computeHash());
    }

    AuditRecord sealed() {
        return new AuditRecord(sequence, at, caller, role, action, object, outcome, details, previous, computeHash());
    }

    /// Lengths stand before the fields, so that no text can be moved from one field into the next unnoticed.
    private String computeHash() {
        StringBuilder fields = new StringBuilder();
        for (String field : new String[] {
            Long.toString(sequence), at.toString(), caller, role, action, object, outcome, details, previous
        }) {
            fields.append(field.length()).append(':').append(field).append('\n');
        }
        return Sha256.hex(fields.toString());
    }
}

package io.casewright.evidence;

/// A record of the bank's that a fact was computed from.
public record RecordRef(RecordKind kind, String id) implements Comparable<RecordRef> {

    /// Where the record lives; the order is the order in a ledger.
    public enum RecordKind {
        CUSTOMER,
        ACCOUNT,
        TRANSACTION,
        ALERT,
        CASE,
        NOTE,
        ATTACHMENT,
        EVENT
    }

    @Override
    public int compareTo(RecordRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}

package io.casewright.evidence;

/// The id of a transaction: the source system's own, or one that the demo or an import gave. 1 to 200 printable
/// characters.
public record TransactionId(String value) implements Comparable<TransactionId> {

    public TransactionId {
        value = Ids.checked("transaction", value);
    }

    @Override
    public int compareTo(TransactionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

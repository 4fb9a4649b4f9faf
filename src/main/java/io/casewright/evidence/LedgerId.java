package io.casewright.evidence;

/// The id of a ledger: `L` and the first 32 hexadecimal digits of its hash, so that the same evidence has the same id.
public record LedgerId(String value) implements Comparable<LedgerId> {

    public LedgerId {
        value = Ids.checked("ledger", value);
    }

    @Override
    public int compareTo(LedgerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

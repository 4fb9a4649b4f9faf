package io.casewright.evidence;

/// The id of a customer: the source system's own, or one that the demo or an import gave. 1 to 200 printable
/// characters.
public record CustomerId(String value) implements Comparable<CustomerId> {

    public CustomerId {
        value = Ids.checked("customer", value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

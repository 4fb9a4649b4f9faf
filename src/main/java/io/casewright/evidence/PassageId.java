package io.casewright.evidence;

/// The id of a passage: made from its document's id, its place and its text, so that a rebuilt index keeps it. Orders
/// by value, which breaks ties of rank.
public record PassageId(String value) implements Comparable<PassageId> {

    public PassageId {
        value = Ids.checked("passage", value);
    }

    @Override
    public int compareTo(PassageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

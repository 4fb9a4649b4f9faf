package io.casewright.evidence;

/// The id of a case: the source system's own, or one that the demo or an import gave. 1 to 200 printable characters.
public record CaseId(String value) implements Comparable<CaseId> {

    public CaseId {
        value = Ids.checked("case", value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

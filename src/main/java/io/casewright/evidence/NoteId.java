package io.casewright.evidence;

/// The id of a note: the source system's own, or one that the demo or an import gave. 1 to 200 printable characters.
public record NoteId(String value) implements Comparable<NoteId> {

    public NoteId {
        value = Ids.checked("note", value);
    }

    @Override
    public int compareTo(NoteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.casewright.evidence;

/// The id of an event: the source system's own. 1 to 200 printable characters.
public record EventId(String value) implements Comparable<EventId> {

    public EventId {
        value = Ids.checked("event", value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

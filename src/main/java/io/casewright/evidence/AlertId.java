package io.casewright.evidence;

/// The id of an alert in the monitoring system that raised it. 1 to 200 printable characters.
public record AlertId(String value) implements Comparable<AlertId> {

    public AlertId {
        value = Ids.checked("alert", value);
    }

    @Override
    public int compareTo(AlertId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

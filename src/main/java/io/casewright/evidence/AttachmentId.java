package io.casewright.evidence;

/// The id of an attachment to a case. 1 to 200 printable characters.
public record AttachmentId(String value) implements Comparable<AttachmentId> {

    public AttachmentId {
        value = Ids.checked("attachment", value);
    }

    @Override
    public int compareTo(AttachmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

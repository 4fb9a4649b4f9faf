package io.casewright.evidence;

/// The id of a source document, stable over restarts: a shipped document's own name (`fatf-2022-cyber-fraud`), else
/// made from the content hash.
public record DocumentId(String value) implements Comparable<DocumentId> {

    public DocumentId {
        value = Ids.checked("document", value);
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

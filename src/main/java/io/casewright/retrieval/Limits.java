package io.casewright.retrieval;

/// How much one answer takes.
///
/// @param passages at most this many
/// @param perDocument at most this many of one document, so that one (or a forged one) does not crowd out the others
public record Limits(int passages, int perDocument) {

    public Limits {
        if (passages < 0 || perDocument < 1) {
            throw new IllegalArgumentException(
                    "limits are at least 0 passages and 1 a document, not %d and %d".formatted(passages, perDocument));
        }
    }

    /// As many of one document as there are.
    public static Limits of(int passages) {
        return new Limits(passages, Integer.MAX_VALUE);
    }
}

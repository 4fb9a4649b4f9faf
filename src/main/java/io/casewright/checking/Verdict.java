package io.casewright.checking;

/// What the ledger says of one sentence. Every reason is a sentence that a person and a model can act on.
public sealed interface Verdict {

    /// The cited evidence carries the sentence.
    record Supported() implements Verdict {}

    /// The sentence cites nothing.
    record Uncited() implements Verdict {}

    /// A citation that the ledger does not hold.
    record UnknownCitation(String citation) implements Verdict {}

    /// Something in the sentence that no cited fact or passage carries.
    ///
    /// @param what the words in question, as they stand in the sentence
    /// @param why what is wrong and what would be right
    record Unsupported(String what, String why) implements Verdict {}

    default boolean isSupported() {
        return this instanceof Supported;
    }

    /// One word for the wire: `supported`, `uncited`, `unknown-citation`, `unsupported`.
    default String code() {
        return switch (this) {
            case Supported supported -> "supported";
            case Uncited uncited -> "uncited";
            case UnknownCitation unknown -> "unknown-citation";
            case Unsupported unsupported -> "unsupported";
        };
    }

    default String reason() {
        return switch (this) {
            case Supported supported -> "Every figure, date and name stands in the cited evidence.";
            case Uncited uncited -> "The sentence cites nothing; cite the fact or passage that carries it.";
            case UnknownCitation(String citation) ->
                "The ledger holds no %s; cite one that it holds.".formatted(citation);
            case Unsupported(String what, String why) -> "\"%s\": %s".formatted(what, why);
        };
    }
}

package io.casewright.assist.tool;

import java.util.List;

/// What reading a question led to.
public sealed interface Understood {

    /// Something to compute.
    record Asked(Inquiry inquiry) implements Understood {}

    /// A question after figures, some words of which could not be read: to compute without them would answer another
    /// question.
    ///
    /// @param unread the words, lower case, in their order; empty where it was not clear what is to be computed
    record Unclear(List<String> unread) implements Understood {

        public Unclear {
            unread = List.copyOf(unread);
        }
    }

    /// A question that goes on from an earlier one after figures, and there is none.
    record Incomplete() implements Understood {}

    /// No question after figures of payments.
    record NotNumeric() implements Understood {}
}

package io.casewright.writing;

import java.util.List;

/// What a writer has to say to a question.
public sealed interface Reply {

    record Written(Draft draft) implements Reply {}

    /// Nothing in the ledger answers the question.
    ///
    /// @param missing what the records do not hold and would have to, one sentence each; may be empty
    record NoAnswer(List<Sentence> missing) implements Reply {

        public NoAnswer {
            missing = List.copyOf(missing);
        }
    }
}

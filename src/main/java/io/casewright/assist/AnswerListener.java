package io.casewright.assist;

import io.casewright.assist.tool.Inquiry;
import io.casewright.evidence.Ledger;

/// Hears of an answer's making while it goes on; what a stream of events is made from. Called on the making thread.
public interface AnswerListener {

    AnswerListener NONE = new AnswerListener() {};

    /// A stage begins, in words for the user: "Searching 31 documents".
    default void stage(String words) {}

    /// The question asks for figures, and this is how it was read.
    default void understood(Inquiry inquiry) {}

    /// The ledger stands; nothing is added to it from here on.
    default void evidence(Ledger ledger) {}

    /// A sentence passed the checker and may be shown.
    ///
    /// @param section id of the section, or `headline`
    default void sentence(String section, CheckedSentence sentence) {}

    /// A sentence failed and is not shown.
    default void leftOut(Answer.Omission omission) {}

    /// Asked between sentences: whether anybody still wants the rest. Where not, the answer is what has passed by then.
    default boolean isWanted() {
        return true;
    }
}

package io.casewright.assist.talk;

import io.casewright.assist.AnswerId;
import io.casewright.assist.tool.Inquiry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question of a conversation and every making of its answer.
///
/// @param after the question that it goes on from; empty for a first one; several turns after one are branches
/// @param insteadOf the question of which it is an edited form
/// @param versions oldest first, at least one
public record Turn(
        TurnId id,
        Optional<TurnId> after,
        Optional<TurnId> insteadOf,
        String question,
        Instant asked,
        List<Version> versions) {

    public Turn {
        versions = List.copyOf(versions);
    }

    public Version newest() {
        return versions.getLast();
    }

    /// How far a version has come.
    public enum State {
        MAKING,
        DONE,
        /// Stopped by its asker: what had passed the check by then is the answer.
        STOPPED,
        /// No answer could be made.
        FAILED;

        public boolean isFinal() {
            return this != MAKING;
        }
    }

    /// One making of the answer.
    ///
    /// @param number from 1
    /// @param answer with its sentences, verdicts and ledger; empty while it is made and where it failed
    /// @param inquiry how a question after figures was read; empty for others
    /// @param stages what it was heard doing, in its order
    /// @param changed when something was last heard of it
    public record Version(
            int number,
            State state,
            Optional<AnswerId> answer,
            Optional<Inquiry> inquiry,
            List<String> stages,
            Instant begun,
            Instant changed,
            Optional<Feedback> feedback) {

        public Version {
            stages = List.copyOf(stages);
        }
    }

    /// What the asker thinks of a version.
    ///
    /// @param reason at most 2,000 characters; empty for none
    public record Feedback(boolean useful, String reason) {}
}

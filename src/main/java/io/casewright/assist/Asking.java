package io.casewright.assist;

import io.casewright.assist.tool.Inquiry;
import java.util.Optional;

/// A question about a case, and what it may go on from.
///
/// @param question 1 to 2,000 characters in English
/// @param before how the question before it in the conversation was read; empty where there is none after figures
public record Asking(String question, Optional<Inquiry> before) {

    /// A question that stands alone.
    public static Asking alone(String question) {
        return new Asking(question, Optional.empty());
    }
}

package io.casewright.writing;

import io.casewright.evidence.Topic;
import java.util.List;

/// What a text is made of.
///
/// @param id stable name (`customer-summary`, `risk-explanation`, `generic-narrative`)
/// @param sections in reading order
public record Outline(String id, List<Section> sections) {

    public Outline {
        sections = List.copyOf(sections);
    }

    /// Whether it answers a question: such a text has no headline.
    public boolean isAnswer() {
        return id.endsWith("-answer");
    }

    /// One section.
    ///
    /// @param topics the facts that it speaks of
    /// @param passages whether it may cite typology passages
    /// @param sentences the most that it may hold
    public record Section(String id, String title, List<Topic> topics, boolean passages, int sentences) {

        public Section {
            topics = List.copyOf(topics);
        }
    }
}

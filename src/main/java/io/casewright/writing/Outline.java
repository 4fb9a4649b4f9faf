package io.casewright.writing;

import io.casewright.evidence.Fact;
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

    /// Whether it is a narrative, which begins with what the headline says.
    public boolean isNarrative() {
        return id.endsWith("-narrative");
    }

    /// One section.
    ///
    /// @param topics the facts that it speaks of, in reading order
    /// @param with computations, or beginnings of such, of facts that close it, in this order, whatever their topic
    /// @param without computations, or beginnings of such, of facts that it leaves out
    /// @param passages whether it may cite typology passages
    /// @param sentences the most that it may hold
    public record Section(
            String id,
            String title,
            List<Topic> topics,
            List<String> with,
            List<String> without,
            boolean passages,
            int sentences) {

        public Section {
            topics = List.copyOf(topics);
            with = List.copyOf(with);
            without = List.copyOf(without);
        }

        public Section(String id, String title, List<Topic> topics, boolean passages, int sentences) {
            this(id, title, topics, List.of(), List.of(), passages, sentences);
        }

        /// Whether a fact belongs to the section.
        public boolean holds(Fact fact) {
            boolean named = startsWithAny(fact, with);
            boolean ofTopic = topics.contains(fact.topic()) && !startsWithAny(fact, without);
            return named || ofTopic;
        }

        boolean closesWith(Fact fact) {
            return startsWithAny(fact, with);
        }

        private static boolean startsWithAny(Fact fact, List<String> beginnings) {
            return beginnings.stream().anyMatch(fact.computation()::startsWith);
        }
    }
}

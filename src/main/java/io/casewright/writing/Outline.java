package io.casewright.writing;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.List;

/// What a text is made of.
///
/// @param id stable name (`customer-summary`, `risk-explanation`, `generic-narrative`)
/// @param sections in reading order
public record Outline(String id, List<Section> sections) {

    private static final String NARRATIVE = "-narrative";
    private static final String MEMO = "-memo";
    private static final String OPENING = "-opening";
    private static final String PART = "-part";

    public Outline {
        sections = List.copyOf(sections);
    }

    /// Whether it answers a question.
    public boolean isAnswer() {
        return id.endsWith("-answer");
    }

    /// Whether two sentences stand above it: neither above an answer nor above a later section of a text.
    public boolean hasHeadline() {
        return !isAnswer() && !id.endsWith(PART);
    }

    /// Whether it tells a case to a reader who knows nothing of it.
    public boolean isNarrative() {
        return id.endsWith(NARRATIVE) || id.endsWith(MEMO);
    }

    /// Whether its first section begins with what the headline says.
    public boolean opensWithHeadline() {
        return id.endsWith(NARRATIVE) || id.endsWith(OPENING);
    }

    /// One section of it, to be written alone. Throws [IllegalArgumentException] for an id that no section has.
    public Outline part(String section) {
        Section wanted = sections.stream()
                .filter(each -> each.id().equals(section))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section \"%s\" in %s".formatted(section, id)));
        boolean opening = opensWithHeadline() && wanted.equals(sections.getFirst());
        return new Outline(id + (opening ? OPENING : PART), List.of(wanted));
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

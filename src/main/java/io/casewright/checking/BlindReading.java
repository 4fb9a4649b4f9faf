package io.casewright.checking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a reader who saw nothing but a narrative can answer.
///
/// @param answers every question, with the sentences that answer it in reading order; none where the text does not say
public record BlindReading(Map<Question, List<Answer>> answers) {

    /// What a report must tell.
    public enum Question {
        WHO("who is spoken of", "name the subject and the other parties"),
        WHAT("what was done", "give the amounts and the number of transactions"),
        WHEN("when it happened", "give the dates, or the period from the first to the last transaction"),
        WHERE("where it happened", "name the countries, places, branches or accounts"),
        WHY("why it is suspicious", "say which findings or typology it rests on and what it departs from"),
        HOW("how it was done", "say by which channels and in which steps the money moved");

        private final String asks;
        private final String cure;

        Question(String asks, String cure) {
            this.asks = asks;
            this.cure = cure;
        }
    }

    /// A sentence that answers.
    ///
    /// @param sentence its number in the narrative, from 0
    /// @param words the words in it that answer
    public record Answer(int sentence, String text, String words) {}

    /// A question that the narrative leaves open.
    public record Gap(Question question) {

        /// What the writer is asked once, in words that a person and a model can act on.
        public String request() {
            return "The narrative does not say %s; %s, from cited facts, or say that the records do not hold it."
                    .formatted(question.asks, question.cure);
        }
    }

    public BlindReading {
        EnumMap<Question, List<Answer>> all = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            all.put(question, List.copyOf(answers.getOrDefault(question, List.of())));
        }
        answers = Collections.unmodifiableMap(all);
    }

    /// The questions without an answer, in the order who, what, when, where, why, how.
    public List<Gap> gaps() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> new Gap(entry.getKey()))
                .toList();
    }

    public boolean isComplete() {
        return gaps().isEmpty();
    }
}

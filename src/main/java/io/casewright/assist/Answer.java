package io.casewright.assist;

import io.casewright.evidence.LedgerId;
import io.casewright.writing.Draft.Producer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A generated answer as it is kept and shown: every sentence has passed the checker.
///
/// @param about the customer, case or question that it is about
/// @param headline two sentences that say the most important thing
/// @param unanswered set when the evidence does not answer: then there are no sentences
/// @param omissions what was left out of the text, and why
public record Answer(
        AnswerId id,
        AnswerKind kind,
        String about,
        List<CheckedSentence> headline,
        List<AnswerSection> sections,
        Optional<Unanswered> unanswered,
        List<Omission> omissions,
        Quality quality,
        Provenance provenance) {

    public Answer {
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
        omissions = List.copyOf(omissions);
    }

    public record AnswerSection(String id, String title, List<CheckedSentence> sentences) {

        public AnswerSection {
            sentences = List.copyOf(sentences);
        }
    }

    /// The evidence does not answer.
    ///
    /// @param reason what was looked for and not found
    /// @param wouldAnswer the data that would
    public record Unanswered(String reason, List<String> wouldAnswer) {

        public Unanswered {
            wouldAnswer = List.copyOf(wouldAnswer);
        }
    }

    /// Something that is not in the text.
    ///
    /// @param where the section's id, or `headline`, or `writer`
    public record Omission(String where, String reason) {}

    /// How many sentences were written, repaired, replaced and left out.
    public record Quality(int written, int repaired, int replaced, int leftOut) {}

    /// What produced the answer and from what.
    ///
    /// @param ledgerHash SHA-256 of the ledger's canonical JSON
    /// @param snapshot the index state that passages came from
    /// @param recordsVersion of the records behind it: the answer is true to them while theirs is the same
    /// @param madeFor id of the caller
    public record Provenance(
            LedgerId ledger,
            String ledgerHash,
            Producer producer,
            String snapshot,
            String recordsVersion,
            String madeFor,
            Instant madeAt,
            Timings timings) {}

    /// Wall-clock milliseconds by stage.
    public record Timings(double evidence, double writing, double checking, double total) {}
}

package io.casewright.assist;

import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A generated answer as it is kept and shown: every sentence has passed the checker.
///
/// @param about id of the customer or case that it is about, or `typologies`
/// @param question what the ledger was made for: the user's own question, or `summary of customer C-17`
/// @param headline two sentences that say the most important thing
/// @param findings in a risk explanation, every indicator that was tested on the main customer and the subjects, and
///     those that are present on others; else empty
/// @param coverage in a risk explanation, how much of the library could be tested; empty in others and in those of
///     earlier releases
/// @param weighing in a risk explanation, what speaks for and against; empty in others and in those of earlier
///     releases
/// @param unanswered set when the evidence does not answer: then there are no sentences
/// @param omissions what was left out of the text, and why
public record Answer(
        AnswerId id,
        AnswerKind kind,
        String about,
        String question,
        List<CheckedSentence> headline,
        List<AnswerSection> sections,
        List<TestedIndicator> findings,
        Optional<Coverage> coverage,
        Optional<Weighing> weighing,
        Optional<Unanswered> unanswered,
        List<Omission> omissions,
        Quality quality,
        Provenance provenance) {

    public Answer {
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
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

    /// How much of the library could be tested on the main customer.
    ///
    /// @param library indicators in the library
    /// @param withTest those that declare a test
    /// @param present tested and seen
    /// @param absent tested and not seen
    /// @param notTestable with a test for which the records lack data
    /// @param share of the library that was tested, from 0 to 1
    public record Coverage(int library, int withTest, int present, int absent, int notTestable, double share) {}

    /// Where an indicator and its thresholds come from.
    ///
    /// @param source how the source is called in print
    /// @param locator the place in it; empty when unknown
    /// @param verified how well it is known to stand there
    /// @param thresholds whose the thresholds are: the source's, our choice, the institution's
    /// @param passage id of the library's passage about the indicator
    public record IndicatorSource(
            String source, String locator, String verified, String thresholds, Optional<String> passage) {}

    /// One row of the finding matrix.
    ///
    /// @param indicator id in the library
    /// @param customer id of the customer that it was tested on
    /// @param strength above 0 and at most 1 for `PRESENT`, else 0
    /// @param explanation why it is present, what was looked at, or which data is missing
    /// @param citation the fact that carries it with its figures and transactions; empty unless it is present
    ///     and in the ledger
    /// @param source where it comes from; empty in answers of earlier releases
    public record TestedIndicator(
            String indicator,
            String words,
            String customer,
            Outcome outcome,
            double strength,
            String explanation,
            Optional<Citation> citation,
            Optional<IndicatorSource> source) {

        /// What the test said.
        public enum Outcome {
            PRESENT,
            ABSENT,
            NOT_TESTABLE
        }
    }

    /// Who wrote the text.
    ///
    /// @param writer `built-in` or `model`
    /// @param model as the provider names it; empty for the built-in writer, as is the prompt
    /// @param prompt name and version of the prompt (`narrative/v1`)
    /// @param promptSha256 digest of the prompt's files
    public record WrittenBy(
            String writer, Optional<String> model, Optional<String> prompt, Optional<String> promptSha256) {

        public static final WrittenBy BUILT_IN =
                new WrittenBy("built-in", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Something that is not in the text.
    ///
    /// @param where the section's id, or `headline`, or `writer`
    public record Omission(String where, String reason) {}

    /// How many sentences the writer wrote; how many of them were repaired or left out; and how many the built-in
    /// writer's replaced, those that the writer did not come to included.
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
            WrittenBy writtenBy,
            String snapshot,
            String recordsVersion,
            String madeFor,
            Instant madeAt,
            Timings timings) {}

    /// Wall-clock milliseconds by stage.
    public record Timings(double evidence, double writing, double checking, double total) {}
}

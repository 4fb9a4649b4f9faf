package io.casewright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.assist.Answer;
import io.casewright.assist.Answer.Omission;
import io.casewright.assist.Answer.Quality;
import io.casewright.assist.Answer.TestedIndicator;
import io.casewright.assist.Answer.Unanswered;
import io.casewright.assist.AnswerKind;
import io.casewright.assist.CheckedSentence;
import io.casewright.assist.Weighing;
import io.casewright.evidence.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A generated answer as callers see it.
@Schema(name = "Answer", description = "A generated answer: every sentence cites evidence and passed the checker.")
record AnswerBody(
        String id,
        AnswerKind kind,

        @Schema(description = "Id of the customer or case, or typologies")
        String about,

        @Schema(description = "What the ledger was made for")
        String question,

        @Schema(description = "Two sentences that say the most important thing")
        List<SentenceBody> headline,

        List<SectionBody> sections,

        @Schema(
                description = "In a risk explanation: every indicator tested on the main customer and the subjects,"
                        + " and those that are present on others")
        List<FindingBody> findings,

        @Schema(description = "In a risk explanation: how much of the library could be tested on the main customer")
        Optional<Answer.Coverage> coverage,

        @Schema(description = "In a risk explanation: what speaks for and against, and what is open")
        Optional<Weighing> weighing,

        @Schema(description = "Present when the evidence does not answer")
        Optional<Unanswered> unanswered,

        @Schema(description = "What was left out of the text, and why")
        List<Omission> omissions,

        @Schema(description = "How many sentences were written, repaired, replaced and left out")
        Quality quality,

        @Schema(description = "What each citation is") List<SourceBody> sources,
        LedgerReference ledger,
        Answer.WrittenBy writtenBy,

        @Schema(description = "The state of the index that passages came from")
        String snapshot,

        @Schema(description = "The answer is true to the records while theirs is the same")
        String recordsVersion,

        String madeFor,
        Instant madeAt,
        @Schema(description = "Seconds since it was made") long ageSeconds,
        TimingsBody timings) {

    @Schema(name = "Sentence")
    record SentenceBody(
            String text,
            @Schema(examples = "[\"F1\", \"K2\"]") List<String> citations,

            @Schema(description = "The checker's word", examples = "supported")
            String verdict,

            @Schema(description = "The verdict in a sentence")
            String reason,

            @Schema(description = "As first written, rewritten after a verdict, or the built-in writer's instead")
            CheckedSentence.Origin origin) {

        static SentenceBody of(CheckedSentence sentence) {
            return new SentenceBody(
                    sentence.text(),
                    sentence.citations().stream().map(Citation::toString).toList(),
                    sentence.verdict(),
                    sentence.reason(),
                    sentence.origin());
        }
    }

    @Schema(name = "Section")
    record SectionBody(String id, String title, List<SentenceBody> sentences) {}

    @Schema(name = "Finding", description = "A red-flag indicator tested on a customer.")
    record FindingBody(
            String indicator,
            String words,
            String customer,
            TestedIndicator.Outcome outcome,

            @Schema(description = "Above 0 and at most 1 where it is present")
            double strength,

            String explanation,
            Optional<String> citation,

            @Schema(description = "Where the indicator and its thresholds come from")
            Optional<Answer.IndicatorSource> source) {

        static FindingBody of(TestedIndicator tested) {
            return new FindingBody(
                    tested.indicator(),
                    tested.words(),
                    tested.customer(),
                    tested.outcome(),
                    tested.strength(),
                    tested.explanation(),
                    tested.citation().map(Citation::toString),
                    tested.source());
        }
    }

    @Schema(name = "Source", description = "What a citation is.")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SourceBody(
            @Schema(examples = "F1") String id,

            @Schema(description = "The fact's statement, or the passage's text")
            String says,

            @Schema(description = "The records behind a fact, or the passage's document and page")
            String from,

            @Schema(description = "Where to read all of it", examples = "/v1/ledgers/L12/facts/F1")
            String link) {}

    @Schema(name = "LedgerReference", description = "All that the answer could say.")
    record LedgerReference(
            String id,

            @Schema(description = "SHA-256 of its canonical JSON")
            String hash,

            String link) {}

    @Schema(name = "Timings", description = "Wall-clock milliseconds by stage.")
    record TimingsBody(double evidenceMs, double writingMs, double checkingMs, double totalMs) {

        static TimingsBody of(Answer.Timings timings) {
            return new TimingsBody(timings.evidence(), timings.writing(), timings.checking(), timings.total());
        }
    }
}

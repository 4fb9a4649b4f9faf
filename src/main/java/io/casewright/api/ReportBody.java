package io.casewright.api;

import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import io.casewright.report.FiledAs;
import io.casewright.report.Report;
import io.casewright.report.Report.PartyFiling;
import io.casewright.report.ReportId;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.ReportState;
import io.casewright.report.ReportStore.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A report at one of its versions, as callers see it.
@Schema(name = "Report", description = "A report on a case at one of its versions. A person takes each of its steps.")
record ReportBody(
        String id,
        String caseId,

        @Schema(description = "Id of the form that it is written in")
        String form,

        @Schema(description = "Name it in your next change: refused when somebody was faster")
        int version,

        ReportState state,
        String author,

        @Schema(description = "Who decided about it last; absent before")
        Optional<String> reviewer,

        @Schema(description = "The former report that it continues")
        Optional<String> continues,

        @Schema(description = "The later report that took its place")
        Optional<String> supersededBy,

        @Schema(description = "When the facts were first detected, as a person stated it")
        Optional<DetectionBody> detection,

        @Schema(description = "Parties that a person filed otherwise than their role would have it")
        List<PartyFilingBody> parties,

        List<ReportSectionBody> sections,

        @Schema(description = "The records that it was drafted from")
        String recordsVersion,

        @Schema(description = "Whether anything was written to the case's records since; its changes say what it means")
        boolean recordsMoved,

        Instant startedAt,

        @Schema(description = "What made this version") StepBody last) {

    static ReportBody of(Report report, boolean recordsMoved) {
        return new ReportBody(
                report.id().toString(),
                report.caseId().value(),
                report.form(),
                report.version(),
                report.state(),
                report.author(),
                report.reviewer(),
                report.continues().map(ReportId::toString),
                report.supersededBy().map(ReportId::toString),
                report.detection().map(DetectionBody::of),
                report.parties().stream().map(PartyFilingBody::of).toList(),
                report.sections().stream().map(ReportSectionBody::of).toList(),
                report.recordsVersion(),
                recordsMoved,
                report.startedAt(),
                StepBody.of(report.last()));
    }

    @Schema(name = "Detection")
    record DetectionBody(LocalDate day, boolean subjectKnown, String by) {

        static DetectionBody of(Report.Detection detection) {
            return new DetectionBody(detection.day(), detection.subjectKnown(), detection.by());
        }
    }

    @Schema(name = "PartyFiling")
    record PartyFilingBody(String party, FiledAs filedAs, String reason, String by) {

        static PartyFilingBody of(PartyFiling filing) {
            return new PartyFilingBody(filing.party(), filing.filedAs(), filing.reason(), filing.by());
        }
    }

    @Schema(name = "ReportSection")
    record ReportSectionBody(
            String id,
            String title,

            @Schema(description = "All that its sentences can cite")
            LedgerLink ledger,

            @Schema(description = "Present while nothing in it may move")
            Optional<LockBody> lock,

            @Schema(
                    description = "Its sentences with their citations, as an edit takes them",
                    examples = "He paid USD 900.00 in. [F3]")
            String text,

            List<ReportSentenceBody> sentences) {

        static ReportSectionBody of(ReportSection section) {
            return new ReportSectionBody(
                    section.id(),
                    section.title(),
                    LedgerLink.of(section.ledger()),
                    section.lock().map(lock -> new LockBody(lock.by(), lock.at())),
                    section.markedText(),
                    section.sentences().stream().map(ReportSentenceBody::of).toList());
        }
    }

    @Schema(name = "LedgerLink")
    record LedgerLink(String id, String link) {

        static LedgerLink of(LedgerId ledger) {
            return new LedgerLink(ledger.value(), "/v1/ledgers/" + ledger);
        }
    }

    @Schema(name = "Lock")
    record LockBody(String by, Instant at) {}

    @Schema(name = "ReportSentence")
    record ReportSentenceBody(
            String text,
            @Schema(examples = "[\"F1\", \"K2\"]") List<String> citations,

            @Schema(description = "Whether the evidence carries it or its author answers for it")
            ReportSentence.Standing standing,

            @Schema(description = "The checker's verdict in a sentence")
            String reason,

            @Schema(description = "Who wrote or edited it; absent for a sentence that a writer drafted")
            Optional<String> author) {

        static ReportSentenceBody of(ReportSentence sentence) {
            return new ReportSentenceBody(
                    sentence.text(),
                    sentence.citations().stream().map(Citation::toString).toList(),
                    sentence.standing(),
                    sentence.reason(),
                    sentence.author());
        }
    }

    @Schema(name = "ReportStep")
    record StepBody(
            @Schema(examples = "edited") String what,

            @Schema(description = "The section, the party or the reason; may be empty")
            String about,

            String by,
            Instant at) {

        static StepBody of(Report.Step step) {
            return new StepBody(step.what(), step.about(), step.by(), step.at());
        }
    }

    @Schema(name = "ReportVersion")
    record VersionBody(int version, StepBody step) {

        static VersionBody of(Version version) {
            return new VersionBody(version.version(), StepBody.of(version.step()));
        }
    }

    @Schema(name = "ReportEntry", description = "A report in a list, without its text.")
    record Entry(
            String id,
            String caseId,
            String form,
            int version,
            ReportState state,
            String author,
            Optional<String> reviewer,
            Instant startedAt,
            StepBody last) {

        static Entry of(Report report) {
            return new Entry(
                    report.id().toString(),
                    report.caseId().value(),
                    report.form(),
                    report.version(),
                    report.state(),
                    report.author(),
                    report.reviewer(),
                    report.startedAt(),
                    StepBody.of(report.last()));
        }
    }
}

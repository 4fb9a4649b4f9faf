package io.casewright.api;

import io.casewright.report.Measures;
import io.casewright.report.Measures.Likeness;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is measured of a report, as callers see it.
@Schema(name = "ReportMeasures")
record MeasuresBody(
        @Schema(description = "Share of the words of the machine's draft and of the text now that stand in one alone")
        double edited,

        @Schema(description = "Sentences that the evidence carries")
        int supported,

        @Schema(description = "Sentences that their authors answer for")
        int stated,

        @Schema(description = "From the start to the last submission")
        Optional<Long> secondsToSubmission,

        @Schema(description = "From the start to the sign-off")
        Optional<Long> secondsToSignOff,

        @Schema(description = "The earlier report on another case, of those that you may read, that it is most like")
        Optional<LikenessBody> nearest,

        @Schema(description = "Whether it is so like that one that it tells little of its own")
        boolean boilerplate) {

    static MeasuresBody of(Measures measures) {
        return new MeasuresBody(
                measures.edited(),
                measures.supported(),
                measures.stated(),
                measures.toSubmission().map(Duration::toSeconds),
                measures.toSignOff().map(Duration::toSeconds),
                measures.nearest().map(LikenessBody::of),
                measures.boilerplate());
    }

    @Schema(name = "ReportLikeness")
    record LikenessBody(
            String report,
            String caseId,

            @Schema(
                    description = "Share of this report's runs of five words, names and figures left aside, that "
                            + "stand in the other too")
            double share) {

        static LikenessBody of(Likeness likeness) {
            return new LikenessBody(
                    likeness.report().toString(), likeness.caseId().value(), likeness.share());
        }
    }
}

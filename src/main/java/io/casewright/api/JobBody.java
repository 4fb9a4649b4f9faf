package io.casewright.api;

import io.casewright.ingest.Job;
import io.casewright.ingest.JobProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A job as its owner sees it.
@Schema(name = "Job", description = "Something long that was acknowledged: it will be done, or say why not.")
record JobBody(
        String id,
        Job.Kind kind,
        @Schema(description = "The file's name") String title,
        String owner,
        Job.State state,
        ProgressBody progress,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        @Schema(description = "At the pace since the start") Optional<Long> remainingSeconds,

        @Schema(description = "Why it failed and what to do")
        Optional<String> failure,

        @Schema(description = "The first rows that were left out")
        List<JobProblem> problems) {

    static JobBody of(Job job, List<JobProblem> problems, Instant now) {
        return new JobBody(
                job.id().toString(),
                job.kind(),
                job.title(),
                job.owner(),
                job.state(),
                ProgressBody.of(job.progress()),
                job.created(),
                job.started(),
                job.ended(),
                job.remaining(now).map(Duration::toSeconds),
                job.failure(),
                problems);
    }

    @Schema(name = "Progress")
    record ProgressBody(
            @Schema(description = "From 0 to 1, by bytes") double share,
            long bytesTotal,
            long bytesDone,

            @Schema(description = "Rows, or documents, that were looked at")
            long items,

            long inserted,
            long updated,
            long unchanged,

            @Schema(description = "Left out, each with a reason")
            long rejected) {

        static ProgressBody of(Job.Progress progress) {
            return new ProgressBody(
                    progress.share(),
                    progress.bytesTotal(),
                    progress.bytesDone(),
                    progress.items(),
                    progress.inserted(),
                    progress.updated(),
                    progress.unchanged(),
                    progress.rejected());
        }
    }
}

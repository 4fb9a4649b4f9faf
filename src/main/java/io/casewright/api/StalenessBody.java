package io.casewright.api;

import io.casewright.report.Staleness;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a report is behind its case's records, as callers see it.
@Schema(name = "Staleness")
record StalenessBody(
        @Schema(description = "Whether anything that the report could say has changed")
        boolean stale,

        String draftedFrom,
        String recordsVersion,

        @Schema(description = "What its evidence did not know, a sentence each")
        List<String> news,

        @Schema(description = "Facts that say something else now")
        List<ChangedFactBody> facts,

        @Schema(description = "The sentences that cite one of them")
        List<TouchedBody> touched) {

    static StalenessBody of(Staleness staleness) {
        return new StalenessBody(
                staleness.isStale(),
                staleness.draftedFrom(),
                staleness.recordsVersion(),
                staleness.news(),
                staleness.facts().stream()
                        .map(fact -> new ChangedFactBody(fact.computation(), fact.was(), fact.now()))
                        .toList(),
                staleness.touched().stream()
                        .map(each -> new TouchedBody(each.section(), each.sentence()))
                        .toList());
    }

    @Schema(name = "ChangedFact")
    record ChangedFactBody(
            String computation,
            @Schema(description = "Absent for a new fact") Optional<String> was,

            @Schema(description = "Absent for a fact that holds no more")
            Optional<String> now) {}

    @Schema(name = "TouchedSentence")
    record TouchedBody(String section, String sentence) {}
}

package io.casewright.api;

import io.casewright.report.completeness.Completeness;
import io.casewright.report.completeness.Completeness.Answered;
import io.casewright.report.completeness.Completeness.Field;
import io.casewright.report.completeness.Completeness.Lack;
import io.casewright.report.completeness.Completeness.Point;
import io.casewright.report.completeness.Completeness.Standing;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How complete a report is, as callers see it.
@Schema(name = "Completeness", description = "What a report has of what a good one has. It advises; a person decides.")
record CompletenessBody(
        @Schema(description = "Points of the checklist that are met")
        int met,

        @Schema(description = "Points that apply to this report")
        int applicable,

        @Schema(description = "From 0 to 1; a point that is met in part counts half")
        double score,

        List<PointBody> points,

        @Schema(description = "Who, what, when, where, why and how, with the sentences that answer each")
        List<AnsweredBody> questions,

        @Schema(description = "What the form wants to be known")
        List<FieldStandingBody> fields,

        BudgetBody budget) {

    static CompletenessBody of(Completeness completeness) {
        return new CompletenessBody(
                completeness.met(),
                completeness.applicable(),
                completeness.score(),
                completeness.points().stream().map(PointBody::of).toList(),
                completeness.questions().stream().map(AnsweredBody::of).toList(),
                completeness.fields().stream().map(FieldStandingBody::of).toList(),
                BudgetBody.of(completeness.budget()));
    }

    @Schema(name = "ChecklistPoint")
    record PointBody(int number, String requirement, Standing standing, List<LackBody> lacks) {

        static PointBody of(Point point) {
            return new PointBody(
                    point.number(),
                    point.requirement(),
                    point.standing(),
                    point.lacks().stream().map(LackBody::of).toList());
        }
    }

    @Schema(name = "Lack")
    record LackBody(
            @Schema(description = "What is missing") String what,
            @Schema(description = "Where it could be found") String where) {

        static LackBody of(Lack lack) {
            return new LackBody(lack.what(), lack.where());
        }
    }

    @Schema(name = "AnsweredQuestion")
    record AnsweredBody(@Schema(examples = "who") String question, List<String> sentences) {

        static AnsweredBody of(Answered answered) {
            return new AnsweredBody(answered.question(), answered.sentences());
        }
    }

    @Schema(name = "FieldStanding")
    record FieldStandingBody(
            @Schema(examples = "subject.birth-date") String id, String title, Standing standing, List<LackBody> lacks) {

        static FieldStandingBody of(Field field) {
            return new FieldStandingBody(
                    field.id(),
                    field.title(),
                    field.standing(),
                    field.lacks().stream().map(LackBody::of).toList());
        }
    }
}

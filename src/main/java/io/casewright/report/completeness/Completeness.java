package io.casewright.report.completeness;

import io.casewright.report.FormText;
import io.casewright.report.Report;
import io.casewright.report.form.Form;
import java.util.List;

/// How complete a report is, what is missing, and where it could be found. It advises; a person decides.
///
/// @param met points of the checklist that are met
/// @param applicable points that apply to this report
/// @param score from 0 to 1: a point that is met counts whole, one that is met in part counts half
/// @param points of the checklist, in its order
/// @param questions who, what, when, where, why and how, with what answers each
/// @param fields that the form wants, in its order
/// @param budget the room that the form leaves
public record Completeness(
        int met,
        int applicable,
        double score,
        List<Point> points,
        List<Answered> questions,
        List<Field> fields,
        Budget budget) {

    public Completeness {
        points = List.copyOf(points);
        questions = List.copyOf(questions);
        fields = List.copyOf(fields);
    }

    /// How far something is there.
    public enum Standing {
        MET,
        PARTLY,
        MISSING,
        /// Does not concern this report.
        NOT_APPLICABLE;

        /// @param parts that make up the whole
        /// @param lacking of them
        static Standing of(int parts, int lacking) {
            if (lacking == 0) {
                return MET;
            }
            return lacking < parts ? PARTLY : MISSING;
        }
    }

    /// Something that is missing.
    ///
    /// @param what in words for the middle of a sentence or as a sentence
    /// @param where it could be found
    public record Lack(String what, String where) {}

    /// A point of the checklist.
    ///
    /// @param number from 1
    public record Point(int number, String requirement, Standing standing, List<Lack> lacks) {

        public Point {
            lacks = List.copyOf(lacks);
        }

        /// @param parts that make up the point
        static Point of(int number, String requirement, int parts, List<Lack> lacks) {
            return new Point(number, requirement, Standing.of(parts, lacks.size()), lacks);
        }

        static Point notApplicable(int number, String requirement) {
            return new Point(number, requirement, Standing.NOT_APPLICABLE, List.of());
        }
    }

    /// A question that a reader asks of every report.
    ///
    /// @param question `who`, `what`, `when`, `where`, `why` or `how`
    /// @param sentences that answer it; none where the report does not say
    public record Answered(String question, List<String> sentences) {

        public Answered {
            sentences = List.copyOf(sentences);
        }
    }

    /// A field of the form.
    ///
    /// @param lacks one for each subject for whom it is not known, or one for the report
    public record Field(String id, String title, Standing standing, List<Lack> lacks) {

        public Field {
            lacks = List.copyOf(lacks);
        }
    }

    /// The room of a form and what a report takes of it, in UTF-16 units.
    ///
    /// @param left negative where the text is too long
    /// @param blocks fields of the form that the text fills
    /// @param sections what each takes, headings left aside
    public record Budget(
            int characters, int limit, int left, int blocks, int mostBlocks, boolean fits, List<SectionUse> sections) {

        public Budget {
            sections = List.copyOf(sections);
        }

        /// @param section its id
        public record SectionUse(String section, int characters) {}

        static Budget of(Report report, Form form) {
            FormText text = FormText.of(report, form);
            return new Budget(
                    text.characters(),
                    form.limits().characters(),
                    text.left(),
                    text.blocks().size(),
                    form.limits().blocks(),
                    text.fits(),
                    report.sections().stream()
                            .map(section ->
                                    new SectionUse(section.id(), section.text().length()))
                            .toList());
        }
    }

    static Completeness of(List<Point> points, List<Answered> questions, List<Field> fields, Budget budget) {
        int met = count(points, Standing.MET);
        int applicable = points.size() - count(points, Standing.NOT_APPLICABLE);
        double score = applicable == 0 ? 1 : (met + count(points, Standing.PARTLY) / 2.0) / applicable;
        return new Completeness(met, applicable, Math.round(score * 100) / 100.0, points, questions, fields, budget);
    }

    private static int count(List<Point> points, Standing standing) {
        return (int)
                points.stream().filter(point -> point.standing() == standing).count();
    }
}

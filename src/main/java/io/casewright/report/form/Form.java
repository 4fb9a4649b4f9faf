package io.casewright.report.form;

import io.casewright.assist.Commission;
import io.casewright.evidence.LedgerId;
import io.casewright.writing.Brief;
import io.casewright.writing.Outline;
import io.casewright.writing.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form that reports are written in, as its file in `prompts/forms/` or `<data>/forms/` says.
///
/// @param id stable name (`fincen-sar`, `goaml-str`), the file's name without its ending
/// @param title how people call it
/// @param jurisdiction ISO 3166-1 alpha-2 code, or `any`
/// @param sections in reading order
/// @param tone what the writer keeps to, a sentence each
/// @param codeLists ids of the lists that its codes come from, in `knowledge-base/codes/`; may be empty
/// @param fields what must be known to file it
/// @param clock how long there is to file; empty where no rule is known
/// @param unverified what in this file could not be checked at its source, a sentence each
public record Form(
        String id,
        String title,
        String jurisdiction,
        Purpose purpose,
        List<FormSection> sections,
        Limits limits,
        List<String> tone,
        List<String> codeLists,
        List<RequiredField> fields,
        Optional<ClockRule> clock,
        List<String> unverified) {

    /// What it is for.
    public enum Purpose {
        /// To report suspicion.
        REPORT,
        /// To report that activity goes on after an earlier report.
        CONTINUING,
        /// To record why no report is filed.
        CLOSURE
    }

    /// A section and what it must tell.
    ///
    /// @param questions what its reader asks, a question each
    public record FormSection(Outline.Section outline, List<String> questions) {

        public FormSection {
            questions = List.copyOf(questions);
        }

        public String id() {
            return outline.id();
        }

        public String title() {
            return outline.title();
        }
    }

    /// Room for the narrative, in UTF-16 units of Java, as forms count characters.
    ///
    /// @param characters in all
    /// @param block of one field of the form; the same as `characters` where there is one field
    /// @param blocks how many such fields there are
    /// @param paragraphs whether line ends survive; where not, headings stand inline
    /// @param source where the limit comes from
    public record Limits(int characters, int block, int blocks, boolean paragraphs, String source) {

        /// Our choice: a twentieth is left for codes and for what the author adds.
        private static final double SHARE_OF_DRAFT = 0.95;

        public Limits {
            if (characters < 1 || block < 1 || blocks < 1 || (long) block * blocks < characters) {
                throw new IllegalArgumentException(
                        "%d blocks of %d characters cannot hold %d".formatted(blocks, block, characters));
            }
        }

        /// What a filed narrative may take.
        public Room room() {
            return new Room(characters, block, blocks, paragraphs);
        }

        /// What a draft may take, so that its author has room left.
        Room roomForDraft() {
            return new Room((int) (characters * SHARE_OF_DRAFT), block, blocks, paragraphs);
        }
    }

    /// Something that the form wants to be known.
    ///
    /// @param id what it is read from (`subject.name`, `subject.birth-date`, `institution.id`)
    /// @param unknownAllowed whether UNKNOWN may be written for it
    public record RequiredField(String id, String title, boolean unknownAllowed) {}

    /// How long there is to file, from the detection that an investigator states.
    ///
    /// @param days to file in
    /// @param businessDays whether Saturdays, Sundays and the institution's holidays do not count
    /// @param daysWithoutSubject instead of `days` where no subject was known
    /// @param source document and locator
    public record ClockRule(int days, boolean businessDays, Optional<Integer> daysWithoutSubject, String source) {}

    public Form {
        sections = List.copyOf(sections);
        tone = List.copyOf(tone);
        codeLists = List.copyOf(codeLists);
        fields = List.copyOf(fields);
        unverified = List.copyOf(unverified);
    }

    /// What the writers write by. A memo on why nothing is reported opens with what speaks against suspicion, all
    /// others
    /// with the kind of activity, its period and its total.
    public Outline outline() {
        String kind = purpose == Purpose.CLOSURE ? "-memo" : "-narrative";
        return new Outline(
                id + kind, sections.stream().map(FormSection::outline).toList());
    }

    /// What a draft in this form is ordered by.
    ///
    /// @param since the ledger of the former report that this one continues
    public Commission commission(Optional<LedgerId> since) {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        sections.forEach(section -> questions.put(section.id(), section.questions()));
        return new Commission(outline(), new Brief(title, tone, questions, limits.roomForDraft()), since);
    }
}

package io.casewright.report;

import io.casewright.evidence.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A report on a case at one of its versions. It never changes: a change makes the next version.
///
/// @param form id of the form that it is written in
/// @param version from 1; whoever changes a report names the version that they read
/// @param author id of the person who started it
/// @param reviewer id of the person who reviews or signed off; empty before
/// @param continues the former report on the same activity, where it continues one
/// @param detection when the facts were first detected, as an investigator stated it; empty until then
/// @param recordsVersion of the case's records when it was last drafted whole
/// @param last what made this version of it
public record Report(
        ReportId id,
        CaseId caseId,
        String form,
        int version,
        ReportState state,
        String author,
        Optional<String> reviewer,
        Optional<ReportId> continues,
        Optional<ReportId> supersededBy,
        Optional<Detection> detection,
        List<PartyFiling> parties,
        List<ReportSection> sections,
        String recordsVersion,
        Instant startedAt,
        Step last) {

    /// The date that starts the filing clock. The alert's date is not detection.
    ///
    /// @param day in the institution's own zone
    /// @param subjectKnown whether a subject was identified at detection
    /// @param by id of the person who stated it
    public record Detection(LocalDate day, boolean subjectKnown, String by) {}

    /// How a party is filed where a person chose otherwise than the form would by the party's role.
    ///
    /// @param party id of a party of the case
    public record PartyFiling(String party, FiledAs filedAs, String reason, String by) {}

    /// What a person did.
    ///
    /// @param what the word of an [Act]: `started`, `edited`, `signed-off`
    /// @param about the section, the party or the reason; may be empty
    public record Step(String what, String about, String by, Instant at) {}

    public Report {
        parties = List.copyOf(parties);
        sections = List.copyOf(sections);
        if (version < 1) {
            throw new IllegalArgumentException("versions are counted from 1");
        }
    }

    public Optional<ReportSection> section(String sectionId) {
        return sections.stream().filter(each -> each.id().equals(sectionId)).findFirst();
    }

    public Report withSections(List<ReportSection> written) {
        return copy(each -> each.sections = written);
    }

    /// With one section in the place of the one of the same id.
    public Report withSection(ReportSection written) {
        return withSections(sections.stream()
                .map(each -> each.id().equals(written.id()) ? written : each)
                .toList());
    }

    public Report withDetection(Detection stated) {
        return copy(each -> each.detection = Optional.of(stated));
    }

    public Report withParties(List<PartyFiling> chosen) {
        return copy(each -> each.parties = chosen);
    }

    Report withRecordsVersion(String drafted) {
        return copy(each -> each.recordsVersion = drafted);
    }

    Report reviewedBy(String person) {
        return copy(each -> each.reviewer = Optional.of(person));
    }

    Report supersededBy(ReportId later) {
        return copy(each -> each.supersededBy = Optional.of(later));
    }

    /// The version behind this one.
    ///
    /// @param step what made it
    Report next(Step step, ReportState reached) {
        return copy(each -> {
            each.version = version + 1;
            each.state = reached;
            each.last = step;
        });
    }

    private Report copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Report(
                id,
                caseId,
                form,
                copy.version,
                copy.state,
                author,
                copy.reviewer,
                continues,
                copy.supersededBy,
                copy.detection,
                copy.parties,
                copy.sections,
                copy.recordsVersion,
                startedAt,
                copy.last);
    }

    /// What may differ between two versions.
    private static final class Copy {

        private int version;
        private ReportState state;
        private Optional<String> reviewer;
        private Optional<ReportId> supersededBy;
        private Optional<Detection> detection;
        private List<PartyFiling> parties;
        private List<ReportSection> sections;
        private String recordsVersion;
        private Step last;

        Copy(Report from) {
            version = from.version;
            state = from.state;
            reviewer = from.reviewer;
            supersededBy = from.supersededBy;
            detection = from.detection;
            parties = from.parties;
            sections = from.sections;
            recordsVersion = from.recordsVersion;
            last = from.last;
        }
    }
}

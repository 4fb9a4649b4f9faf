package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.report.Comparison.SectionChange;
import io.casewright.report.Measures.Likeness;
import io.casewright.report.Report.Step;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.ReportStore.Version;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Measures how much of a machine's draft its authors changed, how long a report took, and how like it is to earlier
/// ones.
@Singleton
public final class MeasureReport {

    /// From here on a report is called boilerplate; our choice. The built-in writer's drafts of different demo cases
    /// share
    /// its turns of phrase and lie below 0.7.
    static final double BOILERPLATE = 0.8;

    /// How many earlier reports are looked at, newest first.
    private static final int EARLIER = 200;

    private final ReportStore store;

    public MeasureReport(ReportStore store) {
        this.store = store;
    }

    /// Empty for a report that the caller may not read. Earlier reports that the caller may not read are not looked at.
    public Optional<Measures> of(Access access, ReportId id) {
        return store.find(access, id).map(report -> of(access, report));
    }

    private Measures of(Access access, Report report) {
        List<Version> history = store.history(access, report.id());
        Optional<Likeness> nearest = nearest(access, report);
        return new Measures(
                edited(access, report, history),
                count(report, Standing.SUPPORTED),
                count(report, Standing.AUTHORS_STATEMENT),
                time(report, history, Act.SUBMITTED),
                time(report, history, Act.SIGNED_OFF),
                nearest,
                nearest.filter(likeness -> likeness.share() >= BOILERPLATE).isPresent());
    }

    private double edited(Access access, Report report, List<Version> history) {
        List<SectionChange> changes = new ArrayList<>();
        Map<Integer, Optional<Report>> versions = new HashMap<>();
        for (ReportSection section : report.sections()) {
            Optional<Report> drafted = versions.computeIfAbsent(
                    drafted(section.id(), history), version -> store.find(access, report.id(), version));
            String draft = drafted.stream()
                    .flatMap(each -> each.section(section.id()).stream())
                    .map(ReportSection::text)
                    .findFirst()
                    .orElse("");
            changes.add(Words.change(section.id(), section.title(), draft, section.text()));
        }
        return CompareVersions.share(changes);
    }

    /// The version in which a section was last the machine's own.
    private static int drafted(String section, List<Version> history) {
        Set<String> takenBack = history.stream()
                .filter(each -> each.step().what().equals(Act.UNDONE.word()))
                .map(each -> each.step().about())
                .collect(Collectors.toSet());
        return history.stream()
                .filter(each -> each.step().what().equals(Act.REGENERATED.word()))
                .filter(each -> RegenerateReport.sections(each.step()).contains(section))
                .filter(each -> !takenBack.contains(Integer.toString(each.version())))
                .mapToInt(Version::version)
                .max()
                .orElse(1);
    }

    private static int count(Report report, Standing standing) {
        return (int) report.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .filter(sentence -> sentence.standing() == standing)
                .count();
    }

    private static Optional<Duration> time(Report report, List<Version> history, Act act) {
        return history.stream()
                .map(Version::step)
                .filter(step -> step.what().equals(act.word()))
                .map(Step::at)
                .max(Comparator.naturalOrder())
                .map(at -> Duration.between(report.startedAt(), at));
    }

    /// Another report on the same case, and one that it continues, is like it by nature.
    private Optional<Likeness> nearest(Access access, Report report) {
        Shingles own = shingles(report);
        return store.startedBefore(access, report.id(), EARLIER).stream()
                .filter(earlier -> !earlier.caseId().equals(report.caseId()))
                .filter(earlier -> !report.continues().equals(Optional.of(earlier.id())))
                .map(earlier -> new Likeness(earlier.id(), earlier.caseId(), own.shareIn(shingles(earlier))))
                .max(Comparator.comparingDouble(Likeness::share)
                        .thenComparing(likeness -> likeness.report().toString()));
    }

    private static Shingles shingles(Report report) {
        return new Shingles(report.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(ReportSentence::text)
                .toList());
    }
}

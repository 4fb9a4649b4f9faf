package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.report.ChangeReport.Deed;
import io.casewright.report.Report.Step;
import io.casewright.report.ReportStore.Version;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The steps of a report from person to person: submitted, returned, signed off, withdrawn, superseded. No step happens
/// by default or by time, and whoever had a hand in a report does not review it. Empty for a report that the caller may
/// not read; throws [ReportRefusedException] for what cannot be done to it as it stands.
@Singleton
public final class ReviewReport {

    private final ChangeReport changes;
    private final ReportStore store;
    private final RecordsSince records;

    public ReviewReport(ChangeReport changes, ReportStore store, RecordsSince records) {
        this.changes = changes;
        this.store = store;
        this.records = records;
    }

    /// What a reviewer can decide. There is no third word.
    public enum Decision {
        SIGN_OFF("sign-off", Act.SIGNED_OFF),
        RETURN("return", Act.RETURNED);

        private final String word;
        private final Act act;

        Decision(String word, Act act) {
            this.word = word;
            this.act = act;
        }

        /// Reads `sign-off` or `return`, letter by letter. Empty for anything else: what cannot be read is no consent.
        public static Optional<Decision> parse(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(text))
                    .findFirst();
        }
    }

    /// A reviewer's decision.
    ///
    /// @param version that the reviewer read
    /// @param reason needed to return a report
    /// @param knowsOfChanges whether the reviewer insists on signing off a report whose records have changed
    public record Review(ReportId report, int version, Decision decision, String reason, boolean knowsOfChanges) {}

    /// A person's step that needs a reason.
    public record Reasoned(ReportId report, int version, String reason) {}

    /// Puts a draft before a reviewer; nothing in it changes until it is returned.
    public Optional<Report> submit(Access access, ReportId id, int version) {
        return changes.make(access, new Deed(id, version, Act.SUBMITTED, ""), report -> {
            if (report.sections().stream()
                    .allMatch(section -> section.sentences().isEmpty())) {
                throw new ReportRefusedException(
                        "report-empty", "No section of this report has a sentence. Write it, then submit it.");
            }
            return report;
        });
    }

    public Optional<Report> decide(Access access, Review review) {
        Deed deed = new Deed(review.report(), review.version(), review.decision().act, review.reason());
        return changes.make(access, deed, report -> {
            checkFourEyes(access, report);
            switch (review.decision()) {
                case SIGN_OFF -> checkRecords(access, report, review);
                case RETURN -> checkReason(review.reason());
            }
            return report.reviewedBy(access.caller().id());
        });
    }

    /// It will not be filed. A report that is signed off can be withdrawn too.
    public Optional<Report> withdraw(Access access, Reasoned wish) {
        return changes.make(access, new Deed(wish.report(), wish.version(), Act.WITHDRAWN, wish.reason()), report -> {
            checkReason(wish.reason());
            return report;
        });
    }

    /// A later report of the same case, signed off too, takes its place.
    public Optional<Report> supersede(Access access, Reasoned wish, ReportId later) {
        return changes.make(access, new Deed(wish.report(), wish.version(), Act.SUPERSEDED, wish.reason()), report -> {
            checkReason(wish.reason());
            boolean fits = store.find(access, later)
                    .filter(other -> other.state() == ReportState.SIGNED_OFF)
                    .filter(other -> other.caseId().equals(report.caseId()))
                    .filter(other -> !other.id().equals(report.id()))
                    .filter(other -> other.startedAt().isAfter(report.startedAt()))
                    .isPresent();
            if (!fits) {
                throw new ReportRefusedException(
                        "no-later-report",
                        "Only a later report of the same case that is signed off takes a report's place. Have "
                                + "the later one signed off first, and name its id.");
            }
            return report.supersededBy(later);
        });
    }

    private void checkFourEyes(Access access, Report report) {
        if (hands(access, report).contains(access.caller().id())) {
            throw new ReportRefusedException(
                    "reviewer-is-author",
                    "You started, wrote or changed this report. Somebody who had no hand in it reviews it.");
        }
    }

    /// Everybody who had a hand in what the report says.
    private Set<String> hands(Access access, Report report) {
        Set<String> people = new TreeSet<>();
        people.add(report.author());
        store.history(access, report.id()).stream()
                .map(Version::step)
                .filter(ReviewReport::isWriting)
                .map(Step::by)
                .forEach(people::add);
        return people;
    }

    private static boolean isWriting(Step step) {
        return Arrays.stream(Act.values())
                .anyMatch(act -> act.isWriting() && act.word().equals(step.what()));
    }

    private void checkRecords(Access access, Report report, Review review) {
        if (!review.knowsOfChanges() && records.of(access, report).isStale()) {
            throw new ReportRefusedException(
                    "report-stale",
                    "The case's records changed since this report was drafted; its changes say what. Return it to be "
                            + "brought up to date, or send knowsOfChanges: true if you mean to sign it off as it is.");
        }
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new ReportRefusedException("reason-missing", "Say why, for whoever reads the report's history.");
        }
    }
}

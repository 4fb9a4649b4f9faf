package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.KeptLedger;
import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.LedgerId;
import io.casewright.report.ChangeReport.Deed;
import io.casewright.report.ReportSection.Lock;
import io.casewright.report.ReportStore.Version;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What writers do to the sections of a draft by hand: edit, lock, unlock, take the newest change back. Empty for a
/// report that the caller may not read; throws [ReportRefusedException] for what cannot be done to it as it stands.
@Singleton
public final class EditReport {

    private final ChangeReport changes;
    private final ReportStore store;
    private final AnswerStore ledgers;
    private final Checker checker = new LedgerChecker();

    public EditReport(ChangeReport changes, ReportStore store, AnswerStore ledgers) {
        this.changes = changes;
        this.store = store;
        this.ledgers = ledgers;
    }

    /// A section of a version that somebody read.
    public record Place(ReportId report, int version, String section) {}

    /// Puts a text into a section. Each sentence is checked again and keeps its evidence; one that the section's ledger
    /// does not carry becomes the caller's own statement, by name.
    ///
    /// @param text sentences with or without citations (`He paid. [F3]`); empty to empty the section
    public Optional<Report> edit(Access access, Place place, String text) {
        return changes.make(access, deed(place, Act.EDITED), report -> {
            ReportSection section = open(report, place.section());
            Ledger ledger = ledger(access, section.ledger());
            Rechecking rechecking =
                    new Rechecking(checker, ledger, access.caller().id());
            return report.withSection(section.with(section.ledger(), rechecking.of(text, section.sentences())));
        });
    }

    /// From now on nothing moves the section. A section that is locked already stays locked by whoever did.
    public Optional<Report> lock(Access access, Place place) {
        return changes.make(access, deed(place, Act.LOCKED), report -> {
            ReportSection section = existing(report, place.section());
            Lock lock = new Lock(access.caller().id(), changes.now());
            return section.isLocked() ? report : report.withSection(section.withLock(Optional.of(lock)));
        });
    }

    public Optional<Report> unlock(Access access, Place place) {
        return changes.make(
                access,
                deed(place, Act.UNLOCKED),
                report -> report.withSection(existing(report, place.section()).withLock(Optional.empty())));
    }

    /// Takes the newest edit or regeneration back that still stands: its sections read again as before it. What was
    /// done to other sections since stays, and nothing is deleted.
    public Optional<Report> undo(Access access, ReportId id, int version) {
        Optional<Version> newest = newestStanding(store.history(access, id));
        String about = newest.map(edit -> Integer.toString(edit.version())).orElse("");
        return changes.make(
                access,
                new Deed(id, version, Act.UNDONE, about),
                report -> undone(
                        access,
                        report,
                        newest.orElseThrow(() -> new ReportRefusedException(
                                "nothing-to-undo", "No edit and no regeneration of this report stands."))));
    }

    private Report undone(Access access, Report report, Version edit) {
        Report after = store.find(access, report.id(), edit.version()).orElseThrow();
        Report before = store.find(access, report.id(), edit.version() - 1).orElseThrow();
        Report undone = report.withRecordsVersion(before.recordsVersion());
        for (ReportSection was : before.sections()) {
            if (!isSameText(was, after.section(was.id()).orElseThrow())) {
                ReportSection now = open(report, was.id());
                undone = undone.withSection(now.with(was.ledger(), was.sentences()));
            }
        }
        return undone;
    }

    private static boolean isSameText(ReportSection one, ReportSection other) {
        return one.ledger().equals(other.ledger()) && one.sentences().equals(other.sentences());
    }

    private static Optional<Version> newestStanding(List<Version> history) {
        Set<String> takenBack = history.stream()
                .filter(each -> is(each, Act.UNDONE))
                .map(each -> each.step().about())
                .collect(Collectors.toSet());
        return history.stream()
                .filter(each -> is(each, Act.EDITED) || is(each, Act.REGENERATED))
                .filter(each -> !takenBack.contains(Integer.toString(each.version())))
                .max(Comparator.comparingInt(Version::version));
    }

    private static boolean is(Version version, Act act) {
        return version.step().what().equals(act.word());
    }

    private Ledger ledger(Access access, LedgerId id) {
        return ledgers.ledger(access, id).map(KeptLedger::ledger).orElseThrow();
    }

    private static Deed deed(Place place, Act act) {
        return new Deed(place.report(), place.version(), act, place.section());
    }

    static ReportSection existing(Report report, String section) {
        return report.section(section).orElseThrow(() -> ReportRefusedException.unknownSection(report, section));
    }

    /// A section that may move.
    static ReportSection open(Report report, String id) {
        ReportSection section = existing(report, id);
        section.lock().ifPresent(lock -> {
            throw new ReportRefusedException(
                    "section-locked",
                    "The section \"%s\" is locked by %s: nothing in it moves. Unlock it first."
                            .formatted(id, lock.by()));
        });
        return section;
    }
}

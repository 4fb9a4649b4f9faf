package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.report.Comparison.Kind;
import io.casewright.report.Comparison.SectionChange;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares any two versions of a report word by word: the machine's draft with what was signed off, or one edit with
/// the version before it.
@Singleton
public final class CompareVersions {

    private final ReportStore store;

    public CompareVersions(ReportStore store) {
        this.store = store;
    }

    /// Empty where one of the versions is not there for the caller.
    public Optional<Comparison> of(Access access, ReportId id, int from, int to) {
        return store.find(access, id, from)
                .flatMap(before -> store.find(access, id, to).map(after -> between(before, after)));
    }

    static Comparison between(Report before, Report after) {
        List<SectionChange> changes = new ArrayList<>();
        for (ReportSection section : after.sections()) {
            String was = before.section(section.id()).map(ReportSection::text).orElse("");
            changes.add(Words.change(section.id(), section.title(), was, section.text()));
        }
        for (ReportSection gone : before.sections()) {
            if (after.section(gone.id()).isEmpty()) {
                changes.add(Words.change(gone.id(), gone.title(), gone.text(), ""));
            }
        }
        return new Comparison(before.version(), after.version(), changes, share(changes));
    }

    /// The share of all words that stand in one of the two texts alone.
    static double share(List<SectionChange> changes) {
        long changed = 0;
        long all = 0;
        for (SectionChange change : changes) {
            long kept = change.pieces().stream()
                    .filter(piece -> piece.kind() == Kind.KEPT)
                    .mapToLong(piece -> Words.words(piece.words()).size())
                    .sum();
            changed += change.added() + change.removed();
            all += change.added() + change.removed() + 2 * kept;
        }
        return all == 0 ? 0 : (double) changed / all;
    }
}

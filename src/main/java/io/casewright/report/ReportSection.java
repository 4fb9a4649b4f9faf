package io.casewright.report;

import io.casewright.evidence.LedgerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One section of a report.
///
/// @param id as its form names it
/// @param ledger what its sentences cite
/// @param lock set while nothing in it may move, neither by hand nor by a writer
public record ReportSection(
        String id, String title, LedgerId ledger, Optional<Lock> lock, List<ReportSentence> sentences) {

    /// Who locked a section, and when.
    public record Lock(String by, Instant at) {}

    public ReportSection {
        sentences = List.copyOf(sentences);
    }

    ReportSection with(LedgerId evidence, List<ReportSentence> written) {
        return new ReportSection(id, title, evidence, lock, written);
    }

    ReportSection withLock(Optional<Lock> set) {
        return new ReportSection(id, title, ledger, set, sentences);
    }

    public boolean isLocked() {
        return lock.isPresent();
    }

    /// Its sentences as one paragraph.
    public String text() {
        return sentences.stream().map(ReportSentence::text).collect(Collectors.joining(" "));
    }

    /// Its sentences with their citations (`He paid. [F3]`), as [EditReport#edit] takes them.
    public String markedText() {
        return WrittenText.of(sentences);
    }
}

package io.casewright.report;

import io.casewright.checking.Checker;
import io.casewright.checking.Verdict;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.WrittenText.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads an edited section against its ledger. A sentence that nobody touched stays as it is. Another is checked with
/// what its writer cites, else with what the sentence before it cited, else with the evidence that comes nearest; one
/// that nothing carries is the statement of its author, by name.
final class Rechecking {

    private static final String NOTHING = "Nothing in this section's evidence carries it.";

    /// From which share of common words on one sentence counts as a new wording of another; our choice.
    private static final double SAME = 0.4;

    private final Checker checker;
    private final Ledger ledger;
    private final Carriers carriers;
    private final String author;

    /// @param author id of the person who edits
    Rechecking(Checker checker, Ledger ledger, String author) {
        this.checker = checker;
        this.ledger = ledger;
        this.carriers = new Carriers(ledger);
        this.author = author;
    }

    List<ReportSentence> of(String text, List<ReportSentence> before) {
        List<Written> written =
                WrittenText.read(text, before.stream().map(ReportSentence::text).toList());
        List<ReportSentence> reworded = new ArrayList<>(before);
        written.forEach(each -> same(each, before).ifPresent(reworded::remove));
        List<ReportSentence> sentences = new ArrayList<>();
        for (Written each : written) {
            Optional<ReportSentence> untouched = same(each, before);
            sentences.add(
                    untouched.isPresent() ? relinked(each, untouched.get()) : checked(each, nearest(each, reworded)));
        }
        return List.copyOf(sentences);
    }

    private static Optional<ReportSentence> same(Written written, List<ReportSentence> before) {
        return before.stream()
                .filter(each -> each.text().equals(written.text()))
                .findFirst();
    }

    /// The words stayed; the citations may be others.
    private ReportSentence relinked(Written written, ReportSentence before) {
        boolean sameLinks =
                written.citations().isEmpty() || Set.copyOf(written.citations()).equals(Set.copyOf(before.citations()));
        return sameLinks ? before : checked(written, Optional.of(before));
    }

    private ReportSentence checked(Written written, Optional<ReportSentence> before) {
        List<List<Citation>> stated = new ArrayList<>();
        stated.add(written.citations());
        before.map(ReportSentence::citations).ifPresent(stated::add);
        stated.removeIf(List::isEmpty);
        List<List<Citation>> tries = new ArrayList<>(stated);
        tries.addAll(carriers.of(written.text()));
        for (List<Citation> citations : tries) {
            Verdict verdict = checker.check(written.text(), citations, ledger);
            if (verdict.isSupported()) {
                return new ReportSentence(
                        written.text(), citations, Standing.SUPPORTED, verdict.reason(), Optional.of(author));
            }
        }
        String reason = stated.isEmpty()
                ? NOTHING
                : checker.check(written.text(), stated.getFirst(), ledger).reason();
        List<Citation> kept = written.citations().stream().filter(ledger::holds).toList();
        return new ReportSentence(written.text(), kept, Standing.AUTHORS_STATEMENT, reason, Optional.of(author));
    }

    /// The sentence that was reworded to this one, if one was.
    private static Optional<ReportSentence> nearest(Written written, List<ReportSentence> before) {
        Optional<ReportSentence> nearest = Optional.empty();
        double most = SAME;
        for (ReportSentence each : before) {
            double share = commonWords(words(written.text()), words(each.text()));
            if (share >= most) {
                most = share;
                nearest = Optional.of(each);
            }
        }
        return nearest;
    }

    private static double commonWords(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / Math.max(1, one.size() + other.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}

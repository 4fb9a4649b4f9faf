package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.assist.QuestionEvidence.Known;
import io.casewright.assist.tool.Inquiry;
import io.casewright.assist.tool.Measure;
import io.casewright.assist.tool.Selection;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Questions that one could ask next about a case: from what it has, and none that its facts do not answer.
@Singleton
public final class SuggestQuestions {

    private static final int MOST = 4;
    private static final int MOST_FOLLOWING = 2;

    private final Dossiers dossiers;
    private final QuestionEvidence questions;

    SuggestQuestions(Dossiers dossiers, QuestionEvidence questions) {
        this.dossiers = dossiers;
        this.questions = questions;
    }

    /// At most four; none for a case that the caller may not read.
    ///
    /// @param before how the newest question was read, which the first ones go on from
    /// @param asked questions that are not to be suggested again
    public List<String> suggest(Access access, CaseId caseId, Optional<Inquiry> before, Set<String> asked) {
        return dossiers.ofCase(access, caseId)
                .map(dossier -> questions.known(access, dossier))
                .map(known -> suggest(known, before, asked))
                .orElse(List.of());
    }

    private List<String> suggest(Known known, Optional<Inquiry> before, Set<String> asked) {
        Set<String> said = new HashSet<>();
        asked.forEach(question -> said.add(folded(question)));
        List<String> suggested = new ArrayList<>(before.stream()
                .flatMap(inquiry -> following(inquiry, known.view()))
                .filter(question -> questions.isAnswered(new Asking(question, before), known))
                .limit(MOST_FOLLOWING)
                .toList());
        ofTheCase(known.view())
                .filter(question -> said.add(folded(question)))
                .filter(question -> questions.isAnswered(Asking.alone(question), known))
                .limit((long) MOST - suggested.size())
                .forEach(suggested::add);
        return suggested;
    }

    private static String folded(String question) {
        return question.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> following(Inquiry inquiry, DossierView view) {
        Selection selection = inquiry.selection();
        List<String> all = new ArrayList<>();
        boolean summed = inquiry.measure() == Measure.TOTAL || inquiry.measure() == Measure.COUNT;
        selection.span().filter(span -> span.isMonth()).ifPresent(span -> all.add("And the month before?"));
        if (summed && selection.others().isEmpty() && selection.direction().isPresent()) {
            all.add(selection.direction().get() == Direction.IN ? "And from whom?" : "And to whom?");
        }
        selection
                .others()
                .flatMap(others -> view.main().otherSides().stream()
                        .filter(side -> !others.keys().contains(side.key()))
                        .flatMap(side -> side.name().stream())
                        .findFirst())
                .ifPresent(name -> all.add("What about " + name + "?"));
        if (summed && selection.span().isEmpty()) {
            all.add("And by month?");
        }
        if (selection.channels().isEmpty()) {
            all.add("How many of them were in cash?");
        }
        return all.stream();
    }

    private static Stream<String> ofTheCase(DossierView dossier) {
        CustomerView view = dossier.main();
        List<String> all = new ArrayList<>();
        all.add("Why is this suspicious?");
        all.add("How much cash was deposited?");
        largest(view, view.out()).ifPresent(name -> all.add("How much was paid to " + name + "?"));
        all.add("What speaks against suspicion?");
        busiest(view.in()).ifPresent(month -> all.add("How much came in in " + month + "?"));
        all.add("Who are the largest payers?");
        all.add("Which alerts were raised, and why?");
        all.add("To which countries was money sent?");
        all.add("What information is missing?");
        all.add("What should be asked next?");
        return all.stream();
    }

    /// The name of the other side with the largest sum; the first of equals in the order of names.
    private static Optional<String> largest(CustomerView view, Slice slice) {
        Map<Integer, Long> sums = new HashMap<>();
        slice.rows()
                .filter(row -> view.other(row) >= 0)
                .forEach(row -> sums.merge(view.other(row), view.minor(row), Long::sum));
        List<OtherSide> sides = view.otherSides();
        return sums.entrySet().stream()
                .filter(each -> sides.get(each.getKey()).name().isPresent())
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .findFirst()
                .flatMap(each -> sides.get(each.getKey()).name());
    }

    private static Optional<String> busiest(Slice slice) {
        Map<YearMonth, Long> sums = new HashMap<>();
        slice.rows()
                .forEach(row -> sums.merge(
                        YearMonth.from(LocalDate.ofEpochDay(slice.view().day(row))),
                        slice.view().minor(row),
                        Long::sum));
        return sums.entrySet().stream()
                .max(Map.Entry.<YearMonth, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(month -> month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear());
    }
}

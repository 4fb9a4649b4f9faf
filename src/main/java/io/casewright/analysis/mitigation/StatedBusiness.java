package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The stated business fits the activity: half of at least ten credits carry a word of it in the reference
/// text. It has no weight, for the customer chose the statement and somebody outside the bank the references;
/// it is there to be checked.
final class StatedBusiness implements MitigationRule {

    private static final double LEAST_SHARE = 0.5;
    private static final int LEAST_CREDITS = 10;
    private static final int SHORTEST_WORD = 5;
    private static final Set<String> EMPTY = Set.of(
            "about",
            "account",
            "accounts",
            "after",
            "business",
            "company",
            "every",
            "first",
            "other",
            "payment",
            "payments",
            "since",
            "their",
            "there",
            "these",
            "transfer",
            "transfers",
            "which",
            "while",
            "would",
            "years");

    @Override
    public List<Mitigation> read(Defence defence) {
        CustomerView view = defence.view();
        String stated = view.customer().statedBusiness() + " " + view.customer().occupation();
        Slice credits = view.in();
        if (credits.size() < LEAST_CREDITS) {
            return List.of();
        }
        return words(stated).stream()
                .map(word -> fits(defence, credits, word))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private static Optional<Mitigation> fits(Defence defence, Slice credits, String word) {
        CustomerView view = defence.view();
        Slice fitting = credits.where(row ->
                view.transaction(row).reference().toLowerCase(Locale.ROOT).contains(word));
        double share = (double) fitting.size() / credits.size();
        if (share < LEAST_SHARE) {
            return Optional.empty();
        }
        FactDraft draft = defence.draft("stated-business")
                .count("count", fitting.size())
                .count("all", credits.size())
                .text("word", word)
                .record(view.self())
                .records(fitting.records());
        String sentence = "Of {all} credits to " + defence.wording().whom()
                + ", {count} carry the word “{word}” of the stated business in their reference text.";
        return Optional.of(new Mitigation("stated-business", 0, "", false, draft.say(sentence)));
    }

    /// In the order of the alphabet.
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(
                Arrays.asList(Wording.clean(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        words.removeIf(word -> word.length() < SHORTEST_WORD || EMPTY.contains(word));
        return words;
    }
}

package io.casewright.analysis.inquiry;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import io.casewright.knowledge.Typology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The library's own look-alikes of the leading typologies, each bound to the findings that it would have to
/// explain: those that share a word with it, else all that support the typology.
public final class Alternatives {

    private static final int STEM = 5;
    private static final int QUOTED = 24;
    private static final int SIGN = 9;
    /// Stems that nearly every sign and every look-alike holds.
    private static final Set<String> EMPTY = Set.of(
            "about", "accou", "activ", "after", "busin", "commo", "compa", "custo", "explo", "famil", "holde", "incom",
            "large", "like", "money", "never", "often", "other", "payee", "payer", "payme", "payin", "perso", "purpo",
            "recei", "regul", "share", "small", "spend", "their", "there", "these", "trans", "victi", "where", "which",
            "while", "witho");

    private final List<Alternative> all = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /// @param supporting present indicators of the typology, strongest first; nothing is added without one
    public void add(Typology typology, List<Shown> supporting) {
        if (supporting.isEmpty()) {
            return;
        }
        int number = 0;
        for (String line : typology.tellingApart()) {
            number++;
            List<Shown> bound = bound(line, supporting);
            int colon = line.indexOf(": ");
            String lookalike = colon < 0 ? line : line.substring(0, colon);
            String apart = colon < 0 ? "" : line.substring(colon + 2);
            List<String> ids = bound.stream().map(Shown::indicator).toList();
            Fact fact = fact(typology, number, line, bound);
            all.add(new Alternative(typology.id(), lookalike, apart, fact.computation(), ids));
            facts.add(fact);
        }
    }

    public List<Alternative> all() {
        return List.copyOf(all);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    private static Fact fact(Typology typology, int number, String line, List<Shown> bound) {
        FactDraft draft = FactDraft.about(Topic.ALTERNATIVE, "alternative." + typology.id() + "/" + number)
                .text("typology", Wording.inSentence(typology.name()))
                .text("lookalike", Wording.opening(line, QUOTED))
                .count("count", bound.size())
                .text("sign", Wording.sign(bound.getFirst().words(), SIGN));
        return draft.records(bound.getFirst().records())
                .say("Like the typology {typology}, and lawful: “{lookalike}”; it would have to explain {count}"
                        + " {count:finding|findings}, such as: {sign}.");
    }

    private static List<Shown> bound(String line, List<Shown> supporting) {
        Set<String> own = stems(line);
        List<Shown> sharing = supporting.stream()
                .filter(each -> stems(each.words()).stream().anyMatch(own::contains))
                .toList();
        return sharing.isEmpty() ? supporting : sharing;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .filter(stem -> !EMPTY.contains(stem))
                .forEach(stems::add);
        return stems;
    }
}

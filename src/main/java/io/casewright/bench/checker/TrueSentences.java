package io.casewright.bench.checker;

import io.casewright.evidence.Citation;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Ledger;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.Draft;
import io.casewright.writing.OutlineLibrary;
import io.casewright.writing.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Sentences that a ledger carries, in many wordings: a checker that stops these is of no use.
public final class TrueSentences {

    private static final OutlineLibrary OUTLINES = OutlineLibrary.load(Optional.empty());

    private TrueSentences() {}

    /// @param dice what draws spellings and wordings; the same dice give the same sentences
    public static List<Told> of(Ledger ledger, Random dice) {
        WordedFacts worded = new WordedFacts(ledger, dice);
        RetoldStatements retold = new RetoldStatements(ledger, dice);
        List<Told> all = new ArrayList<>();
        for (int number = 1; number <= ledger.facts().size(); number++) {
            all.addAll(worded.of(number));
            all.addAll(retold.of(number));
        }
        new DerivedFigures(ledger, dice).all().forEach(pair -> all.add(pair.right()));
        all.addAll(ofGuidance(ledger, dice));
        all.addAll(ofBuiltInWriter(ledger));
        return all;
    }

    /// What the built-in writer makes of a ledger, each sentence once.
    private static List<Told> ofBuiltInWriter(Ledger ledger) {
        Set<Sentence> sentences = new LinkedHashSet<>();
        for (String outline : List.of("customer-summary", "risk-explanation", "generic-narrative")) {
            Draft draft = new BuiltInWriter().write(OUTLINES.outline(outline), ledger);
            sentences.addAll(draft.headline());
            draft.sections().forEach(section -> sentences.addAll(section.sentences()));
        }
        return sentences.stream()
                .map(sentence -> new Told("built-in writer", sentence.text(), sentence.citations(), ledger))
                .toList();
    }

    private static List<Told> ofGuidance(Ledger ledger, Random dice) {
        List<Told> told = new ArrayList<>();
        for (int number = 1; number <= ledger.passages().size(); number++) {
            CitedPassage cited = ledger.passages().get(number - 1);
            String sign = firstClause(cited.passage().text());
            if (sign.length() > 200 || sign.length() < 20) {
                continue;
            }
            boolean verbatim = cited.passage().text().contains(sign);
            String text = cited.citableAsDocument() && verbatim
                    ? new Speller(dice)
                            .any(
                                    "Guidance lists this sign: %s.",
                                    "According to the guidance, “%s”.", "The typology documents describe it so: %s.")
                    : cited.citableAsDocument()
                            ? "Guidance lists this sign: %s."
                            : "General knowledge, unverified: %s.";
            told.add(new Told("guidance", text.formatted(sign), List.of(Citation.passage(number)), ledger));
        }
        return told;
    }

    static String firstClause(String passage) {
        String text = passage.replaceAll("\\s+", " ")
                .replace("“", "")
                .replace("”", "")
                .replace("\"", "")
                .strip();
        int end = text.indexOf(" (red-flag");
        if (end < 0) {
            end = text.indexOf(". ");
        }
        String clause = end < 0 ? text : text.substring(0, end);
        return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
    }
}

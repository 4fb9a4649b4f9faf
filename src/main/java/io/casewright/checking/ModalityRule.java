package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A text about a case says what is possible and never what is proven, and accuses nobody of a crime as of a fact.
final class ModalityRule implements Rule {

    private static final Set<String> CERTAIN = Set.of(
            "proved",
            "proven",
            "prove",
            "proves",
            "guilty",
            "convicted",
            "culprit",
            "undoubtedly",
            "definitely",
            "certainly",
            "unquestionably",
            "irrefutable",
            "irrefutably",
            "conclusively",
            "indisputably",
            "undeniably",
            "confirmed",
            "confirms",
            "confirm",
            "establishes",
            "demonstrates",
            "demonstrated",
            "obviously",
            "evidently",
            "surely");

    private static final Set<String> ACCUSING = Set.of(
            "launders",
            "laundered",
            "trafficked",
            "traffics",
            "smuggled",
            "smuggles",
            "defrauded",
            "defrauds",
            "stole",
            "steals",
            "embezzled",
            "embezzles",
            "exploits",
            "exploited",
            "scammed",
            "bribed",
            "swindled",
            "enslaved",
            "launderer",
            "trafficker",
            "fraudster",
            "criminal",
            "smuggler",
            "thief");

    private static final int OPEN_WITHIN = 5;
    private static final Set<String> SIGNS =
            Set.of("sign", "signs", "typologies", "scheme", "resembles", "like", "explanation");
    private static final Set<String> OPEN = Set.of(
            "may",
            "might",
            "could",
            "possible",
            "possibly",
            "potential",
            "potentially",
            "consistent",
            "suggests",
            "suggest",
            "suspicion",
            "suspected",
            "appears",
            "appear",
            "indicates",
            "indicator",
            "indicators",
            "typology",
            "fits",
            "fit",
            "alleged",
            "allegedly",
            "whether",
            "would");

    /// The month of May leaves nothing open.
    private static boolean isOpen(Token token) {
        return OPEN.contains(token.folded())
                && !(token.isCapitalised() && token.folded().equals("may"));
    }

    static boolean isOpen(String folded) {
        return OPEN.contains(folded);
    }

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        boolean open = text.tokens().stream().anyMatch(token -> isOpen(token));
        for (int index = 0; index < text.size(); index++) {
            String word = text.wordAt(index);
            boolean certain = CERTAIN.contains(word) || isCommitted(text, index);
            boolean accusing = ACCUSING.contains(word) && !open && !reading.citesOnlyPassages();
            if ((certain || accusing) && !isInEvidence(reading, word)) {
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "records show possibilities and prove no crime; say \"possible\" or \"consistent with\"."));
            }
        }
        Optional<Unsupported> typology = certainTypology(reading);
        return typology.isPresent() ? typology : certainVictim(reading);
    }

    /// "The activity is structuring" where the evidence says that it is consistent with it.
    private static Optional<Unsupported> certainTypology(Reading reading) {
        Text text = reading.features().text();
        for (Evidence evidence : reading.facts()) {
            Value typology = evidence.fact().orElseThrow().values().get("typology");
            if (typology == null) {
                continue;
            }
            List<String> words = LedgerIndex.words(Evidence.joined(typology.text()));
            for (int index = 0; index < text.size(); index++) {
                if (Names.standsAt(text, index, words) && !isOpenBefore(text, index)) {
                    return Optional.of(new Unsupported(
                            typology.text(),
                            "%s says that the findings fit this typology, not that it is so; say \"consistent with the "
                                            .formatted(evidence.citation())
                                    + "typology\"."));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOpenBefore(Text text, int at) {
        for (int index = Math.max(0, at - OPEN_WITHIN); index < at; index++) {
            boolean ofAVictim = text.wordAt(index + 1).startsWith("victim");
            if ((isOpen(text.token(index)) && !ofAVictim) || SIGNS.contains(text.wordAt(index))) {
                return true;
            }
        }
        return false;
    }

    /// A victim who is a potential one in the evidence stays one.
    private static Optional<Unsupported> certainVictim(Reading reading) {
        Text text = reading.features().text();
        boolean potential = reading.facts().stream().anyMatch(evidence -> evidence.has(Mark.POTENTIAL_VICTIM));
        for (int index = 0; potential && index < text.size(); index++) {
            boolean victim =
                    text.wordAt(index).equals("victim") || text.wordAt(index).equals("victims");
            boolean open = OPEN.contains(text.wordAt(index - 1)) || OPEN.contains(text.wordAt(index - 2));
            if (victim && !open && reading.facts().stream().noneMatch(ModalityRule::saysPlainVictim)) {
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "%s speaks of a potential victim; say \"potential victim\".".formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    private static boolean saysPlainVictim(Evidence evidence) {
        Text text = evidence.own().text();
        for (int index = 0; index < text.size(); index++) {
            if (text.wordAt(index).startsWith("victim") && !OPEN.contains(text.wordAt(index - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCommitted(Text text, int index) {
        return text.wordAt(index).equals("committed") && !text.wordAt(index + 1).equals("to");
    }

    private static boolean isInEvidence(Reading reading, String word) {
        return reading.carriers().stream().anyMatch(evidence -> evidence.own().says(word));
    }
}

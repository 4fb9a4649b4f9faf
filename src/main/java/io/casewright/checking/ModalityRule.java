package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
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
            "undeniably");

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

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        boolean open = text.tokens().stream().anyMatch(token -> OPEN.contains(token.folded()));
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
        return Optional.empty();
    }

    private static boolean isCommitted(Text text, int index) {
        return text.wordAt(index).equals("committed") && !text.wordAt(index + 1).equals("to");
    }

    private static boolean isInEvidence(Reading reading, String word) {
        return reading.carriers().stream().anyMatch(evidence -> evidence.own().says(word));
    }
}

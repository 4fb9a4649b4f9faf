package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A word that claims something of its own (cash, wire, fraud, wife, police) stands on a cited fact or passage that
/// uses
/// it or a word of the same kind.
final class TermRule implements Rule {

    private static final Map<String, String> CLASSES = load();

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (Token token : reading.features().text().tokens()) {
            if (!token.isWord()) {
                continue;
            }
            String term = CLASSES.get(Words.stem(token.folded()));
            if (term != null && reading.cited().stream().noneMatch(evidence -> uses(evidence, term))) {
                return Optional.of(new Unsupported(
                        token.text(),
                        "%s says nothing of this; %s."
                                .formatted(
                                        reading.citations(),
                                        reading.cure(evidence -> uses(evidence, term), "leave it out"))));
            }
        }
        return Optional.empty();
    }

    private static boolean uses(Evidence evidence, String term) {
        return evidence.parts().stream()
                .flatMap(part -> part.stems().stream())
                .anyMatch(stem -> term.equals(CLASSES.get(stem)));
    }

    private static Map<String, String> load() {
        Map<String, String> classes = new HashMap<>();
        for (String line : WordLists.lines("terms.txt")) {
            int colon = line.indexOf(':');
            for (String word : List.of(line.substring(colon + 1).strip().split(" +", -1))) {
                classes.put(Words.stem(word), line.substring(0, colon));
            }
        }
        return Map.copyOf(classes);
    }
}

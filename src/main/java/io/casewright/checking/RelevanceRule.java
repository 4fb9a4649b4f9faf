package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The cited evidence speaks of what the sentence speaks of, and each citation adds something to it.
final class RelevanceRule implements Rule {

    private static final int ENOUGH_WORDS = 3;
    private static final double SHARE = 0.3;

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (Evidence evidence : reading.cited()) {
            if (!adds(reading, evidence)) {
                return Optional.of(new Unsupported(
                        evidence.citation().toString(),
                        "it carries nothing of this sentence; cite the evidence that does."));
            }
        }
        return strange(reading);
    }

    private static boolean adds(Reading reading, Evidence evidence) {
        Features said = reading.features();
        boolean quoted = !said.text().quotes().isEmpty();
        boolean shares = said.stems().stream()
                .filter(StopWords::isTelling)
                .anyMatch(stem -> Meanings.carries(evidence.meanings(), stem));
        boolean nothingTelling = said.stems().stream().noneMatch(StopWords::isTelling);
        boolean names = evidence.names().stream().anyMatch(said::says);
        return shares || names || quoted || nothingTelling || sharesFigure(said, evidence);
    }

    private static boolean sharesFigure(Features said, Evidence evidence) {
        return said.figures().stream().anyMatch(figure -> evidence.figures().anyMatch(known -> known.carries(figure)))
                || said.moments().stream()
                        .anyMatch(moment -> evidence.moments().anyMatch(known -> known.carries(moment)))
                || said.ids().stream()
                        .anyMatch(id -> evidence.ids().anyMatch(id::equals) || evidence.isComputedFrom(id));
    }

    private static Optional<Unsupported> strange(Reading reading) {
        Features said = reading.features();
        Set<String> names = said.runs().stream()
                .filter(run -> !run.opens() || run.words().size() > 1)
                .flatMap(run -> run.words().stream())
                .map(Words::stem)
                .collect(Collectors.toSet());
        Set<String> meaning = said.stems().stream()
                .filter(stem -> !names.contains(stem))
                .filter(StopWords::carriesMeaning)
                .filter(stem -> !MomentReader.isMonth(stem) && !NumberWords.isNumber(stem))
                .filter(stem -> !VocabularyRule.isPlain(stem) && !VocabularyRule.isOfGuidance(stem))
                .collect(Collectors.toSet());
        long known = meaning.stream()
                .filter(stem ->
                        reading.cited().stream().anyMatch(evidence -> Meanings.carries(evidence.meanings(), stem)))
                .count();
        int figures = said.figures().size() + said.moments().size() + said.ids().size();
        boolean quotes = !said.text().quotes().isEmpty();
        boolean enough = known + figures >= SHARE * (meaning.size() + figures);
        if (quotes || meaning.size() < ENOUGH_WORDS || enough) {
            return Optional.empty();
        }
        return Optional.of(new Unsupported(
                said.text().raw(),
                "%s speaks of other things; keep to its words or cite the evidence for this."
                        .formatted(reading.citations())));
    }
}

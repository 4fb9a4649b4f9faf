package io.casewright.checking;

import io.casewright.checking.NameReader.Run;
import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;
import java.util.Set;

/// A passage that nobody has read in the official document is worded as general knowledge and never put into the mouth
/// of the document or of its issuer.
final class GeneralKnowledgeRule implements Rule {

    private static final Set<String> MARKERS = Set.of("general knowledge", "unverified");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        return reading.passages().stream()
                .filter(evidence -> !evidence.passage().orElseThrow().citableAsDocument())
                .findFirst()
                .flatMap(evidence -> breach(reading, evidence));
    }

    private static Optional<Unsupported> breach(Reading reading, Evidence unverified) {
        Features said = reading.features();
        if (MARKERS.stream().noneMatch(said::says)) {
            return Optional.of(unsupported(unverified, said.text().raw()));
        }
        if (reading.passages().size() > 1) {
            return Optional.empty();
        }
        Features described = unverified.parts().getLast();
        for (Run run : said.runs()) {
            boolean named = !CommonWords.isCommon(run.joined()) && described.says(run.joined());
            if (named && !unverified.own().says(run.joined())) {
                return Optional.of(unsupported(unverified, run.shown()));
            }
        }
        return said.says("according to") ? Optional.of(unsupported(unverified, "according to")) : Optional.empty();
    }

    private static Unsupported unsupported(Evidence unverified, String words) {
        return new Unsupported(
                words,
                "%s is not verified in the document; begin with \"General knowledge, unverified:\" and name no document "
                                .formatted(unverified.citation())
                        + "or issuer.");
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;

/// Every time of day stands in the cited evidence.
final class ClockTimeRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        return reading.features().times().stream()
                .filter(time -> !reading.anyCarries(evidence -> carries(evidence, time)))
                .findFirst()
                .map(time -> new Unsupported(
                        time,
                        "%s holds no such time of day; %s."
                                .formatted(
                                        reading.citations(),
                                        reading.cure(evidence -> carries(evidence, time), "leave it out"))));
    }

    private static boolean carries(Evidence evidence, String time) {
        return evidence.parts().stream().anyMatch(part -> part.times().contains(time));
    }
}

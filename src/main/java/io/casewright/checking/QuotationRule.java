package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;

/// What stands between quotation marks stands word for word in the cited evidence.
final class QuotationRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (String quotation : reading.features().text().quotes()) {
            for (String piece : Quotations.pieces(quotation)) {
                if (reading.cited().stream()
                        .noneMatch(evidence -> evidence.plain().contains(piece))) {
                    return Optional.of(new Unsupported(
                            quotation,
                            "%s does not hold these words; quote it word for word or take the quotation marks away."
                                    .formatted(reading.citations())));
                }
            }
        }
        return Optional.empty();
    }
}

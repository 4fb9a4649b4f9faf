package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every account, IBAN, card, wallet, record id and network address stands in the cited evidence; of a masked one, all
/// the characters that it shows.
final class IdRule implements Rule {

    private static final Pattern MASK = Pattern.compile("[*•]+|(?<![a-z])x{2,}(?=-?\\d)");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        return reading.features().ids().stream()
                .filter(id -> reading.cited().stream().noneMatch(evidence -> carries(evidence, id)))
                .findFirst()
                .map(id -> new Unsupported(
                        id,
                        "%s names no such account, record or address; %s."
                                .formatted(
                                        reading.citations(),
                                        reading.cure(evidence -> carries(evidence, id), "leave it out"))));
    }

    private static boolean carries(Evidence evidence, String id) {
        if (MASK.matcher(id).find()) {
            Pattern shown = shown(id);
            return evidence.ids()
                            .anyMatch(known ->
                                    shown.matcher(known.replace("-", "")).matches())
                    || evidence.says(id);
        }
        String plain = id.replace("-", "");
        return evidence.ids().anyMatch(known -> known.replace("-", "").equals(plain))
                || evidence.says(id)
                || evidence.isComputedFrom(id);
    }

    private static Pattern shown(String masked) {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        java.util.regex.Matcher mask = MASK.matcher(masked);
        while (mask.find()) {
            pattern.append(Pattern.quote(masked.substring(from, mask.start()).replace("-", "")))
                    .append(".*");
            from = mask.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(masked.substring(from).replace("-", "")))
                        .toString());
    }
}

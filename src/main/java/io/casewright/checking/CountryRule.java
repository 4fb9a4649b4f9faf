package io.casewright.checking;

import io.casewright.checking.NameReader.Run;
import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;
import java.util.Set;

/// Every country stands in the cited evidence. The word for a national is carried by the same word only, because a
/// country of residence is no nationality; of a bank or a company the country is enough.
final class CountryRule implements Rule {

    private static final Set<String> OF_A_PLACE = Set.of(
            "bank",
            "banks",
            "account",
            "accounts",
            "company",
            "companies",
            "exchange",
            "exchanges",
            "border",
            "city",
            "cities",
            "entity",
            "entities",
            "firm",
            "firms",
            "address",
            "addresses",
            "number",
            "numbers",
            "branch");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (Run run : reading.features().runs()) {
            String words = withoutCommon(run);
            Optional<String> named = Countries.named(words);
            if (named.isPresent() && !isCarried(reading, words, named.get())) {
                return Optional.of(country(reading, run, named.get()));
            }
            Optional<String> part = strange(reading, run);
            if (named.isEmpty() && part.isPresent()) {
                return Optional.of(country(reading, run, part.get()));
            }
            Optional<String> adjective = Countries.adjective(words);
            if (named.isEmpty() && adjective.isPresent() && !isAdjectiveCarried(reading, run, words, adjective.get())) {
                return Optional.of(new Unsupported(
                        run.shown(),
                        "%s does not say so; a country of residence is no nationality: leave it out."
                                .formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    /// A country's one-word name within a run of other words that the evidence does not hold as it is.
    private static Optional<String> strange(Reading reading, Run run) {
        if (run.words().size() < 2 || reading.cited().stream().anyMatch(evidence -> evidence.says(run.joined()))) {
            return Optional.empty();
        }
        return run.words().stream()
                .filter(word -> word.length() > 3)
                .filter(word -> Countries.named(word)
                        .filter(code -> !isCarried(reading, word, code))
                        .isPresent())
                .findFirst()
                .flatMap(Countries::named);
    }

    private static boolean isCarried(Reading reading, String words, String code) {
        return reading.cited().stream().anyMatch(evidence -> evidence.says(words) || names(evidence, code));
    }

    private static boolean isAdjectiveCarried(Reading reading, Run run, String words, String code) {
        if (reading.cited().stream().anyMatch(evidence -> evidence.says(words))) {
            return true;
        }
        boolean ofAPlace = OF_A_PLACE.contains(reading.features().text().wordAt(run.last() + 1));
        return ofAPlace && isCarried(reading, words, code);
    }

    private static boolean names(Evidence evidence, String code) {
        return evidence.countries().contains(code)
                || evidence.parts().stream()
                        .flatMap(part -> part.runs().stream())
                        .anyMatch(run -> Countries.named(withoutCommon(run)).equals(Optional.of(code)));
    }

    private static String withoutCommon(Run run) {
        int from = 0;
        if (run.opens()
                && run.words().size() > 1
                && CommonWords.isCommon(run.words().getFirst())) {
            from = 1;
        }
        return String.join(" ", run.words().subList(from, run.words().size()));
    }

    private static Unsupported country(Reading reading, Run run, String code) {
        String cure = reading.cure(evidence -> names(evidence, code), "leave the country out");
        return new Unsupported(run.shown(), "%s does not name this country; %s.".formatted(reading.citations(), cure));
    }
}

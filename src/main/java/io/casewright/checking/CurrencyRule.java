package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.Optional;

/// A currency that is named without an amount is one of the cited evidence's.
final class CurrencyRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (Token token : reading.features().text().tokens()) {
            Optional<String> currency = Units.currency(token);
            boolean certain = currency.isPresent()
                    && (token.isAllCapitals() || token.folded().endsWith("s"));
            if (certain && !reading.anyCarries(evidence -> holds(evidence, token.folded(), currency.get()))) {
                return Optional.of(new Unsupported(
                        token.text(),
                        "%s is not in this currency; say the one that it holds.".formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Evidence evidence, String word, String currency) {
        return evidence.says(word)
                || evidence.figures()
                        .filter(figure -> figure.kind() == Kind.AMOUNT)
                        .anyMatch(figure -> figure.unit().equals(currency)
                                || (currency.equals(Units.ANY_DOLLAR) && Units.isDollar(figure.unit())));
    }
}

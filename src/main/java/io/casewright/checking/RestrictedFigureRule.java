package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An amount that the evidence gives as the largest, the median, the expected one or the end of a range is not told as
/// an
/// amount like any other: the sentence says which it is.
final class RestrictedFigureRule implements Rule {

    private static final int REACH = 8;
    private static final Set<String> EXTREMES =
            Set.of("largest", "biggest", "highest", "greatest", "lowest", "smallest", "maximum", "minimum", "peak");
    private static final Set<String> LINKS = Set.of("of", "was", "were", "being", "is", "at");

    /// Words that tell a reader that an amount is not one like any other.
    private static final Set<String> SAYING = Set.of(
            "largest",
            "biggest",
            "highest",
            "greatest",
            "maximum",
            "peak",
            "lowest",
            "smallest",
            "minimum",
            "least",
            "most",
            "median",
            "midpoint",
            "typical",
            "expected",
            "expect",
            "anticipated",
            "stated",
            "declared",
            "between",
            "range",
            "ranged",
            "ranging",
            "larger",
            "higher",
            "than",
            "exceeds",
            "exceeded",
            "beyond",
            "double",
            "times",
            "before",
            "against",
            "compared",
            "average",
            "averages",
            "averaged",
            "limit",
            "threshold",
            "onboarding");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Features said = reading.features();
        if (said.text().tokens().stream().anyMatch(token -> SAYING.contains(token.folded()))) {
            return Optional.empty();
        }
        for (Figure figure : said.figures()) {
            boolean plain = figure.kind() == Kind.AMOUNT && figure.hedge() == Figure.Hedge.NONE;
            if (plain && !isToldSo(said, figure) && isRestrictedEverywhere(reading, figure)) {
                return Optional.of(new Unsupported(
                        figure.words(),
                        "%s gives it as an extreme, a median, an expectation or the end of a range; say which."
                                .formatted(reading.citations())));
            }
        }
        return Optional.empty();
    }

    private static boolean isToldSo(Features features, Figure figure) {
        return isEndOfRange(features, figure) || ContextRule.isEndOfChange(features.text(), figure);
    }

    private static boolean isEndOfRange(Features features, Figure figure) {
        return AmountRange.in(features).stream()
                .anyMatch(
                        range -> range.low().at() == figure.at() || range.high().at() == figure.at());
    }

    private static boolean isRestrictedEverywhere(Reading reading, Figure said) {
        List<Boolean> known = new ArrayList<>();
        for (Evidence evidence : reading.carriers()) {
            Features own = evidence.own();
            own.figures().stream()
                    .filter(figure -> figure.carries(said))
                    .forEach(figure -> known.add(isRestricted(own, evidence, figure)));
        }
        return !known.isEmpty() && known.stream().allMatch(Boolean::booleanValue);
    }

    private static boolean isRestricted(Features own, Evidence evidence, Figure figure) {
        boolean cued = Binding.in(own, evidence.names()).stream()
                .anyMatch(binding -> binding.isRestricting() && binding.item().end() == figure.end());
        return cued || isEndOfRange(own, figure) || isExtreme(own.text(), figure);
    }

    /// "The largest of USD 1,320.00", and not "the largest payer with USD 47,520.00".
    private static boolean isExtreme(Text text, Figure figure) {
        for (int index = figure.at() - 1; index >= Math.max(0, figure.at() - REACH); index--) {
            if (text.token(index).isNumber() || text.signAt(index, ";")) {
                return false;
            }
            if (EXTREMES.contains(text.wordAt(index))) {
                return LINKS.contains(text.wordAt(index + 1));
            }
        }
        return false;
    }
}

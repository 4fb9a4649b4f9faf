package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two figures that stand close together belong together as they do in the evidence: "4 of its 5", "94 % within 24
/// hours", "USD 500.00 (12 payments)".
final class PartOfRule implements Rule {

    private static final int APART = 6;
    private static final int FAR_APART = 12;

    /// A figure and the next one.
    private record Pair(Figure first, Figure second) {

        boolean isAlike(Pair said) {
            return first.kind() == said.first.kind() && second.kind() == said.second.kind();
        }

        boolean isSameAs(Pair said) {
            return isAlike(said) && first.carries(said.first) && second.carries(said.second);
        }

        /// The second figures count the same thing, as far as the words beside them tell.
        private boolean isSameThing(Pair said) {
            String known = second.noun();
            return known.isEmpty() || said.second.noun().isEmpty() || known.equals(said.second.noun());
        }

        /// Whether the evidence pairs this first figure with another second one of the same kind.
        boolean contradicts(Pair said) {
            return isAlike(said) && first.carries(said.first) && isSameThing(said) && !second.carries(said.second);
        }
    }

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Pair> known = reading.carriers().stream()
                .flatMap(evidence -> pairs(evidence.own()).stream())
                .toList();
        return pairs(reading.features()).stream()
                .filter(said -> known.stream().noneMatch(pair -> pair.isSameAs(said)))
                .flatMap(said -> contradiction(reading, known, said).stream())
                .findFirst();
    }

    private static Optional<Unsupported> contradiction(Reading reading, List<Pair> known, Pair said) {
        boolean partOf = isPartOf(reading.features().text(), said);
        return known.stream()
                .filter(pair -> pair.contradicts(said) || (partOf && pair.isAlike(said)))
                .findFirst()
                .map(right -> new Unsupported(
                        said.first().words() + " … " + said.second().words(),
                        "%s puts %s beside %s."
                                .formatted(
                                        reading.citations(),
                                        right.first().words(),
                                        right.second().words())));
    }

    private static boolean isPartOf(Text text, Pair pair) {
        return pair.first().kind() == Kind.COUNT
                && text.wordAt(pair.first().at() + 1).equals("of");
    }

    private static List<Pair> pairs(Features features) {
        List<Pair> pairs = new ArrayList<>();
        List<Figure> figures = features.figures();
        for (int index = 0; index + 1 < figures.size(); index++) {
            Figure first = figures.get(index);
            Figure second = figures.get(index + 1);
            boolean range = first.kind() == Kind.AMOUNT && second.kind() == Kind.AMOUNT;
            if (!range && isClose(features.text(), first, second)) {
                pairs.add(new Pair(first, second));
            }
        }
        return pairs;
    }

    /// "84 credits, totalling USD 15,970.00": the sum of what is counted.
    private static boolean isTotalled(Text text, Figure figure) {
        for (int index = figure.at() - 1; index >= Math.max(0, figure.at() - 4); index--) {
            if (text.wordAt(index).startsWith("total")) {
                return true;
            }
        }
        return false;
    }

    /// In the same clause.
    private static boolean isClose(Text text, Figure first, Figure second) {
        if (second.at() - first.at() > (isTotalled(text, second) ? FAR_APART : APART)) {
            return false;
        }
        for (int index = first.at() + 1; index < second.at(); index++) {
            boolean joint = text.wordAt(index).equals("and");
            if (joint || (text.signAt(index, ",") && !isTotalled(text, second)) || text.signAt(index, ";")) {
                return false;
            }
        }
        return true;
    }
}

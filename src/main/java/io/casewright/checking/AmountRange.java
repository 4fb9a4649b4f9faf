package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// "Between USD 9,000 and USD 9,950", "USD 9,000 to 9,950".
record AmountRange(Figure low, Figure high) {

    private static final Set<String> COMPARED = Set.of("from");

    boolean isBackwards() {
        return low.value().compareTo(high.value()) > 0;
    }

    boolean carries(AmountRange said) {
        return low.carries(said.low) && high.carries(said.high);
    }

    /// "Rose from … to …" is a change and no range.
    static List<AmountRange> in(Features features) {
        List<AmountRange> ranges = new ArrayList<>();
        List<Figure> figures = features.figures();
        for (int index = 0; index + 1 < figures.size(); index++) {
            Figure low = figures.get(index);
            Figure high = figures.get(index + 1);
            if (low.kind() == Kind.AMOUNT && high.kind() == Kind.AMOUNT && joined(features.text(), low, high)) {
                ranges.add(new AmountRange(low, high));
            }
        }
        return ranges;
    }

    private static boolean joined(Text text, Figure low, Figure high) {
        if (high.at() - low.at() > 5) {
            return false;
        }
        String opening = before(text, low.at());
        String joint = before(text, high.at());
        boolean between = opening.equals("between")
                && joint.equals("and")
                && !text.wordAt(low.at() - 3).equals("difference")
                && !text.wordAt(low.at() - 2).equals("difference");
        return between || (joint.equals("to") && !COMPARED.contains(opening));
    }

    /// The word before a figure, past its currency.
    private static String before(Text text, int at) {
        boolean currency = at > 0 && Units.currency(text.token(at - 1)).isPresent();
        return text.wordAt(currency ? at - 2 : at - 1);
    }
}

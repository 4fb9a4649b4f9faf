package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An amount keeps the date that the evidence puts beside it: what came in in March did not come in in May.
final class DatedFigureRule implements Rule {

    private static final int BESIDE = 6;

    /// An amount and the date beside it.
    private record Dated(Figure figure, Moment moment) {}

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Dated> known = new ArrayList<>();
        reading.carriers().forEach(evidence -> known.addAll(dated(evidence.own())));
        for (Dated said : dated(reading.features())) {
            List<Dated> same = known.stream()
                    .filter(one -> one.figure().carries(said.figure()))
                    .toList();
            boolean right = same.stream().anyMatch(one -> one.moment().carries(said.moment()));
            boolean others = known.stream()
                    .anyMatch(one ->
                            one.moment().carries(said.moment()) && !one.figure().carries(said.figure()));
            if (!same.isEmpty() && !right && others) {
                return Optional.of(new Unsupported(
                        said.figure().words() + " … " + said.moment().words(),
                        "%s puts %s beside this amount."
                                .formatted(
                                        reading.citations(),
                                        same.getFirst().moment().words())));
            }
        }
        return Optional.empty();
    }

    private static List<Dated> dated(Features features) {
        List<Dated> dated = new ArrayList<>();
        for (Figure figure : features.figures()) {
            if (figure.kind() == Kind.AMOUNT) {
                features.moments().stream()
                        .filter(moment -> isBeside(features.text(), figure, moment))
                        .forEach(moment -> dated.add(new Dated(figure, moment)));
            }
        }
        return dated;
    }

    private static boolean isBeside(Text text, Figure figure, Moment moment) {
        int from = moment.at() < figure.at() ? moment.at() : figure.end();
        int to = moment.at() < figure.at() ? figure.at() : moment.at();
        if (to - from > BESIDE) {
            return false;
        }
        for (int index = from + 1; index < to; index++) {
            boolean number = text.token(index).isNumber() && index < figure.at() - 1;
            if (isJoint(text, index) || (number && index > moment.at() + 2)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoint(Text text, int index) {
        return text.wordAt(index).equals("and") || text.signAt(index, ";") || text.signAt(index, ",");
    }
}

package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Money that came in is not said to have gone out, the last is not called the first, and each figure and date keeps
/// the side that the evidence puts it on.
final class DirectionRule implements Rule {

    private static final int NEAR = 5;

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        for (Placed word : placed(text)) {
            if (isTurned(reading, word.sense())) {
                return Optional.of(unsupported(reading, word.shown(text)));
            }
        }
        for (Figure figure : reading.features().figures()) {
            Optional<Placed> side = nearest(text, figure.at());
            if (side.isPresent() && isOnOtherSide(reading, figure, side.get().sense())) {
                return Optional.of(unsupported(reading, side.get().shown(text) + " … " + figure.words()));
            }
        }
        for (Moment moment : reading.features().moments()) {
            Optional<Placed> side = nearest(text, moment.at());
            if (side.isPresent() && isOnOtherSide(reading, moment, side.get().sense())) {
                return Optional.of(unsupported(reading, side.get().shown(text) + " … " + moment.words()));
            }
        }
        return Optional.empty();
    }

    private record Placed(Opposites sense, int at) {

        String shown(Text text) {
            return text.token(at).text();
        }
    }

    private static List<Placed> placed(Text text) {
        List<Placed> words = new ArrayList<>();
        for (int index = 0; index < text.size(); index++) {
            int at = index;
            Opposites.at(text, index).ifPresent(sense -> words.add(new Placed(sense, at)));
        }
        return words;
    }

    /// Only the opposite sense stands in the evidence, and the sentence says nothing of that one.
    private static boolean isTurned(Reading reading, Opposites sense) {
        if (holds(reading.features().text(), sense.opposite())) {
            return false;
        }
        List<Text> known = reading.carriers().stream()
                .map(evidence -> evidence.own().text())
                .toList();
        return known.stream().noneMatch(text -> holds(text, sense))
                && known.stream().anyMatch(text -> holds(text, sense.opposite()));
    }

    private static boolean holds(Text text, Opposites sense) {
        return placed(text).stream().anyMatch(word -> word.sense() == sense);
    }

    private static Optional<Placed> nearest(Text text, int at) {
        return placed(text).stream()
                .filter(word -> distance(text, word.at(), at) <= NEAR)
                .min((a, b) -> Integer.compare(distance(text, a.at(), at), distance(text, b.at(), at)));
    }

    /// In tokens; another clause is far away.
    private static int distance(Text text, int word, int at) {
        for (int index = Math.min(word, at); index < Math.max(word, at); index++) {
            if (text.signAt(index, ",")
                    || text.signAt(index, ";")
                    || text.wordAt(index).equals("and")) {
                return Integer.MAX_VALUE;
            }
        }
        return Math.abs(word - at);
    }

    private static boolean isOnOtherSide(Reading reading, Figure said, Opposites sense) {
        return sides(
                reading,
                sense,
                features -> features.figures().stream()
                        .filter(figure -> figure.kind() == said.kind() && figure.carries(said))
                        .map(Figure::at));
    }

    private static boolean isOnOtherSide(Reading reading, Moment said, Opposites sense) {
        return sides(
                reading,
                sense,
                features -> features.moments().stream()
                        .filter(moment -> moment.carries(said))
                        .map(Moment::at));
    }

    /// Whether the evidence puts a figure or a date next to the opposite word, and nowhere next to this one.
    private static boolean sides(
            Reading reading, Opposites sense, java.util.function.Function<Features, Stream<Integer>> positions) {
        List<Opposites> known = reading.carriers().stream()
                .map(Evidence::own)
                .flatMap(features -> positions.apply(features).flatMap(at -> nearest(features.text(), at).stream()))
                .map(Placed::sense)
                .toList();
        return known.contains(sense.opposite()) && !known.contains(sense);
    }

    private static Unsupported unsupported(Reading reading, String words) {
        return new Unsupported(
                words,
                "%s says the opposite (in or out, first or last); keep its direction.".formatted(reading.citations()));
    }
}

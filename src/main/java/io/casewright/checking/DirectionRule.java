package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Money that came in is not said to have gone out, the last is not called the first, and each figure and date keeps
/// the side that the evidence puts it on.
final class DirectionRule implements Rule {

    private static final int NEAR = 5;
    private static final Set<String> SENDING = Set.of("sent", "sends", "remitted", "forwarded", "withdrew");
    private static final Set<String> RECEIVING = Set.of("received", "receives", "got", "collected", "deposited");
    private static final Set<String> NOUNS_IN = Set.of("credit", "deposit", "inflow");
    private static final Set<String> NOUNS_OUT = Set.of("debit", "withdrawal", "outflow");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        return turnedWord(reading)
                .or(() -> contradictory(reading))
                .or(() -> turnedNoun(reading))
                .or(() -> turnedPayer(reading))
                .or(() -> figureOfOtherSide(reading))
                .or(() -> backwards(reading))
                .or(() -> momentOfOtherSide(reading));
    }

    private static Optional<Unsupported> turnedWord(Reading reading) {
        Text text = reading.features().text();
        for (Placed word : placed(text)) {
            boolean ofGuidance = !word.sense().isDirection() && reading.citesOnlyPassages();
            if (!ofGuidance && isTurned(reading, word.sense())) {
                return Optional.of(unsupported(reading, word.shown(text)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Unsupported> figureOfOtherSide(Reading reading) {
        Text text = reading.features().text();
        for (Figure figure : reading.features().figures()) {
            if (!hasASide(text, figure)) {
                continue;
            }
            Optional<Placed> side = nearest(text, figure.at(), figure.end(), true);
            if (side.isPresent() && isOnOtherSide(reading, figure, side.get().sense())) {
                return Optional.of(unsupported(reading, side.get().shown(text) + " … " + figure.words()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Unsupported> momentOfOtherSide(Reading reading) {
        Text text = reading.features().text();
        for (Moment moment : reading.features().moments()) {
            Optional<Placed> side = nearest(text, moment.at(), moment.at(), false);
            if (side.isPresent() && isOnOtherSide(reading, moment, side.get().sense())) {
                return Optional.of(unsupported(reading, side.get().shown(text) + " … " + moment.words()));
            }
        }
        return Optional.empty();
    }

    /// What began after it ended.
    private static Optional<Unsupported> backwards(Reading reading) {
        Text text = reading.features().text();
        Optional<Moment> begun = Optional.empty();
        for (Moment moment : reading.features().moments()) {
            Optional<Opposites> end =
                    nearest(text, moment.at(), moment.at(), false).map(Placed::sense);
            boolean ends = end.equals(Optional.of(Opposites.LAST));
            if (ends
                    && begun.filter(first -> first.isDay() && moment.isDay() && first.isAfter(moment))
                            .isPresent()) {
                return Optional.of(unsupported(reading, begun.get().words() + " … " + moment.words()));
            }
            begun = end.equals(Optional.of(Opposites.FIRST)) ? Optional.of(moment) : begun;
        }
        return Optional.empty();
    }

    /// "Credits went out": a thing of one side right before a verb of the other.
    private static Optional<Unsupported> contradictory(Reading reading) {
        Text text = reading.features().text();
        for (int index = 0; index < text.size(); index++) {
            String stem = Words.stem(text.wordAt(index));
            Set<Opposites> next = new HashSet<>();
            Opposites.phraseAt(text, index + 1).ifPresent(next::add);
            Opposites.phraseAt(text, index + 2).ifPresent(next::add);
            boolean in = NOUNS_IN.contains(stem) && next.contains(Opposites.OUT) && !next.contains(Opposites.IN);
            boolean out = NOUNS_OUT.contains(stem) && next.contains(Opposites.IN) && !next.contains(Opposites.OUT);
            String words = text.wordAt(index) + " " + text.wordAt(index + 1);
            if ((in || out)
                    && !isJoined(text, index + 1)
                    && reading.carriers().stream()
                            .noneMatch(evidence -> evidence.own().says(words))) {
                return Optional.of(unsupported(reading, words));
            }
        }
        return Optional.empty();
    }

    private static boolean isJoined(Text text, int index) {
        return Set.of("and", "or", "by").contains(text.wordAt(index)) || text.signAt(index, ",");
    }

    /// A word that tells the side of bookings, where the evidence has those of the other side alone; or the only one
    /// whom the evidence names is said to pay what came in there.
    private static Optional<Unsupported> turnedNoun(Reading reading) {
        Text said = reading.features().text();
        for (int index = 0; index < said.size(); index++) {
            Optional<Opposites> side = strict(said, index);
            if (side.isPresent()
                    && reading.carriers().stream().noneMatch(evidence -> has(evidence, side.get()))
                    && reading.carriers().stream()
                            .anyMatch(evidence -> has(evidence, side.get().opposite()))) {
                return Optional.of(unsupported(reading, said.token(index).text()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Unsupported> turnedPayer(Reading reading) {
        Text said = reading.features().text();
        for (Evidence evidence : reading.facts()) {
            Optional<Opposites> known = direction(evidence);
            if (reading.facts().size() == 1
                    && known.isPresent()
                    && evidence.names().size() == 1) {
                Set<String> wrong = known.get() == Opposites.IN ? SENDING : RECEIVING;
                if (isDoing(said, LedgerIndex.words(evidence.names().getFirst()), wrong)) {
                    return Optional.of(unsupported(reading, evidence.names().getFirst()));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a name stands right before one of these verbs.
    private static boolean isDoing(Text text, List<String> name, Set<String> verbs) {
        for (int index = 0; index < text.size(); index++) {
            int end = Names.endAt(text, index, name);
            if (end >= 0
                    && verbs.contains(text.wordAt(end + 1))
                    && !text.wordAt(index - 1).equals("of")) {
                return true;
            }
        }
        return false;
    }

    /// The side of a booking that no change of viewpoint turns.
    private static Optional<Opposites> strict(Text text, int index) {
        String stem = Words.stem(text.wordAt(index));
        Optional<Opposites> sense = Opposites.at(text, index).filter(Opposites::isDirection);
        boolean noun =
                NOUNS_IN.contains(stem) || NOUNS_OUT.contains(stem) || stem.equals("incom") || stem.equals("outgo");
        return sense.filter(_ -> noun || Opposites.phraseAt(text, index).isPresent());
    }

    private static boolean has(Evidence evidence, Opposites side) {
        Text text = evidence.own().text();
        for (int index = 0; index < text.size(); index++) {
            if (strict(text, index).equals(Optional.of(side))) {
                return true;
            }
        }
        return false;
    }

    /// A count of transactions of both sides has none, nor has the whole of which a share left.
    private static boolean hasASide(Text text, Figure figure) {
        if (figure.kind() == Figure.Kind.COUNT) {
            return figure.noun().isEmpty() || NOUNS_IN.contains(figure.noun()) || NOUNS_OUT.contains(figure.noun());
        }
        int before = figure.at() - 1;
        while (before > 0
                && (Units.currency(text.token(before)).isPresent()
                        || text.wordAt(before).equals("the"))) {
            before--;
        }
        return !text.wordAt(before).equals("of");
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

    /// The one direction of money that evidence speaks of; empty for none and for both.
    static Optional<Opposites> direction(Evidence evidence) {
        List<Opposites> known = placed(evidence.own().text()).stream()
                .map(Placed::sense)
                .filter(Opposites::isDirection)
                .distinct()
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private static boolean holds(Text text, Opposites sense) {
        return placed(text).stream().anyMatch(word -> word.sense() == sense);
    }

    /// The nearest word of the kind; of two equally near the one behind.
    private static Optional<Placed> nearest(Text text, int first, int last, boolean money) {
        return placed(text).stream()
                .filter(word ->
                        money ? word.sense().isDirection() : word.sense().isEnd())
                .filter(word -> distance(text, word.at(), first, last) <= NEAR)
                .min(Comparator.comparingInt((Placed word) -> distance(text, word.at(), first, last))
                        .thenComparing(word -> word.at() < first));
    }

    /// In tokens; another clause is far away.
    private static int distance(Text text, int word, int first, int last) {
        int from = word < first ? word : last;
        int to = word < first ? first : word;
        for (int index = from; index < to; index++) {
            if (text.signAt(index, ",")
                    || text.signAt(index, ";")
                    || text.wordAt(index).equals("and")) {
                return Integer.MAX_VALUE;
            }
        }
        return to - from;
    }

    private static boolean isOnOtherSide(Reading reading, Figure said, Opposites sense) {
        return sides(
                reading,
                sense,
                true,
                features -> features.figures().stream()
                        .filter(figure -> figure.kind() == said.kind() && figure.carries(said))
                        .map(figure -> new int[] {figure.at(), figure.end()}));
    }

    private static boolean isOnOtherSide(Reading reading, Moment said, Opposites sense) {
        return sides(
                reading,
                sense,
                false,
                features -> features.moments().stream()
                        .filter(moment -> moment.carries(said))
                        .map(moment -> new int[] {moment.at(), moment.at()}));
    }

    /// Whether the evidence puts a figure or a date next to the opposite word, and nowhere next to this one.
    private static boolean sides(
            Reading reading,
            Opposites sense,
            boolean money,
            java.util.function.Function<Features, Stream<int[]>> positions) {
        List<Opposites> known = reading.carriers().stream()
                .map(Evidence::own)
                .flatMap(features ->
                        positions.apply(features).flatMap(at -> nearest(features.text(), at[0], at[1], money).stream()))
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

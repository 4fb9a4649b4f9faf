package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two figures of one kind do not change places: what stands right around a figure in a sentence is not what the
/// evidence
/// has around another one of its figures, and around that one alone.
final class ContextRule implements Rule {

    private static final int WINDOW = 4;
    private static final int CERTAIN = 2;

    /// A figure of the evidence with the stems around it.
    private record Place(Figure figure, Set<String> stems) {}

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Place> known = new ArrayList<>();
        reading.carriers().forEach(evidence -> known.addAll(places(evidence.own())));
        List<Place> said = places(reading.features());
        for (Place place : said) {
            Optional<Place> other = known.stream()
                    .filter(candidate -> isTaken(known, said, place, candidate))
                    .findFirst();
            if (other.isPresent()) {
                return Optional.of(new Unsupported(
                        place.figure().words(),
                        "%s says this of %s; keep each figure where the evidence has it."
                                .formatted(
                                        reading.citations(),
                                        other.get().figure().words())));
            }
        }
        return Optional.empty();
    }

    private static boolean isTaken(List<Place> known, List<Place> said, Place place, Place other) {
        Figure figure = place.figure();
        boolean comparable =
                other.figure().kind() == figure.kind() && !other.figure().carries(figure);
        if (!comparable) {
            return false;
        }
        Set<String> own = new HashSet<>();
        known.stream()
                .filter(candidate -> candidate.figure().carries(figure))
                .forEach(candidate -> own.addAll(candidate.stems()));
        if (own.isEmpty()) {
            return false;
        }
        boolean exchanged = said.stream()
                .anyMatch(one -> other.figure().carries(one.figure())
                        && count(one.stems(), other.stems(), own) == 0
                        && count(one.stems(), own, other.stems()) > 0);
        long shared = count(place.stems(), own, other.stems());
        long strange = count(place.stems(), other.stems(), own);
        return shared == 0 && strange >= (exchanged ? 1 : CERTAIN);
    }

    /// How many stems are in the one set and not in the other.
    private static long count(Set<String> stems, Set<String> in, Set<String> notIn) {
        return stems.stream()
                .filter(in::contains)
                .filter(stem -> !notIn.contains(stem))
                .count();
    }

    private static List<Place> places(Features features) {
        List<Place> places = new ArrayList<>();
        for (Figure figure : features.figures()) {
            boolean bound = figure.kind() == Kind.AMOUNT || figure.kind() == Kind.PERCENT;
            if (bound && !isEndOfChange(features.text(), figure)) {
                places.add(new Place(figure, around(features.text(), figure)));
            }
        }
        return places;
    }

    /// "From … to …": the rules on changes and ranges read these.
    static boolean isEndOfChange(Text text, Figure figure) {
        int before = figure.at() - 1;
        while (before > 0 && Units.currency(text.token(before)).isPresent()) {
            before--;
        }
        return text.wordAt(before).equals("from") || text.wordAt(before).equals("to");
    }

    private static Set<String> around(Text text, Figure figure) {
        Set<String> stems = new HashSet<>();
        for (int index = figure.end() + 1; index <= figure.end() + WINDOW && !ends(text, index); index++) {
            add(stems, text, index);
        }
        for (int index = figure.at() - 1; index >= figure.at() - WINDOW && !ends(text, index); index--) {
            add(stems, text, index);
        }
        return stems;
    }

    private static boolean ends(Text text, int index) {
        return index < 0
                || index >= text.size()
                || text.signAt(index, ",")
                || text.signAt(index, ";")
                || text.wordAt(index).equals("and");
    }

    private static void add(Set<String> stems, Text text, int index) {
        String stem = Words.stem(text.wordAt(index));
        boolean telling = StopWords.isTelling(stem)
                && !MomentReader.isMonth(stem)
                && !NumberWords.isNumber(stem)
                && Units.currency(text.token(index)).isEmpty()
                && !text.token(index).isCapitalised();
        if (telling) {
            stems.add(stem);
        }
    }
}

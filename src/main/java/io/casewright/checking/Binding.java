package io.casewright.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A telling word and the figure, date or name that it speaks of: the nearest of its kind.
///
/// @param cue what the word means
/// @param word as it stands in the text
/// @param at position of the word
record Binding(Cue cue, String word, int at, Item item) {

    private static final int REACH = 12;
    private static final int NEAR = 6;
    private static final Set<String> AUTHORED = Set.of("note", "recorded", "written");
    private static final Set<String> WORKING = Set.of("work", "works", "worked", "working");
    private static final Set<String> COMPARING = Set.of("larger", "bigger", "higher", "greater");
    private static final int CLAUSE = 7;
    private static final int CONJUNCTION = 3;

    /// What a word may speak of.
    private enum Of {
        AMOUNT,
        SPAN,
        DATE,
        NAME
    }

    /// Words that speak of one figure, date or name and not of another one beside it.
    enum Cue {
        BIRTH("born birth", Of.DATE),
        SINCE("since joined", Of.DATE),
        OPENED("opened", Of.DATE),
        RAISED("raised", Of.DATE),
        FOUNDED("founded", Of.DATE),
        LARGEST("largest biggest highest greatest maximum peak", Of.AMOUNT, Of.DATE),
        LOWEST("lowest smallest minimum", Of.AMOUNT, Of.DATE),
        MEDIAN("median", Of.AMOUNT, Of.SPAN),
        EXPECTED("expected anticipated", Of.AMOUNT),
        TOTAL("total totals totalling totalled altogether sum", Of.AMOUNT),
        BEFORE("before previously", Of.AMOUNT),
        PAYER("payer", Of.NAME),
        PAYEE("payee", Of.NAME),
        EMPLOYER("employer", Of.NAME),
        OWNER("owner owns", Of.NAME),
        AUTHOR("author", Of.NAME),
        AVERAGE("average averages averaged", Of.AMOUNT);

        @SuppressWarnings("ImmutableEnumChecker") // an immutable set
        private final Set<String> words;

        @SuppressWarnings("ImmutableEnumChecker") // an immutable set
        private final Set<Of> of;

        Cue(String words, Of... of) {
            this.words = Set.of(words.split(" ", -1));
            this.of = Set.of(of);
        }
    }

    private static final Map<String, Cue> CUES = cues();

    /// Something that a word can speak of.
    sealed interface Item {

        int at();

        /// Position of the last token.
        default int end() {
            return at();
        }

        String words();

        /// Whether evidence of this item lets a text say the other one.
        boolean carries(Item said);

        boolean isIn(Evidence evidence);
    }

    /// An item that is a figure.
    private sealed interface Measured extends Item {

        Figure figure();

        @Override
        default int end() {
            return figure().end();
        }

        @Override
        default String words() {
            return figure().words();
        }

        @Override
        default boolean isIn(Evidence evidence) {
            return evidence.figures().anyMatch(known -> known.carries(figure()));
        }
    }

    private record Amount(Figure figure, int at) implements Measured {
        @Override
        public boolean carries(Item said) {
            return said instanceof Amount(Figure other, int _) && figure.carries(other);
        }
    }

    private record Span(Figure figure) implements Measured {
        @Override
        public int at() {
            return figure.at();
        }

        @Override
        public boolean carries(Item said) {
            return said instanceof Span(Figure other) && figure.carries(other);
        }
    }

    private record Date(Moment moment) implements Item {
        @Override
        public int at() {
            return moment.at();
        }

        @Override
        public String words() {
            return moment.words();
        }

        @Override
        public boolean carries(Item said) {
            return said instanceof Date(Moment other) && moment.carries(other);
        }

        @Override
        public boolean isIn(Evidence evidence) {
            return evidence.moments().anyMatch(known -> known.carries(moment));
        }
    }

    private record Name(String words, int at, int end) implements Item {
        @Override
        public boolean carries(Item said) {
            return said instanceof Name(String other, int _, int _) && words.equals(other);
        }

        @Override
        public boolean isIn(Evidence evidence) {
            return evidence.names().contains(words);
        }
    }

    /// Whether what the word speaks of is no amount like any other.
    boolean isRestricting() {
        return cue == Cue.MEDIAN || cue == Cue.EXPECTED || cue == Cue.BEFORE;
    }

    boolean isAverage() {
        return cue == Cue.AVERAGE;
    }

    boolean isOfSameCue(Binding other) {
        return cue == other.cue && item.getClass() == other.item.getClass();
    }

    /// A word may have several: both ends of what rose from one to another.
    static List<Binding> in(Features features, List<String> names) {
        Text text = features.text();
        List<Binding> bindings = new ArrayList<>();
        for (int index = 0; index < text.size(); index++) {
            Cue cue = cueAt(features, index);
            if (cue == null) {
                continue;
            }
            int at = index;
            for (Of of : cue.of) {
                nearest(text, index, items(features, names, of))
                        .forEach(item ->
                                bindings.add(new Binding(cue, text.token(at).text(), at, item)));
            }
        }
        return bindings;
    }

    /// "No credit was larger than": speaks of the largest.
    private static @org.jspecify.annotations.Nullable Cue cueAt(Features features, int index) {
        String word = features.text().wordAt(index);
        boolean bounded = COMPARING.contains(word)
                && features.figures().stream()
                        .anyMatch(figure -> figure.hedge() == Figure.Hedge.AT_MOST
                                && figure.at() > index
                                && figure.at() - index <= NEAR);
        return bounded ? Cue.LARGEST : small(features.text(), index);
    }

    /// "A note by …", "works … for …", "in all": small words that tell with another one before them.
    private static @org.jspecify.annotations.Nullable Cue small(Text text, int index) {
        return switch (text.wordAt(index)) {
            case "by" -> isNear(text, index, AUTHORED) ? Cue.AUTHOR : null;
            case "for" -> isNear(text, index, WORKING) ? Cue.EMPLOYER : null;
            case "recorded", "wrote", "noted" -> isDeed(text, index) ? Cue.AUTHOR : null;
            case "stated" -> text.wordAt(index + 1).equals("at") ? Cue.EXPECTED : null;
            case "all" -> text.wordAt(index - 1).equals("in") ? Cue.TOTAL : null;
            default -> CUES.get(text.wordAt(index));
        };
    }

    /// "K. Marsh recorded", and not "it was recorded".
    private static boolean isDeed(Text text, int index) {
        return !Set.of("was", "were", "is", "are", "been", "has", "a", "the", "")
                .contains(text.wordAt(index - 1));
    }

    private static boolean isNear(Text text, int index, Set<String> words) {
        for (int before = index - 1; before >= Math.max(0, index - NEAR); before--) {
            if (words.contains(text.wordAt(before))) {
                return true;
            }
        }
        return false;
    }

    private static List<Item> nearest(Text text, int cueAt, List<Item> items) {
        List<Item> ordered = items.stream()
                .filter(each -> distance(text, cueAt, each) <= REACH)
                .sorted(Comparator.comparingInt((Item each) -> distance(text, cueAt, each))
                        .thenComparing(each -> each.at() < cueAt))
                .toList();
        if (ordered.isEmpty()) {
            return List.of();
        }
        Item first = ordered.getFirst();
        List<Item> found = new ArrayList<>(List.of(first));
        items.stream().filter(item -> isChanged(text, first, item)).forEach(found::add);
        return found;
    }

    /// "From USD 8,900.00 to USD 114,200.00".
    private static boolean isChanged(Text text, Item from, Item to) {
        if (to.at() <= from.at() || to.at() - from.at() > NEAR) {
            return false;
        }
        return text.wordAt(to.at() - 1).equals("to") || text.wordAt(to.at() - 2).equals("to");
    }

    /// In tokens; what stands in another clause is farther away.
    private static int distance(Text text, int cue, Item item) {
        int from = item.at() < cue ? item.end() : cue;
        int to = item.at() < cue ? cue : item.at();
        int distance = 0;
        for (int index = from + 1; index <= to; index++) {
            distance++;
            if (text.signAt(index, ",")
                    || text.signAt(index, ";")
                    || text.signAt(index, "(")
                    || text.signAt(index, ":")) {
                distance += CLAUSE;
            } else if (text.wordAt(index).equals("and") || text.wordAt(index).equals("but")) {
                distance += CONJUNCTION;
            }
        }
        return distance;
    }

    private static List<Item> items(Features features, List<String> names, Of of) {
        List<Item> items = new ArrayList<>();
        switch (of) {
            case AMOUNT ->
                features.figures().stream()
                        .filter(figure -> figure.kind() == Figure.Kind.AMOUNT)
                        .forEach(figure -> items.add(new Amount(figure, start(features.text(), figure))));
            case SPAN ->
                features.figures().stream()
                        .filter(figure -> figure.kind() == Figure.Kind.TIME_SPAN)
                        .forEach(figure -> items.add(new Span(figure)));
            case DATE -> features.moments().forEach(moment -> items.add(new Date(moment)));
            case NAME ->
                names.stream().distinct().forEach(name -> {
                    List<String> words = LedgerIndex.words(name);
                    for (int at = 0; at < features.text().size(); at++) {
                        int end = Names.endAt(features.text(), at, words);
                        if (end >= 0 && !isPossessor(features.text(), at)) {
                            items.add(new Name(name, at, end));
                        }
                    }
                });
        }
        return items;
    }

    /// Where an amount begins, with its currency.
    private static int start(Text text, Figure amount) {
        int before = amount.at() - 1;
        return before >= 0 && Units.currency(text.token(before)).isPresent() ? before : amount.at();
    }

    /// The payer of A is not A.
    private static boolean isPossessor(Text text, int at) {
        int before = at - 1;
        while (Set.of("potential", "victim", "the", "customer").contains(text.wordAt(before))) {
            before--;
        }
        return text.wordAt(before).equals("of") && CUES.containsKey(text.wordAt(before - 1));
    }

    private static Map<String, Cue> cues() {
        Map<String, Cue> cues = new HashMap<>();
        for (Cue cue : Cue.values()) {
            cue.words.forEach(word -> cues.put(word, cue));
        }
        return Map.copyOf(cues);
    }
}

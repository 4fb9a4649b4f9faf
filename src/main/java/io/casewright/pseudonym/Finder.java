package io.casewright.pseudonym;

import io.casewright.pseudonym.Identifier.Kind;
import io.casewright.pseudonym.Variants.Form;
import io.casewright.pseudonym.Words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds identifiers in a text, in whatever form they are written.
final class Finder {

    private static final int MOST_WORDS = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}.,;_\\-‐‑–—/'’`´()+·:]{0,3}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Cf}._\\-‐‑–—/()·]{0,3}");

    private final TreeMap<String, List<Known>> forms = new TreeMap<>();
    private final Set<String> unmistakable = new HashSet<>();

    /// @param identifier what stands there, the same for all of its forms; empty when it shows by its form alone
    record Span(int from, int to, Kind kind, String identifier) {}

    private record Known(Form form, Kind kind, String identifier) {}

    Finder(Collection<Identifier> identifiers) {
        Map<String, Known> first = new HashMap<>();
        for (Identifier identifier : identifiers) {
            String name = identifier.kind() + " " + Words.compact(identifier.text());
            List<Form> written = Variants.of(identifier);
            unmistakable.addAll(Variants.unmistakable(written));
            for (Form form : written) {
                Known known = new Known(form, identifier.kind(), name);
                if (first.putIfAbsent(form.toString(), known) == null) {
                    forms.computeIfAbsent(form.joined(), joined -> new ArrayList<>())
                            .add(known);
                }
            }
        }
    }

    /// In order and apart; where two overlap, the one that begins first, then the longer one.
    List<Span> find(String text) {
        List<Span> found = new ArrayList<>(Patterns.identifiers(text));
        found.addAll(known(text));
        found.sort(Comparator.comparingInt(Span::from)
                .thenComparing(Comparator.comparingInt(Span::to).reversed()));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (apart.isEmpty() || span.from() >= apart.getLast().to()) {
                apart.add(span);
            } else if (span.to() > apart.getLast().to()) {
                Span last = apart.removeLast();
                apart.add(new Span(last.from(), span.to(), last.kind(), ""));
            }
        }
        return apart;
    }

    /// A second look that shares only the folding with the first: whether a whole form stands anywhere among the
    /// joined words, from the beginning of one to the end of one.
    boolean holdsUnmistakable(String text) {
        BitSet figures = Patterns.figures(text);
        StringBuilder joined = new StringBuilder();
        Set<Integer> edges = new HashSet<>();
        for (Word word : Words.of(text)) {
            if (!isFigure(figures, word.from(), word.to())) {
                edges.add(joined.length());
                joined.append(word.folded());
            } else {
                joined.append('|');
            }
        }
        edges.add(joined.length());
        String all = joined.toString();
        return unmistakable.stream().anyMatch(form -> standsIn(all, form, edges));
    }

    private static boolean isFigure(BitSet figures, int from, int to) {
        return figures.nextClearBit(from) >= to;
    }

    private static boolean standsIn(String all, String form, Set<Integer> edges) {
        int at = all.indexOf(form);
        while (at >= 0) {
            if (edges.contains(at) && (edges.contains(at + form.length()) || all.startsWith("|", at + form.length()))) {
                return true;
            }
            at = all.indexOf(form, at + 1);
        }
        return false;
    }

    private List<Span> known(String text) {
        List<Word> words = Words.of(text);
        BitSet figures = Patterns.figures(text);
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Span> longest = longest(text, words, at, figures);
            longest.ifPresent(found::add);
            int next = at + 1;
            while (longest.isPresent()
                    && next < words.size()
                    && words.get(next).from() < longest.get().to()) {
                next++;
            }
            at = next;
        }
        return found;
    }

    private Optional<Span> longest(String text, List<Word> words, int at, BitSet figures) {
        Optional<Span> longest = Optional.empty();
        StringBuilder joined = new StringBuilder();
        for (int end = at; end < Math.min(words.size(), at + MOST_WORDS); end++) {
            if (end > at && !together(text, words.get(end - 1), words.get(end))) {
                break;
            }
            joined.append(words.get(end).folded());
            String soFar = joined.toString();
            String nearest = forms.ceilingKey(soFar);
            if (nearest == null || !nearest.startsWith(soFar)) {
                break;
            }
            if (nearest.equals(soFar)) {
                longest = longer(here(text, words.subList(at, end + 1), nearest, figures), longest);
            }
        }
        return longest;
    }

    private static Optional<Span> longer(Optional<Span> one, Optional<Span> other) {
        return one.isPresent() ? one : other;
    }

    /// An identifier where these words stand; none where they are a figure.
    private Optional<Span> here(String text, List<Word> words, String joined, BitSet figures) {
        int from = words.getFirst().from();
        int to = words.getLast().to();
        if (words.stream().allMatch(Word::digits) && isFigure(figures, from, to)) {
            return Optional.empty();
        }
        boolean capital = !Character.isLowerCase(text.codePointAt(from));
        return accepted(forms.getOrDefault(joined, List.of()), words.size(), capital)
                .map(known -> new Span(from, to, known.kind(), known.identifier()));
    }

    private static Optional<Known> accepted(List<Known> known, int words, boolean capital) {
        return known.stream()
                .filter(each -> words >= each.form().fewestWords()
                        && (capital || !each.form().capital()))
                .findFirst();
    }

    private static boolean together(String text, Word left, Word right) {
        Pattern between = left.digits() && right.digits() ? BETWEEN_DIGITS : BETWEEN;
        return between.matcher(text).region(left.to(), right.from()).matches();
    }
}

package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Evidence as a model reads it: numbered lines between two lines that hold a nonce, so that nothing within can close
/// the fence. Where it does not fit, the most telling is kept, and what is left out is counted.
///
/// @param text fence and lines, in the ledger's order
/// @param cited ids of what it holds, in the same order
/// @param leftOut how many facts and passages did not fit
/// @param all how many there are
record EvidenceBlock(String text, List<Citation> cited, int leftOut, int all) {

    EvidenceBlock {
        cited = List.copyOf(cited);
    }

    /// What may be in a block, and how much.
    ///
    /// @param facts which facts
    /// @param passages whether passages
    /// @param tokens the most tokens of the lines together
    /// @param counter counts the tokens of a text
    record Choice(Predicate<Fact> facts, boolean passages, int tokens, ToIntFunction<String> counter) {}

    static EvidenceBlock of(Ledger ledger, Choice choice, String nonce) {
        Lines lines = new Lines(nonce);
        Map<Citation, String> rendered = new HashMap<>();
        List<Citation> inOrder = new ArrayList<>();
        for (int index = 0; index < ledger.facts().size(); index++) {
            if (choice.facts().test(ledger.facts().get(index))) {
                inOrder.add(Citation.fact(index + 1));
                rendered.put(
                        inOrder.getLast(), lines.fact(index + 1, ledger.facts().get(index)));
            }
        }
        for (int index = 0; choice.passages() && index < ledger.passages().size(); index++) {
            inOrder.add(Citation.passage(index + 1));
            rendered.put(
                    inOrder.getLast(),
                    lines.passage(index + 1, ledger.passages().get(index)));
        }
        int room = choice.tokens();
        List<Citation> kept = new ArrayList<>();
        for (Citation citation : byValue(inOrder, ledger)) {
            int cost = choice.counter().applyAsInt(rendered.getOrDefault(citation, ""));
            if (cost <= room) {
                room -= cost;
                kept.add(citation);
            }
        }
        List<Citation> shown = inOrder.stream().filter(kept::contains).toList();
        StringBuilder text = new StringBuilder("EVIDENCE ").append(nonce).append('\n');
        shown.forEach(citation -> text.append(rendered.get(citation)));
        text.append("END OF EVIDENCE ").append(nonce);
        return new EvidenceBlock(text.toString(), shown, inOrder.size() - shown.size(), inOrder.size());
    }

    /// The facts that may be told, the most telling first.
    static List<Citation> facts(Ledger ledger, Predicate<Fact> wanted) {
        List<Citation> facts = new ArrayList<>();
        for (int index = 0; index < ledger.facts().size(); index++) {
            if (wanted.test(ledger.facts().get(index))) {
                facts.add(Citation.fact(index + 1));
            }
        }
        return byValue(facts, ledger);
    }

    /// One fact's statement alone, in a fence of its own.
    static String ofOne(Fact fact, String nonce) {
        return "EVIDENCE " + nonce + "\nSentence: " + new Lines(nonce).plain(fact.statement()) + "\nEND OF EVIDENCE "
                + nonce;
    }

    /// The first of every topic and the first passage, then the second of each: within a topic the analysis puts the
    /// weightiest first, and no topic may crowd out another.
    private static List<Citation> byValue(List<Citation> inOrder, Ledger ledger) {
        Map<Citation, Integer> rank = new HashMap<>();
        Map<Topic, Integer> ofTopic = new EnumMap<>(Topic.class);
        int passages = 0;
        for (Citation citation : inOrder) {
            Optional<Fact> fact = ledger.fact(citation);
            int place = fact.isPresent() ? ofTopic.merge(fact.get().topic(), 1, Integer::sum) : ++passages;
            rank.put(citation, place);
        }
        List<Citation> sorted = new ArrayList<>(inOrder);
        sorted.sort(java.util.Comparator.comparingInt(citation -> rank.getOrDefault(citation, 0)));
        return sorted;
    }

    /// One line for each piece of evidence.
    private record Lines(String nonce) {

        String fact(int number, Fact fact) {
            StringBuilder out = new StringBuilder();
            out.append('F').append(number).append(": ").append(plain(fact.statement()));
            StringJoiner slots = new StringJoiner("; ", " {", "}").setEmptyValue("");
            for (Map.Entry<String, Value> value : fact.values().entrySet()) {
                slots.add(plain(value.getKey()) + " = " + plain(value.getValue().text()));
            }
            out.append(slots);
            if (fact.marks().contains(Mark.POTENTIAL_VICTIM)) {
                out.append(" (names a potential victim)");
            }
            if (fact.marks().contains(Mark.OUTSIDE_WORDS)) {
                out.append(" (holds words of people outside the bank)");
            }
            return out.append('\n').toString();
        }

        String passage(int number, CitedPassage cited) {
            StringBuilder out = new StringBuilder();
            out.append('K').append(number).append(" (");
            if (cited.citableAsDocument()) {
                out.append("citable: ").append(plain(cited.document().title()));
                out.append(", ").append(plain(cited.document().issuer()));
                out.append(", ").append(plain(cited.document().date()));
                cited.passage()
                        .place()
                        .printedPage()
                        .ifPresent(page -> out.append(", page ").append(plain(page)));
            } else {
                out.append("unverified");
            }
            return out.append("): ")
                    .append(plain(cited.passage().text()))
                    .append('\n')
                    .toString();
        }

        /// One line, without what does not print and without the nonce.
        private String plain(String text) {
            StringBuilder kept = new StringBuilder(text.length());
            text.codePoints().forEach(character -> {
                int type = Character.getType(character);
                if (Character.isWhitespace(character)) {
                    kept.append(' ');
                } else if (type != Character.FORMAT && type != Character.CONTROL && type != Character.PRIVATE_USE) {
                    kept.appendCodePoint(character);
                }
            });
            return kept.toString().replace(nonce, "");
        }
    }
}

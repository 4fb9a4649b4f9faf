package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import io.casewright.evidence.Fact.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sentence denies what the cited evidence denies, and nothing else: a denial is neither added nor dropped.
final class NegationRule implements Rule {

    private static final int REACH = 9;
    private static final Set<String> ENDS = Set.of("but", "however", "although", "while");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        for (int position : Polarity.denials(text)) {
            Set<String> denied = denied(text, position);
            if (!reading.anyCarries(evidence -> denies(evidence, denied))) {
                return Optional.of(new Unsupported(
                        text.between(position, Math.min(position + 2, text.size() - 1)),
                        "%s does not deny this; say what it says, or cite the fact that denies it."
                                .formatted(reading.citations())));
            }
        }
        if (reading.passages().isEmpty() && addsADenial(reading)) {
            return Optional.of(new Unsupported(
                    text.raw(),
                    "%s denies less often than the sentence does; say what it says.".formatted(reading.citations())));
        }
        if (!Polarity.deniesSomehow(text)) {
            return dropped(reading);
        }
        return Optional.empty();
    }

    private static boolean addsADenial(Reading reading) {
        long known = reading.facts().stream()
                .map(Evidence::spoken)
                .mapToLong(spoken -> Polarity.denials(spoken).size() + Polarity.softly(spoken))
                .sum();
        int said = Polarity.denials(reading.features().text()).size();
        return said > 1 && said > known;
    }

    /// What the words after a denial say, as far as their clause reaches.
    private static Set<String> denied(Text text, int position) {
        Set<String> stems = new HashSet<>();
        for (int index = position + 1; index < Math.min(position + REACH, text.size()); index++) {
            if (text.signAt(index, ";") || ENDS.contains(text.wordAt(index))) {
                break;
            }
            String stem = Words.stem(text.wordAt(index));
            if (StopWords.carriesMeaning(stem) && !Polarity.isSoft(text.wordAt(index))) {
                stems.add(stem);
            }
        }
        return stems;
    }

    /// What evidence denies in so many words; where it does so in other words, all that it speaks of.
    private static boolean denies(Evidence evidence, Set<String> denied) {
        Set<String> known = new HashSet<>();
        Polarity.denials(evidence.spoken()).forEach(position -> known.addAll(denied(evidence.spoken(), position)));
        boolean otherwise = evidence.has(Mark.NEGATIVE) || Polarity.deniesSomehow(evidence.spoken());
        if (known.isEmpty() && !otherwise) {
            return false;
        }
        Set<String> spoken = known.isEmpty() ? evidence.own().stems() : known;
        return denied.isEmpty() || denied.stream().anyMatch(spoken::contains);
    }

    private static Optional<Unsupported> dropped(Reading reading) {
        List<Evidence> facts = reading.facts();
        return facts.stream()
                .filter(evidence -> Polarity.denies(evidence.spoken()))
                .filter(evidence -> (facts.size() == 1 && evidence.has(Mark.NEGATIVE)) || isRetold(reading, evidence))
                .findFirst()
                .map(evidence -> new Unsupported(
                        evidence.citation().toString(),
                        "it says that something did not happen or is not on record, and the sentence does not; keep "
                                + "the \"no\" or \"not\"."));
    }

    /// Whether the sentence holds most of the words of a fact.
    private static boolean isRetold(Reading reading, Evidence evidence) {
        List<String> meaning = evidence.own().stems().stream()
                .filter(StopWords::carriesMeaning)
                .toList();
        long kept =
                meaning.stream().filter(reading.features().stems()::contains).count();
        return !meaning.isEmpty() && kept * 2 >= meaning.size();
    }
}

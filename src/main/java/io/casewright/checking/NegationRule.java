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
    private static final int BOUND = 14;
    private static final Set<String> GENERIC = Set.of("record", "hold", "customer", "account", "bank", "case");
    /// Words behind what they deny.
    private static final Set<String> TRAILING = Set.of("absent", "unknown", "missing");
    private static final Set<String> ENDS = Set.of("but", "however", "although", "while");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        Text text = reading.features().text();
        List<Integer> bounds = Polarity.denials(text).stream()
                .filter(position -> boundsAFigure(reading.features(), position))
                .limit(1)
                .toList();
        List<Integer> denials = Polarity.denials(text).stream()
                .filter(position -> !bounds.contains(position))
                .toList();
        for (int position : denials) {
            Set<String> after = after(text, position);
            Set<String> before = before(text, position);
            boolean twice = Polarity.isSoft(text.wordAt(position + 1))
                    && reading.carriers().stream()
                            .noneMatch(evidence -> evidence.own().says(said(text, position)));
            if (twice || !reading.anyCarries(evidence -> denies(evidence, after, before))) {
                return Optional.of(new Unsupported(
                        text.between(position, Math.min(position + 2, text.size() - 1)),
                        "%s does not deny this; say what it says, or cite the fact that denies it."
                                .formatted(reading.citations())));
            }
        }
        if (reading.passages().isEmpty() && addsADenial(reading, denials.size())) {
            return Optional.of(new Unsupported(
                    text.raw(),
                    "%s denies less often than the sentence does; say what it says.".formatted(reading.citations())));
        }
        return dropped(reading);
    }

    private static String said(Text text, int position) {
        return text.wordAt(position) + " " + text.wordAt(position + 1);
    }

    /// "No credit was larger than USD 9,950.00" is a bound and no denial.
    private static boolean boundsAFigure(Features features, int position) {
        return features.figures().stream()
                .anyMatch(figure -> (figure.hedge() == Figure.Hedge.AT_MOST || figure.hedge() == Figure.Hedge.AT_LEAST)
                        && figure.at() > position
                        && figure.at() - position <= BOUND);
    }

    private static boolean addsADenial(Reading reading, int hard) {
        long known = reading.facts().stream()
                .map(Evidence::spoken)
                .mapToLong(spoken -> Polarity.denials(spoken).size() + Polarity.softly(spoken))
                .sum();
        long said = hard + Polarity.softly(reading.features().text());
        return said > 1 && said > known;
    }

    /// What the words after a denial say, as far as their clause reaches.
    private static Set<String> after(Text text, int position) {
        Set<String> stems = new HashSet<>();
        for (int index = position + 1; index < Math.min(position + REACH, text.size()); index++) {
            if (text.signAt(index, ";") || ENDS.contains(text.wordAt(index))) {
                break;
            }
            add(stems, text.wordAt(index));
        }
        return stems;
    }

    /// The same up to the next comma.
    private static Set<String> near(Text text, int position) {
        Set<String> stems = new HashSet<>();
        for (int index = position + 1; index < Math.min(position + REACH, text.size()); index++) {
            if (endsClause(text, index)) {
                break;
            }
            add(stems, text.wordAt(index));
        }
        return stems;
    }

    /// The same before it: "the balance is not on record".
    private static Set<String> before(Text text, int position) {
        Set<String> stems = new HashSet<>();
        for (int index = position - 1; index >= Math.max(0, position - REACH); index--) {
            if (endsClause(text, index)) {
                break;
            }
            add(stems, text.wordAt(index));
        }
        return stems;
    }

    /// The comma of a date or a number ends nothing.
    private static boolean endsClause(Text text, int index) {
        boolean number = index + 1 < text.size() && text.token(index + 1).isNumber();
        return text.signAt(index, ";") || (text.signAt(index, ",") && !number) || ENDS.contains(text.wordAt(index));
    }

    private static void add(Set<String> stems, String word) {
        String stem = Words.stem(word);
        boolean unit = Units.minutes(word).isPresent() || Units.isCode(word.toUpperCase(java.util.Locale.ROOT));
        if (StopWords.carriesMeaning(stem) && !Polarity.isSoft(word) && !unit) {
            stems.add(stem);
        }
    }

    /// What evidence denies in so many words; where it does so in other words, all that it speaks of.
    private static boolean denies(Evidence evidence, Set<String> after, Set<String> before) {
        Set<String> known = new HashSet<>();
        Polarity.denials(evidence.spoken()).forEach(position -> known.addAll(after(evidence.spoken(), position)));
        boolean otherwise = evidence.has(Mark.NEGATIVE) || Polarity.deniesSomehow(evidence.spoken());
        if (known.isEmpty() && !otherwise) {
            return false;
        }
        if (known.isEmpty()) {
            Polarity.denialsOfAnyKind(evidence.spoken()).forEach(position -> {
                known.addAll(near(evidence.spoken(), position));
                known.addAll(before(evidence.spoken(), position));
            });
        }
        Set<String> spoken = known.isEmpty() ? evidence.own().stems() : known;
        return (after.isEmpty() && before.isEmpty())
                || after.stream().anyMatch(spoken::contains)
                || before.stream().filter(StopWords::isTelling).anyMatch(spoken::contains);
    }

    /// A sentence that tells of what the evidence denies denies it as often.
    private static Optional<Unsupported> dropped(Reading reading) {
        Text text = reading.features().text();
        for (Evidence evidence : reading.facts()) {
            Text spoken = evidence.spoken();
            long retold = Polarity.denialsOfAnyKind(spoken).stream()
                    .filter(position -> !spoken.token(position).isNumber() && !isInExample(spoken, position))
                    .filter(position -> isRetold(reading, spoken, position))
                    .count();
            long said = Polarity.denialsOfAnyKind(text).size();
            if (retold > said) {
                return Optional.of(new Unsupported(
                        evidence.citation().toString(),
                        "it says that something did not happen or is not on record, and the sentence does not; keep "
                                + "the \"no\" or \"not\"."));
            }
        }
        return Optional.empty();
    }

    /// "Missing papers" as the example of a sign say nothing of what stands before the example.
    private static boolean isInExample(Text text, int position) {
        return isSoftAt(text, position) && isBehindSuchAs(text, position);
    }

    private static boolean isBehindSuchAs(Text text, int position) {
        for (int index = 0; index < position; index++) {
            if (text.wordAt(index).equals("such") && text.wordAt(index + 1).equals("as")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence tells most of what the evidence denies at a place.
    private static boolean isRetold(Reading reading, Text spoken, int position) {
        Set<String> denied = near(spoken, position);
        if (denied.isEmpty() || isSoftAt(spoken, position)) {
            denied.addAll(before(spoken, position));
        }
        Set<String> keys = Meanings.of(reading.features().stems());
        List<String> claims =
                denied.stream().filter(stem -> !VocabularyRule.isPlain(stem)).toList();
        List<String> telling = claims.isEmpty()
                ? denied.stream().filter(stem -> !GENERIC.contains(stem)).toList()
                : claims;
        long kept =
                telling.stream().filter(stem -> Meanings.carries(keys, stem)).count();
        boolean example = isBehindSuchAs(spoken, position);
        return !telling.isEmpty() && (example ? kept == telling.size() : kept * 2 > telling.size());
    }

    private static boolean isSoftAt(Text text, int position) {
        return TRAILING.contains(text.wordAt(position));
    }
}

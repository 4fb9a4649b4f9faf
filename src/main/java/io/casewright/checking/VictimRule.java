package io.casewright.checking;

import io.casewright.checking.Verdict.Unsupported;
import io.casewright.evidence.Fact.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Nobody whose role is potential victim is called a suspect, a subject or an offender.
final class VictimRule implements Rule {

    private static final Set<String> LABELS = Set.of(
            "suspect",
            "suspects",
            "suspected",
            "subject",
            "subjects",
            "offender",
            "offenders",
            "perpetrator",
            "perpetrators",
            "criminal",
            "criminals",
            "culprit",
            "culprits",
            "launderer",
            "launderers",
            "trafficker",
            "traffickers",
            "accomplice",
            "accomplices",
            "complicit",
            "fraudster",
            "fraudsters",
            "scammer",
            "scammers",
            "guilty");

    private static final Set<String> BINDING = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "being",
            "as",
            "remains",
            "remain",
            "became",
            "considered",
            "called",
            "becomes",
            "likely",
            "probably");

    private static final int REACH = 14;
    private static final int DENIED_WITHIN = 3;

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Mention> mentions = mentions(reading);
        Text text = reading.features().text();
        for (int index = 0; index < text.size(); index++) {
            String label = text.wordAt(index);
            if (!LABELS.contains(label) || isSaidByEvidence(reading, label)) {
                continue;
            }
            if (isOfVictims(reading, label)) {
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "%s speaks of potential victims and calls nobody so; say \"potential victim\"."
                                .formatted(reading.citations())));
            }
            Optional<Mention> bound = bound(text, mentions, index);
            if (bound.isPresent() && bound.get().victim()) {
                return Optional.of(new Unsupported(
                        text.token(index).text(),
                        "%s is a potential victim in this case, never a %s; say \"potential victim\"."
                                .formatted(
                                        text.between(
                                                bound.get().first(), bound.get().last()),
                                        text.wordAt(index))));
            }
        }
        return Optional.empty();
    }

    /// A fact about potential victims is cited, and no cited fact uses the label itself.
    private static boolean isOfVictims(Reading reading, String label) {
        return reading.facts().stream().anyMatch(evidence -> evidence.has(Mark.POTENTIAL_VICTIM))
                && reading.facts().stream().noneMatch(evidence -> evidence.hasStem(Words.stem(label)));
    }

    /// The fact itself says that somebody may be both.
    private static boolean isSaidByEvidence(Reading reading, String label) {
        return reading.facts().stream()
                .anyMatch(evidence ->
                        evidence.own().says("both") && evidence.own().says(label));
    }

    /// Somebody spoken of in the sentence.
    private record Mention(boolean victim, int first, int last) {}

    private static List<Mention> mentions(Reading reading) {
        List<Mention> mentions = new ArrayList<>();
        Text text = reading.features().text();
        Set<String> victims = reading.ledger().victims();
        for (NameReader.Run run : reading.features().runs()) {
            boolean victim = victims.stream().anyMatch(name -> isNameOf(run, name));
            boolean known = victim || reading.ledger().names().contains(run.joined());
            if (known) {
                mentions.add(new Mention(victim, run.at(), run.last()));
            }
        }
        for (int index = 0; index < text.size(); index++) {
            String word = text.wordAt(index);
            if ((word.equals("victim") || word.equals("victims"))
                    && !text.wordAt(index + 1).equals("of")) {
                mentions.add(new Mention(true, index, index));
            }
        }
        return mentions;
    }

    /// The whole name within the run, or its last word alone.
    private static boolean isNameOf(NameReader.Run run, String name) {
        String joined = " " + run.joined() + " ";
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return joined.contains(" " + name + " ")
                || (run.words().size() <= 2 && run.words().getLast().equals(last) && isCommonOrOne(run));
    }

    private static boolean isCommonOrOne(NameReader.Run run) {
        return run.words().size() == 1 || CommonWords.isCommon(run.words().getFirst());
    }

    /// Whom a label is about: the one named right after it, else the last one before it whom the words between bind
    /// to it.
    private static Optional<Mention> bound(Text text, List<Mention> mentions, int label) {
        Optional<Mention> after = mentions.stream()
                .filter(mention -> mention.first() > label && mention.first() - label <= 2)
                .filter(mention -> mention.first() == label + 1 || text.signAt(label + 1, ","))
                .findFirst();
        if (after.isPresent()) {
            return after;
        }
        Optional<Mention> before = mentions.stream()
                .filter(mention -> mention.last() < label && label - mention.last() <= REACH)
                .reduce((a, b) -> a.last() >= b.last() ? a : b);
        return before.filter(mention -> isBound(text, mention.last(), label));
    }

    private static boolean isBound(Text text, int name, int label) {
        for (int index = Math.max(name + 1, label - DENIED_WITHIN); index < label; index++) {
            if (text.wordAt(index).equals("not") || text.wordAt(index).equals("never")) {
                return false;
            }
        }
        for (int index = name + 1; index < label; index++) {
            if (BINDING.contains(text.wordAt(index))) {
                return true;
            }
        }
        boolean apposition = text.signAt(name + 1, ",") || text.signAt(name + 1, "(");
        return apposition && label - name <= 4;
    }
}

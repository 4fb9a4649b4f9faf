package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sentence about several people gives each of them the figures of the facts that name them.
final class OwnerRule implements Rule {

    private static final Set<String> BEHIND = Set.of("for", "of", "by", "to", "from");
    private static final Set<String> JOINT = Set.of("and", "or");

    /// A name in the sentence.
    private record Mention(String name, int at, int end) {}

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        List<Evidence> facts = reading.facts();
        if (facts.size() < 2) {
            return Optional.empty();
        }
        List<Mention> mentions = mentions(reading);
        for (Figure figure : reading.features().figures()) {
            Optional<Mention> owner = owner(reading.features().text(), mentions, figure);
            boolean told = figure.kind() == Kind.AMOUNT || figure.kind() == Kind.COUNT;
            if (told
                    && owner.isPresent()
                    && belongsToAnother(facts, figure, owner.get().name())) {
                return Optional.of(new Unsupported(
                        owner.get().name() + " … " + figure.words(),
                        "the fact with this figure does not name %s; give each the figures of the facts that name them."
                                .formatted(owner.get().name())));
            }
        }
        return Optional.empty();
    }

    /// Facts that name the owner have other figures of the kind, and the one with this figure does not name the owner.
    private static boolean belongsToAnother(List<Evidence> facts, Figure figure, String owner) {
        List<Evidence> own = facts.stream()
                .filter(evidence -> evidence.names().contains(owner))
                .toList();
        List<Evidence> carrying = facts.stream()
                .filter(evidence -> evidence.figures().anyMatch(known -> known.carries(figure)))
                .toList();
        boolean sameKind = own.stream()
                .anyMatch(
                        evidence -> evidence.own().figures().stream().anyMatch(known -> known.kind() == figure.kind()));
        return sameKind
                && !carrying.isEmpty()
                && carrying.stream().noneMatch(own::contains)
                && carrying.stream().noneMatch(evidence -> evidence.names().isEmpty());
    }

    private static List<Mention> mentions(Reading reading) {
        Text text = reading.features().text();
        List<Mention> mentions = new ArrayList<>();
        for (Evidence evidence : reading.facts()) {
            for (String name : evidence.names()) {
                List<String> words = LedgerIndex.words(name);
                for (int at = 0; at < text.size(); at++) {
                    int end = Names.endAt(text, at, words);
                    int first = at;
                    if (end >= 0 && mentions.stream().noneMatch(known -> known.at() == first)) {
                        mentions.add(new Mention(name, at, end));
                    }
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::at));
        return mentions;
    }

    /// The name right behind "for" after a figure, else the last one before it in the same part of the sentence; none
    /// where two names stand together.
    private static Optional<Mention> owner(Text text, List<Mention> mentions, Figure figure) {
        Optional<Mention> behind = mentions.stream()
                .filter(mention -> mention.at() > figure.end() && mention.at() - figure.end() <= 3)
                .filter(mention -> BEHIND.contains(text.wordAt(mention.at() - 1)))
                .findFirst();
        if (behind.isPresent()) {
            return behind;
        }
        boolean follows = mentions.stream()
                .anyMatch(mention -> mention.at() > figure.end()
                        && BEHIND.contains(text.wordAt(mention.at() - 1))
                        && !isParted(text, figure.end(), mention.at()));
        return follows ? Optional.empty() : lastBefore(text, mentions, figure);
    }

    private static Optional<Mention> lastBefore(Text text, List<Mention> mentions, Figure figure) {
        List<Mention> before =
                mentions.stream().filter(mention -> mention.end() < figure.at()).toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Mention last = before.getLast();
        boolean listed = before.size() > 1
                && last.at() - before.get(before.size() - 2).end() <= 2
                && JOINT.contains(text.wordAt(last.at() - 1));
        return listed || isParted(text, last.end(), figure.at()) ? Optional.empty() : Optional.of(last);
    }

    private static boolean isParted(Text text, int from, int to) {
        for (int index = from + 1; index < to; index++) {
            if (text.signAt(index, ";")
                    || text.wordAt(index).equals("while")
                    || text.wordAt(index).equals("whereas")) {
                return true;
            }
            if (text.signAt(index, ",") && JOINT.contains(text.wordAt(index + 1))) {
                return true;
            }
        }
        return false;
    }
}

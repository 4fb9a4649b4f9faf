package io.casewright.checking;

import io.casewright.checking.Figure.Kind;
import io.casewright.checking.Verdict.Unsupported;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A share is a share of what the evidence says: not of all money out where it is of all money in.
final class WholeRule implements Rule {

    private static final int REACH = 6;
    private static final Set<String> IN = Set.of("in", "credit", "incom", "received", "receiv", "inflow", "inbound");
    private static final Set<String> OUT = Set.of("out", "debit", "outgo", "sent", "outflow", "outbound", "spent");
    private static final Set<String> ENDS =
            Set.of("left", "went", "came", "within", "between", "from", "to", "is", "was");

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (Figure said : reading.features().figures()) {
            Set<String> whole = whole(reading.features().text(), said);
            if (said.kind() != Kind.PERCENT || whole.isEmpty()) {
                continue;
            }
            List<Set<String>> known = reading.carriers().stream()
                    .flatMap(evidence -> evidence.own().figures().stream()
                            .filter(figure -> figure.carries(said))
                            .map(figure -> whole(evidence.own().text(), figure)))
                    .filter(words -> !words.isEmpty())
                    .toList();
            if (!known.isEmpty() && known.stream().allMatch(words -> contradict(words, whole))) {
                return Optional.of(new Unsupported(
                        said.words() + " of …",
                        "%s gives this share of another whole (%s); name that one."
                                .formatted(reading.citations(), String.join(" ", known.getFirst()))));
            }
        }
        return Optional.empty();
    }

    private static boolean contradict(Set<String> known, Set<String> said) {
        return (has(known, IN) && !has(known, OUT) && has(said, OUT) && !has(said, IN))
                || (has(known, OUT) && !has(known, IN) && has(said, IN) && !has(said, OUT));
    }

    private static boolean has(Set<String> words, Set<String> side) {
        return words.stream().anyMatch(side::contains);
    }

    /// The stems of what follows "42 % of"; empty where nothing does.
    private static Set<String> whole(Text text, Figure share) {
        int of = share.end() + 1;
        while (of <= share.end() + 2 && !text.wordAt(of).equals("of")) {
            of++;
        }
        Set<String> words = new HashSet<>();
        if (!text.wordAt(of).equals("of")) {
            return words;
        }
        for (int index = of + 1; index < Math.min(text.size(), of + REACH); index++) {
            String word = text.wordAt(index);
            if (ENDS.contains(word) || text.signAt(index, ",") || text.signAt(index, ";")) {
                break;
            }
            words.add(Words.stem(word));
        }
        words.remove("");
        return words;
    }
}

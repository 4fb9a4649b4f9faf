package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two sentences that say the most important thing: the kind of activity and whose it is, then total and period.
final class HeadlineWriter {

    private static final List<Topic> BY_WEIGHT =
            List.of(Topic.SCHEME, Topic.FINDING, Topic.MITIGATION, Topic.BASELINE, Topic.ACTIVITY, Topic.PROFILE);

    private final Ledger ledger;

    HeadlineWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Sentence> write() {
        List<Sentence> headline = new ArrayList<>();
        first().map(this::own).ifPresent(headline::add);
        total().map(this::own).filter(sentence -> !headline.contains(sentence)).ifPresent(headline::add);
        return List.copyOf(headline);
    }

    private Optional<Citation> first() {
        return BY_WEIGHT.stream()
                .flatMap(topic -> ledger.factsAbout(topic).stream())
                .findFirst();
    }

    /// The total of what came in, else of what went out, else the period.
    private Optional<Citation> total() {
        return firstComputed("activity.total-in/")
                .or(() -> firstComputed("activity.total-out/"))
                .or(() -> ledger.factOf("activity.period"));
    }

    private Optional<Citation> firstComputed(String computation) {
        List<Fact> facts = ledger.facts();
        for (int index = 0; index < facts.size(); index++) {
            if (facts.get(index).computation().startsWith(computation)) {
                return Optional.of(Citation.fact(index + 1));
            }
        }
        return Optional.empty();
    }

    private Sentence own(Citation citation) {
        return new Sentence(ledger.fact(citation).orElseThrow().statement(), List.of(citation));
    }
}

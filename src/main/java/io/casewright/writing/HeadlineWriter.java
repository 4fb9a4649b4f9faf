package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two sentences that say the most important thing: the kind of activity and whose it is, then total and period.
/// Where the facts for them are not there, the weightiest fact speaks for itself.
final class HeadlineWriter {

    private static final int MOST_NAMED = 3;

    private static final List<Topic> BY_WEIGHT =
            List.of(Topic.SCHEME, Topic.FINDING, Topic.MITIGATION, Topic.BASELINE, Topic.ACTIVITY, Topic.PROFILE);

    private final Ledger ledger;

    HeadlineWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Sentence> write() {
        List<Sentence> headline = new ArrayList<>();
        kind().or(this::weightiest).ifPresent(headline::add);
        total().or(this::wholeTotal)
                .filter(sentence -> !headline.contains(sentence))
                .ifPresent(headline::add);
        return List.copyOf(headline);
    }

    /// "The activity of Ann Lee is consistent with the typology structuring: 4 of its 5 tested indicators are present."
    private Optional<Sentence> kind() {
        Optional<Citation> best = ledger.factOf("scheme.best");
        List<Citation> whose = whose();
        if (best.isEmpty() || whose.isEmpty()) {
            return Optional.empty();
        }
        Fact scheme = fact(best.get());
        Optional<String> typology = text(scheme, "typology");
        Optional<String> present = text(scheme, "present");
        Optional<String> tested = text(scheme, "tested");
        if (typology.isEmpty() || present.isEmpty() || tested.isEmpty()) {
            return Optional.empty();
        }
        List<Citation> citations = new ArrayList<>(whose);
        citations.add(best.get());
        String verb = present.get().equals("1") ? "is" : "are";
        return Optional.of(new Sentence(
                "The activity of %s is consistent with the typology %s: %s of its %s tested indicators %s present."
                        .formatted(
                                Statements.joined(
                                        whose.stream().map(this::named).toList()),
                                typology.get(),
                                present.get(),
                                tested.get(),
                                verb),
                citations));
    }

    /// The facts that name the case's subjects; else the one that says whom the ledger is about.
    private List<Citation> whose() {
        List<Citation> subjects = ledger.factsAbout(Topic.PARTY).stream()
                .filter(citation -> fact(citation).statement().contains(" is a subject of the case"))
                .toList();
        if (!subjects.isEmpty() && subjects.size() <= MOST_NAMED) {
            return subjects;
        }
        return ledger.factOf("profile.identity").stream().toList();
    }

    private String named(Citation citation) {
        Fact fact = fact(citation);
        String name = text(fact, "who").orElse("the customer");
        return fact.marks().contains(Mark.POTENTIAL_VICTIM) ? "potential victim " + name : name;
    }

    /// "Between 2026-03-02 and 2026-04-28, 24 credits totalled USD 228,400.00."
    private Optional<Sentence> total() {
        Optional<Citation> citation = ledger.factOf("scheme.total");
        if (citation.isEmpty()) {
            return Optional.empty();
        }
        Fact total = fact(citation.get());
        Optional<String> from = text(total, "from");
        Optional<String> to = text(total, "to");
        Optional<String> count = text(total, "count");
        List<String> amounts = total.values().values().stream()
                .filter(Value.MoneyValue.class::isInstance)
                .map(Value::text)
                .toList();
        if (from.isEmpty() || to.isEmpty() || count.isEmpty() || amounts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sentence(
                "%s, %s %s totalled %s."
                        .formatted(
                                period(from.get(), to.get()),
                                count.get(),
                                noun(total, count.get().equals("1")),
                                Statements.joined(amounts)),
                List.of(citation.get())));
    }

    private static String period(String from, String to) {
        return from.equals(to) ? "On " + from : "Between " + from + " and " + to;
    }

    private static String noun(Fact total, boolean one) {
        boolean credits = total.statement().contains("credit");
        String noun = "payment";
        if (credits) {
            noun = "credit";
        }
        return one ? noun : noun + "s";
    }

    private Optional<Sentence> weightiest() {
        return BY_WEIGHT.stream()
                .flatMap(topic -> ledger.factsAbout(topic).stream())
                .findFirst()
                .map(this::own);
    }

    /// The total of what came in, else of what went out, else the period.
    private Optional<Sentence> wholeTotal() {
        return firstComputed("activity.total-in/")
                .or(() -> firstComputed("activity.total-out/"))
                .or(() -> ledger.factOf("activity.period"))
                .map(this::own);
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
        return new Sentence(fact(citation).statement(), List.of(citation));
    }

    private Fact fact(Citation citation) {
        return ledger.fact(citation).orElseThrow();
    }

    private static Optional<String> text(Fact fact, String slot) {
        return Optional.ofNullable(fact.values().get(slot)).map(Value::text);
    }
}

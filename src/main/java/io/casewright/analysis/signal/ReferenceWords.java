package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Payments whose reference text holds one of some words, with at least so many counterparties.
final class ReferenceWords implements Signal {

    private final List<String> words;
    private final String direction;
    private final int atLeast;
    private final int others;
    private final String what;
    private final Only only;

    ReferenceWords(Parameters parameters) {
        words = parameters.texts("words").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        direction = parameters.text("direction");
        atLeast = parameters.count("at-least");
        others = parameters.count("counterparties");
        what = parameters.text("what");
        only = Only.of(parameters);
        if (!Set.of("in", "in from individuals", "out").contains(direction)) {
            throw parameters.wrong("direction", "\"in\", \"in from individuals\" or \"out\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        Slice all = direction.equals("out") ? view.out() : view.in();
        if (direction.equals("in from individuals")) {
            all = ManyPayers.strangers(view, Integer.MAX_VALUE);
        }
        if (!all.isEmpty()
                && all.rows().allMatch(row -> view.references().text(row).isBlank())) {
            return Reading.cannotTell("the reference texts of the payments");
        }
        Slice counted = all;
        Slice found = view.references().holding(words).where(counted::holds);
        if (found.size() < atLeast || found.others() < others) {
            return Reading.notSeen(
                    "%d payments with %d counterparties speak of %s; %d with %d needed",
                    found.size(), found.others(), what, atLeast, others);
        }
        FactDraft draft = scene.draft()
                .text("what", what)
                .text("reference", Wording.opening(found.transaction(0).reference(), 12))
                .count("others", found.others())
                .mark(Mark.OUTSIDE_WORDS);
        String total = Scene.span(draft, found);
        return scene.seen(
                Scene.strength(found.size(), atLeast),
                draft,
                found,
                "The references of {count} payments " + way(scene) + " between {from} and {to}, " + total
                        + " in all and with {others} {others:counterparty|counterparties}, speak of {what}, as in"
                        + " “{reference}”.");
    }

    private String way(Scene scene) {
        return (direction.equals("out") ? "from " : "to ") + scene.whom();
    }
}

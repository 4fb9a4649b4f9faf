package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Happenings;
import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Papers (`of`) that have the same number (`same`: the first of some details that a paper has) and contradict each
/// other in what they should agree in (`differ`: details; numbers may differ by a share, `tolerance`): at least so many
/// such numbers (`at-least`).
final class Contradicted implements Signal {

    private final Happenings of;
    private final List<String> same;
    private final List<String> differ;
    private final BigDecimal tolerance;
    private final int atLeast;

    Contradicted(Parameters parameters) {
        of = Happenings.of(parameters.block("of"));
        same = parameters.texts("same");
        differ = parameters.texts("differ");
        tolerance = BigDecimal.valueOf(1 + parameters.share("tolerance", 0.01));
        atLeast = parameters.count("at-least", 1);
    }

    @Override
    public Reading read(Scene scene) {
        Optional<String> missing = of.missing(scene.view());
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Map<String, List<Event>> groups = new TreeMap<>();
        for (Event each : of.of(scene.view())) {
            key(each)
                    .ifPresent(key -> groups.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(each));
        }
        if (groups.isEmpty()) {
            return Reading.cannotTell("the " + Wording.joined(same) + " of the " + of.what());
        }
        List<List<Event>> found =
                groups.values().stream().filter(this::contradicts).toList();
        if (found.size() < atLeast) {
            return Reading.notSeen(
                    "%s of %d numbers contradict each other in %s, of %d numbers; %d needed",
                    of.what(), found.size(), String.join(" or ", differ), groups.size(), atLeast);
        }
        return seen(scene, found);
    }

    private Optional<String> key(Event event) {
        return same.stream()
                .flatMap(key -> event.detail(key).stream())
                .findFirst()
                .map(Words::folded);
    }

    private boolean contradicts(List<Event> group) {
        return differ.stream().anyMatch(key -> contradicts(group, key));
    }

    private boolean contradicts(List<Event> group, String key) {
        List<String> values = group.stream()
                .flatMap(each -> each.detail(key).stream())
                .distinct()
                .toList();
        if (values.stream().allMatch(value -> value.matches("\\d{1,15}(\\.\\d{1,6})?"))) {
            List<BigDecimal> numbers =
                    values.stream().map(BigDecimal::new).sorted().toList();
            return numbers.size() > 1
                    && numbers.getLast().compareTo(numbers.getFirst().multiply(tolerance)) > 0;
        }
        return values.stream().map(Words::folded).distinct().count() > 1;
    }

    private Reading seen(Scene scene, List<List<Event>> found) {
        List<Event> events =
                found.stream().flatMap(Collection::stream).sorted(Event.BY_TIME).toList();
        List<String> keys = differ.stream()
                .filter(key -> found.stream().anyMatch(group -> contradicts(group, key)))
                .toList();
        FactDraft draft = scene.draft().count("count", events.size()).count("numbers", found.size());
        Happened.said(draft, events, "");
        String said = "Between {from} and {to}, {count} " + of.what() + " of " + scene.whom()
                + " with {numbers} {numbers:number|numbers} in common contradict each other in "
                + Wording.joined(keys.stream().map(key -> key.replace('-', ' ')).toList()) + ".";
        return new Reading.Seen(
                Scene.strength(found.size(), atLeast),
                "the papers themselves say it",
                draft.say(said),
                scene.view().all().between(0, 0));
    }
}

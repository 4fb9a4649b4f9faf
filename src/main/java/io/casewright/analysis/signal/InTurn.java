package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Happenings;
import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Who;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Events that follow one another (`steps`: a list of blocks, each `of` some events and `at-least` so many) within some
/// time (`within-hours` or `within-days`); with `after: opening` that time begins on the day on which the oldest
/// account
/// was opened, else with the first of the events.
final class InTurn implements Signal {

    private final List<Step> steps;
    private final long withinSeconds;
    private final boolean afterOpening;

    InTurn(Parameters parameters) {
        steps = parameters.blocks("steps").stream()
                .map(block -> new Step(Happenings.of(block.block("of")), block.count("at-least", 1)))
                .toList();
        withinSeconds = parameters.has("within-hours")
                ? parameters.count("within-hours") * 3_600L
                : parameters.count("within-days") * 86_400L;
        afterOpening =
                parameters.choice("after", List.of("anything", "opening")).equals("opening");
    }

    /// So many events of a kind.
    private record Step(Happenings of, int atLeast) {}

    @Override
    public Reading read(Scene scene) {
        List<List<Event>> all = new ArrayList<>();
        for (Step step : steps) {
            Optional<String> missing = step.of().missing(scene.view());
            if (missing.isPresent()) {
                return Reading.cannotTell(missing.get());
            }
            all.add(step.of().of(scene.view()));
        }
        Optional<LocalDate> opened = afterOpening ? Who.opened(scene.view()) : Optional.empty();
        if (afterOpening && opened.isEmpty()) {
            return Reading.cannotTell("the day on which the account was opened");
        }
        List<Instant> starts = opened.isPresent()
                ? List.of(opened.get().atStartOfDay(ZoneOffset.UTC).toInstant())
                : all.getFirst().stream().map(Event::at).toList();
        for (Instant start : starts) {
            List<Event> run = runFrom(start, all);
            if (!run.isEmpty()) {
                return seen(scene, run);
            }
        }
        return Reading.notSeen(
                "%d %s are on record, not followed in turn by all that is needed",
                all.getFirst().size(), steps.getFirst().of().what());
    }

    /// The events of all steps, each after the ones before; none where a step is not done in time.
    private List<Event> runFrom(Instant start, List<List<Event>> all) {
        List<Event> run = new ArrayList<>();
        Instant end = start.plusSeconds(withinSeconds);
        Instant last = start;
        for (int number = 0; number < steps.size(); number++) {
            Instant from = last;
            List<Event> own = all.get(number).stream()
                    .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(end))
                    .limit(steps.get(number).atLeast())
                    .toList();
            if (own.size() < steps.get(number).atLeast()) {
                return List.of();
            }
            run.addAll(own);
            last = own.getLast().at();
        }
        return run;
    }

    private Reading seen(Scene scene, List<Event> run) {
        FactDraft draft = scene.draft();
        Happened.said(draft, run, "");
        List<String> parts = new ArrayList<>();
        for (Step step : steps) {
            draft.count("count-" + (parts.size() + 1), step.atLeast());
            parts.add("at least {count-" + (parts.size() + 1) + "} " + step.of().what());
        }
        boolean oneDay = Happened.day(run.getFirst()).equals(Happened.day(run.getLast()));
        String when = oneDay ? "On {from}, " : "Between {from} and {to}, ";
        String turn = parts.size() > 1 ? " of {who} were recorded in this order." : " of {who} were recorded";
        Optional<LocalDate> opened = afterOpening ? Who.opened(scene.view()) : Optional.empty();
        opened.ifPresent(day -> draft.day("opened", day));
        String since = opened.isPresent() ? " soon after the account was opened on {opened}." : ".";
        String said = when + Wording.joined(parts) + turn.replace("{who}", scene.whom());
        return new Reading.Seen(
                0.8,
                "it is on record",
                draft.say(parts.size() > 1 && opened.isEmpty() ? said : said.replaceAll("\\.$", "") + since),
                scene.view().all().between(0, 0));
    }
}

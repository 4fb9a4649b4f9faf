package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Happenings;
import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.casefile.Event;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Events of a kind, at least so many (`at-least`) within some time (`within-hours` or `within-days`; without one,
/// ever),
/// if asked with so many different values of a detail (`different`), all with the same value of one (`same`), or so
/// that
/// they are at least a `share` of others (`among`).
final class Happened implements Signal {

    private final Happenings of;
    private final long withinSeconds;
    private final int atLeast;
    private final Optional<String> detail;
    private final int different;
    private final Optional<String> same;
    private final Optional<Happenings> among;
    private final double share;

    Happened(Parameters parameters) {
        of = Happenings.of(parameters.block("of"));
        atLeast = parameters.count("at-least");
        if (parameters.has("within-hours")) {
            withinSeconds = parameters.count("within-hours") * 3_600L;
        } else {
            withinSeconds = parameters.has("within-days") ? parameters.count("within-days") * 86_400L : Long.MAX_VALUE;
        }
        Optional<Parameters> block = parameters.blockIfAny("different");
        detail = block.flatMap(each -> each.keys().stream().findFirst());
        different = detail.map(key -> block.orElseThrow().count(key)).orElse(1);
        same = parameters.has("same") ? Optional.of(parameters.text("same")) : Optional.empty();
        among = parameters.blockIfAny("among").map(Happenings::of);
        share = among.isPresent() ? parameters.share("share") : 0;
    }

    @Override
    public Reading read(Scene scene) {
        Optional<String> missing = of.missing(scene.view());
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        List<Event> all = of.of(scene.view());
        int whole = among.map(each -> each.of(scene.view()).size()).orElse(0);
        List<Event> found = List.of();
        for (List<Event> group : groups(all)) {
            List<Event> run = longestRun(group);
            found = run.size() > found.size() && run.size() >= share * whole ? run : found;
        }
        if (found.isEmpty()) {
            return Reading.notSeen("%d %s are on record; %d close together needed", all.size(), of.what(), atLeast);
        }
        return seen(scene, found);
    }

    private Collection<List<Event>> groups(List<Event> all) {
        if (same.isEmpty()) {
            return List.of(all);
        }
        Map<String, List<Event>> groups = new TreeMap<>();
        for (Event each : all) {
            each.detail(same.get())
                    .ifPresent(value -> groups.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(each));
        }
        return groups.values();
    }

    private List<Event> longestRun(List<Event> all) {
        List<Event> found = List.of();
        for (int from = 0; from < all.size(); from++) {
            List<Event> run = runFrom(all, from);
            if (run.size() > found.size() && run.size() >= atLeast && values(run) >= different) {
                found = run;
            }
        }
        return found;
    }

    private List<Event> runFrom(List<Event> all, int from) {
        Instant start = all.get(from).at();
        int to = from;
        while (to < all.size() && all.get(to).at().getEpochSecond() - start.getEpochSecond() <= withinSeconds) {
            to++;
        }
        return all.subList(from, to);
    }

    private long values(List<Event> run) {
        return detail.isEmpty()
                ? different
                : run.stream()
                        .flatMap(event -> event.detail(detail.get()).stream())
                        .distinct()
                        .count();
    }

    private Reading seen(Scene scene, List<Event> found) {
        FactDraft draft = scene.draft().count("count", found.size());
        said(draft, found, "");
        String with = detail.map(key -> {
                            draft.count("values", values(found));
                            return ", with {values} different entries for " + key;
                        })
                        .orElse("")
                + same.map(key -> ", all with the same " + key).orElse("");
        boolean oneDay = day(found.getFirst()).equals(day(found.getLast()));
        String when = oneDay ? "On {from}, " : "Between {from} and {to}, ";
        return new Reading.Seen(
                Scene.strength(found.size(), atLeast),
                "it is on record",
                draft.say(when + "{count} " + of.what() + " of " + scene.whom() + " were recorded" + with + "."),
                scene.view().all().between(0, 0));
    }

    /// Puts the days of the first and the last event and their records.
    static void said(FactDraft draft, List<Event> found, String prefix) {
        draft.day(prefix + "from", day(found.getFirst())).day(prefix + "to", day(found.getLast()));
        found.forEach(
                event -> draft.record(new RecordRef(RecordKind.EVENT, event.id().value())));
    }

    static LocalDate day(Event event) {
        return event.at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}

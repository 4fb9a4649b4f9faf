package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Several signals as one: `all` must be seen, and of `any` at least one (or `at-least` many, the first ones are told),
/// and none of `unless`; `given` must be seen too, and is not told (who the sign is about, `a private customer`).
///
/// The sentence names the parts as far as they fit; the records and values of all are the fact's.
///
/// What cannot be told of `any` and `unless` is passed over where something else decides; of `all` it cannot be.
final class Combined implements Signal {

    /// Words of one sentence, so that a reader keeps its beginning in mind.
    private static final int LONGEST = 50;

    private final List<Signal> given;
    private final List<Signal> all;
    private final List<Signal> any;
    private final List<Signal> unless;
    private final int atLeast;

    Combined(Parameters parameters) {
        given = parts(parameters, "given");
        all = parts(parameters, "all");
        any = parts(parameters, "any");
        unless = parts(parameters, "unless");
        atLeast = parameters.count("at-least", 1);
        if (all.isEmpty() && any.isEmpty()) {
            throw parameters.wrong("all", "a list of signals, or \"any\"");
        }
    }

    private static List<Signal> parts(Parameters parameters, String key) {
        return parameters.has(key)
                ? parameters.blocks(key).stream().map(Signals::part).toList()
                : List.of();
    }

    @Override
    public Reading read(Scene scene) {
        List<Reading.Seen> seen = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        Optional<Reading> not =
                required(scene, given, new ArrayList<>(), missing).or(() -> required(scene, all, seen, missing));
        if (not.isPresent()) {
            return not.get();
        }
        if (!missing.isEmpty()) {
            return new Reading.CannotTell(List.copyOf(missing));
        }
        for (Signal part : unless) {
            if (part.read(scene) instanceof Reading.Seen found) {
                return Reading.notSeen("explained by this: %s", found.fact().statement());
            }
        }
        return any.isEmpty() ? joined(scene, seen) : withAny(scene, seen);
    }

    /// What is not seen of signals that all must be; else what is seen and what cannot be told is added.
    private static Optional<Reading> required(
            Scene scene, List<Signal> parts, List<Reading.Seen> seen, Set<String> missing) {
        for (Signal part : parts) {
            switch (part.read(scene)) {
                case Reading.Seen found -> seen.add(found);
                case Reading.NotSeen not -> {
                    return Optional.of(not);
                }
                case Reading.CannotTell cannot -> missing.addAll(cannot.missing());
            }
        }
        return Optional.empty();
    }

    private Reading withAny(Scene scene, List<Reading.Seen> seen) {
        int before = seen.size();
        Set<String> missing = new LinkedHashSet<>();
        List<Reading.NotSeen> looked = new ArrayList<>();
        for (Signal part : any) {
            if (seen.size() - before >= atLeast) {
                break;
            }
            switch (part.read(scene)) {
                case Reading.Seen found -> seen.add(found);
                case Reading.NotSeen not -> looked.add(not);
                case Reading.CannotTell cannot -> missing.addAll(cannot.missing());
            }
        }
        if (seen.size() - before >= atLeast) {
            return joined(scene, seen);
        }
        return looked.isEmpty()
                ? new Reading.CannotTell(List.copyOf(missing))
                : new Reading.NotSeen(
                        () -> looked.stream().map(Reading.NotSeen::lookedAt).collect(Collectors.joining("; ")));
    }

    private static Reading joined(Scene scene, List<Reading.Seen> seen) {
        if (seen.size() == 1) {
            return seen.getFirst();
        }
        double strength =
                seen.stream().mapToDouble(Reading.Seen::strength).min().orElse(0);
        Reading.Seen main = seen.getFirst();
        String account = " on "
                + scene.accountOf().replace("{who}", scene.view().customer().name());
        StringBuilder statement = new StringBuilder();
        Map<String, Value> values = new LinkedHashMap<>();
        Set<RecordRef> records = new LinkedHashSet<>();
        Set<Fact.Mark> marks = EnumSet.noneOf(Fact.Mark.class);
        Slice evidence = main.evidence();
        for (int part = 0; part < seen.size(); part++) {
            Fact fact = seen.get(part).fact();
            String prefix = part == 0 ? "" : (part + 1) + "-";
            fact.values().forEach((slot, value) -> values.put(prefix + slot, value));
            records.addAll(fact.records());
            marks.addAll(fact.marks());
            String words = fact.statement().substring(0, fact.statement().length() - 1);
            String more = part == 0 ? words : "; " + lowered(words).replace(account, "");
            if (part == 0 || words(statement.toString()) + words(more) <= LONGEST) {
                statement.append(more);
            }
            evidence = evidence.and(seen.get(part).evidence());
        }
        Fact fact = new Fact(
                main.fact().topic(), main.fact().computation(), statement + ".", values, List.copyOf(records), marks);
        return new Reading.Seen(strength, main.why(), fact, evidence);
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    /// The first word of a sentence in its middle; a name keeps its capital.
    private static String lowered(String words) {
        for (String opening : List.of("Between ", "On ", "Of ", "The ", "In ", "Within ", "It ")) {
            if (words.startsWith(opening)) {
                return Character.toLowerCase(words.charAt(0)) + words.substring(1);
            }
        }
        return words;
    }
}

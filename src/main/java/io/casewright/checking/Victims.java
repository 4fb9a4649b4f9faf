package io.casewright.checking;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who in a ledger is a potential victim: named so by a slot, by the words around the name, or as the only name of a
/// fact that is marked.
final class Victims {

    private Victims() {}

    static Set<String> of(List<Evidence> facts) {
        Set<String> others = new HashSet<>();
        facts.forEach(evidence -> others.addAll(subjects(evidence)));
        Set<String> victims = new TreeSet<>();
        for (Evidence evidence : facts) {
            if (evidence.has(Mark.POTENTIAL_VICTIM)) {
                victims.addAll(named(evidence));
            }
        }
        victims.removeAll(others);
        return Set.copyOf(victims);
    }

    /// Whether a fact may tell who is a potential victim or who is a subject.
    static boolean isTelling(Fact fact) {
        return fact.marks().contains(Mark.POTENTIAL_VICTIM)
                || fact.statement().contains("subject")
                || fact.values().keySet().stream().anyMatch(slot -> slot.contains("subject"));
    }

    private static Set<String> named(Evidence evidence) {
        Set<String> bySlot = slots(evidence.fact().orElseThrow(), "victim");
        if (!bySlot.isEmpty()) {
            return bySlot;
        }
        Set<String> about = slots(evidence.fact().orElseThrow(), "who");
        if (about.isEmpty()) {
            about = Set.copyOf(evidence.names());
        }
        if (about.size() == 1) {
            return about;
        }
        Set<String> byWords = new HashSet<>();
        about.stream()
                .filter(name -> isCalledVictim(evidence.own().stream(), name))
                .forEach(byWords::add);
        return byWords;
    }

    private static Set<String> subjects(Evidence evidence) {
        Set<String> subjects = slots(evidence.fact().orElseThrow(), "subject");
        for (String name : evidence.names()) {
            if (evidence.own().says(name + " is a subject") || evidence.own().says(name + " is the subject")) {
                subjects.add(name);
            }
        }
        return subjects;
    }

    private static boolean isCalledVictim(String stream, String name) {
        if (stream.contains(" victim " + name + " ") || stream.contains(" victims " + name + " ")) {
            return true;
        }
        int at = stream.indexOf(" " + name + " ");
        if (at < 0) {
            return false;
        }
        String after = stream.substring(at + name.length() + 2);
        int victim = after.indexOf("potential victim");
        return victim >= 0 && victim <= "is registered as a ".length();
    }

    private static Set<String> slots(Fact fact, String role) {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, Value> value : fact.values().entrySet()) {
            if (value.getKey().contains(role) && value.getValue() instanceof Value.NameValue(String name)) {
                names.add(Evidence.joined(name));
            }
        }
        return names;
    }
}

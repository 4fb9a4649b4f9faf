package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An `attribute` that at least so many customers of the case have in common (`customers`), the tested one among them:
/// one of its parts is the same, or, for a day, no more than `within-days` lie between; if asked, money
/// passes between the tested one and so many of the others (`with-flows`).
final class InCommon implements Signal {

    private final String attribute;
    private final String noun;
    private final int customers;
    private final int withinDays;
    private final int withFlows;

    InCommon(Parameters parameters) {
        attribute = parameters.text("attribute");
        noun = parameters.wording("noun");
        customers = parameters.count("customers");
        withinDays = parameters.count("within-days", 0);
        withFlows = parameters.count("with-flows", 0);
    }

    @Override
    public Reading read(Scene scene) {
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the records of other customers of the case");
        }
        Set<String> own = parts(scene.view());
        if (own.isEmpty()) {
            return Reading.cannotTell("\"" + attribute + "\" of the customer");
        }
        List<CustomerView> group = List.of();
        String most = own.iterator().next();
        for (String part : own) {
            List<CustomerView> same = scene.dossier().customers().stream()
                    .filter(each -> parts(each).stream().anyMatch(other -> isSame(part, other)))
                    .toList();
            if (same.size() > group.size()) {
                group = same;
                most = part;
            }
        }
        if (group.size() < customers) {
            return Reading.notSeen(
                    "%d customers of the case have the same %s; %d needed", group.size(), noun, customers);
        }
        long flows = flows(scene, group);
        if (flows < withFlows) {
            return Reading.notSeen("money passes to or from %d of them; %d needed", flows, withFlows);
        }
        FactDraft draft = scene.draft().count("customers", group.size()).count("flows", flows);
        Optional<LocalDate> day = day(most);
        day.ifPresentOrElse(date -> draft.day("value", date), () -> draft.text("value", said(scene.view())));
        group.forEach(each -> draft.record(each.self()));
        String about = day.isPresent() && withinDays > 0 ? "about the same " : "the same ";
        return new Reading.Seen(
                Scene.strength(group.size(), customers),
                "several customers of the case have it in common",
                draft.say("{customers} customers of the case, " + scene.who() + " among them, have " + about + noun
                        + " on record ({value})"
                        + (withFlows > 0 ? ", and {flows} of the others pay this one or are paid." : ".")),
                scene.view().all().between(0, 0));
    }

    /// Of a group, those others whom the tested customer pays or is paid by.
    private static long flows(Scene scene, List<CustomerView> group) {
        return scene.view().otherSides().stream()
                .flatMap(other -> scene.dossier().behind(other).stream())
                .filter(each -> each != scene.view() && group.contains(each))
                .distinct()
                .count();
    }

    private boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Optional<LocalDate> day = withinDays == 0 ? Optional.empty() : day(one);
        return day.isPresent()
                && day(other)
                        .filter(date -> Math.abs(ChronoUnit.DAYS.between(date, day.get())) <= withinDays)
                        .isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replace(' ', '-')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Set<String> parts(CustomerView view) {
        return view.customer().attribute(attribute).stream()
                .flatMap(value -> Arrays.stream(value.split(";", -1)))
                .map(Words::folded)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String said(CustomerView view) {
        return Wording.clean(view.customer().attribute(attribute).orElse(""));
    }
}

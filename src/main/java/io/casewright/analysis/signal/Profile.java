package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Who;
import io.casewright.analysis.fact.Wording;

/// What is on file about the customer (`who`), said in the declaration's own words (`says`, after the customer's name:
/// `is a company with more signatories than its size explains`).
final class Profile implements Signal {

    private static final double STRENGTH = 0.6;

    private final Who who;
    private final String says;

    Profile(Parameters parameters) {
        who = Who.of(parameters.block("who"));
        says = parameters.wording("says");
    }

    @Override
    public Reading read(Scene scene) {
        return switch (who.answer(scene.view())) {
            case NO -> Reading.notSeen("the customer is not among %s", who.what());
            case UNKNOWN -> new Reading.CannotTell(who.missing(scene.view()));
            case YES -> {
                io.casewright.analysis.fact.FactDraft draft =
                        scene.draft().record(scene.view().self());
                String line = Wording.clean(scene.view().customer().occupation());
                if (!line.isBlank()) {
                    draft.text("line", line);
                }
                yield new Reading.Seen(
                        STRENGTH,
                        "it is on file",
                        draft.say(scene.who() + (line.isBlank() ? "" : " ({line})") + " " + says + "."),
                        scene.view().all().between(0, 0));
            }
        };
    }
}

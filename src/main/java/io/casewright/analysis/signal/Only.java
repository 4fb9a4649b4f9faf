package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import java.util.List;
import java.util.Locale;

/// Whom an indicator is about: `any`, `persons`, `companies`, or customers whose segment or stated occupation or
/// business
/// holds one of some words.
record Only(String kind, List<String> words) {

    static Only of(Parameters parameters) {
        String whom = parameters.text("only");
        return switch (whom) {
            case "any", "persons", "companies" -> new Only(whom, List.of());
            default -> new Only("lines", List.of(whom.toLowerCase(Locale.ROOT).split("\\s*\\|\\s*")));
        };
    }

    boolean excludes(Scene scene) {
        return switch (kind) {
            case "persons" -> scene.view().isCompany();
            case "companies" -> !scene.view().isCompany();
            case "lines" -> {
                String line = (scene.view().customer().segment() + " "
                                + scene.view().customer().occupation())
                        .toLowerCase(Locale.ROOT);
                yield words.stream().noneMatch(line::contains);
            }
            default -> false;
        };
    }

    Reading notMeant() {
        String whom = kind.equals("lines") ? String.join(" or ", words) : kind;
        return Reading.notSeen("the indicator is about %s only", whom);
    }
}

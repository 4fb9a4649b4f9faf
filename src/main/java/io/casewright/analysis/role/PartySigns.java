package io.casewright.analysis.role;

import io.casewright.casefile.Party.PartyRole;
import java.util.List;
import java.util.Set;

/// All that the proposal of a role may rest on. Nobody's nationality, gender, religion or ethnicity is among
/// it.
///
/// @param recorded the role that holds in the case; `UNKNOWN` outside one
/// @param signs the findings that are present
/// @param flags observations of staff about the party
/// @param paysOthers whether the party moved money to another party of the dossier
/// @param linked whether any payment passed between the party and another one of the dossier
/// @param explained whether mitigating facts explain the findings
public record PartySigns(
        PartyRole recorded,
        List<Sign> signs,
        Set<String> flags,
        boolean paysOthers,
        boolean linked,
        boolean explained) {

    /// What staff sees of somebody who is used or held by others.
    private static final Set<String> OF_VICTIMS = Set.of(
            "third-party-speaks",
            "appears-coerced",
            "documents-held-by-other",
            "lives-at-workplace",
            "unaware-of-activity",
            "online-adviser",
            "family-reports-confinement");

    public PartySigns {
        signs = List.copyOf(signs);
        flags = Set.copyOf(flags);
    }

    List<Sign> ofVictim() {
        return signs.stream().filter(Sign::isOfVictim).toList();
    }

    List<Sign> ofOthers() {
        return signs.stream().filter(sign -> !sign.isOfVictim()).toList();
    }

    /// Those that point at one who moves or controls the money, and not at anybody.
    List<Sign> ofOffenders() {
        return signs.stream().filter(Sign::isOfOffender).toList();
    }

    boolean isSeenAsVictimByStaff() {
        return flags.stream().anyMatch(OF_VICTIMS::contains);
    }

    boolean pointsAtVictim() {
        return !ofVictim().isEmpty() || isSeenAsVictimByStaff();
    }

    /// Whether findings point at one who lends an account, at least as much as at one who runs the scheme.
    boolean pointsAtMule() {
        double mule =
                signs.stream().filter(Sign::isOfMule).mapToDouble(Sign::weight).sum();
        double running = signs.stream()
                .filter(Sign::isOfRunner)
                .mapToDouble(Sign::weight)
                .sum();
        return mule > 0 && mule >= running;
    }
}

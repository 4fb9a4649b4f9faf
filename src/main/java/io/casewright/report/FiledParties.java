package io.casewright.report;

import io.casewright.analysis.Analyst;
import io.casewright.analysis.role.ProposedRole;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Report.PartyFiling;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who of a case is filed as what. The case's roles decide, unless a person chose otherwise for this report;
/// a potential victim is never filed as a subject, whoever chooses it, and whoever the records point at as a
/// potential victim is not until a person has decided the role in the case. Where nothing is known, nobody is
/// filed.
@Singleton
public final class FiledParties {

    private final Analyst analyst;

    public FiledParties(Analyst analyst) {
        this.analyst = analyst;
    }

    /// All parties of the dossier's case: subjects first, then potential victims, others and who is not
    /// filed; within each in the order of the case. Empty for a dossier without a case.
    ///
    /// @param chosen what persons chose for this report; a choice that may not stand is not followed, and the
    ///     reason says so
    public List<FiledParty> of(Dossier dossier, List<PartyFiling> chosen) {
        Map<String, ProposedRole> seen = seen(dossier);
        Map<String, PartyFiling> choices = chosen.stream()
                .collect(Collectors.toMap(PartyFiling::party, Function.identity(), (first, later) -> later));
        return parties(dossier).stream()
                .map(party -> filed(standing(party, seen), Optional.ofNullable(choices.get(party.id()))))
                .sorted(Comparator.comparing(FiledParty::filedAs))
                .toList();
    }

    /// Why a party may not be filed so; empty when it may.
    ///
    /// @param party id of a party of the case
    public Optional<String> refusal(Dossier dossier, String party, FiledAs wanted) {
        Map<String, ProposedRole> seen = seen(dossier);
        return parties(dossier).stream()
                .filter(each -> each.id().equals(party))
                .findFirst()
                .flatMap(each -> refusal(standing(each, seen), wanted));
    }

    /// A party and what its role rests on.
    ///
    /// @param looksLikeVictim whether the records point at a potential victim and nobody decided otherwise
    /// @param why the analysis's reason for that, for the end of a sentence; empty where it does not say so
    private record Standing(Party party, boolean looksLikeVictim, String why) {

        boolean isVictim() {
            return party.role() == PartyRole.POTENTIAL_VICTIM || looksLikeVictim;
        }
    }

    private static List<Party> parties(Dossier dossier) {
        Map<String, Party> byId = new LinkedHashMap<>();
        dossier.caseFile()
                .map(CaseFile::parties)
                .orElse(List.of())
                .forEach(party -> byId.putIfAbsent(party.id(), party));
        return List.copyOf(byId.values());
    }

    private Map<String, ProposedRole> seen(Dossier dossier) {
        if (dossier.customers().isEmpty()) {
            return Map.of();
        }
        return analyst.analyse(dossier).assessment().roles().stream()
                .collect(Collectors.toMap(ProposedRole::party, Function.identity(), (first, later) -> first));
    }

    private static Standing standing(Party party, Map<String, ProposedRole> seen) {
        boolean decidedSubject = party.decision().isPresent() && party.role() == PartyRole.SUBJECT;
        return Optional.ofNullable(seen.get(party.id()))
                .filter(role -> role.proposal().role() == PartyRole.POTENTIAL_VICTIM && !decidedSubject)
                .map(role -> new Standing(party, true, role.proposal().reason()))
                .orElseGet(() -> new Standing(party, false, ""));
    }

    private static FiledParty filed(Standing standing, Optional<PartyFiling> choice) {
        FiledParty byRole = byRole(standing);
        if (choice.isEmpty()) {
            return byRole;
        }
        PartyFiling chosen = choice.get();
        return refusal(standing, chosen.filedAs())
                .map(refused -> new FiledParty(
                        standing.party(),
                        FiledAs.POTENTIAL_VICTIM,
                        "%s (%s chose to file this party as a subject, which does not stand.)"
                                .formatted(refused, chosen.by())))
                .orElseGet(() -> new FiledParty(standing.party(), chosen.filedAs(), chosen.reason()));
    }

    private static FiledParty byRole(Standing standing) {
        Party party = standing.party();
        if (standing.looksLikeVictim() && party.role() != PartyRole.POTENTIAL_VICTIM) {
            return new FiledParty(
                    party,
                    FiledAs.POTENTIAL_VICTIM,
                    "The records point at a potential victim: %s. Nobody decided the role yet."
                            .formatted(standing.why()));
        }
        FiledAs filedAs = switch (party.role()) {
            case SUBJECT -> FiledAs.SUBJECT;
            case POTENTIAL_VICTIM -> FiledAs.POTENTIAL_VICTIM;
            case WITNESS, ASSOCIATE -> FiledAs.OTHER;
            case UNKNOWN -> FiledAs.NOT_FILED;
        };
        return new FiledParty(party, filedAs, party.reason());
    }

    private static Optional<String> refusal(Standing standing, FiledAs wanted) {
        if (wanted != FiledAs.SUBJECT || !standing.isVictim()) {
            return Optional.empty();
        }
        if (standing.party().role() == PartyRole.POTENTIAL_VICTIM) {
            return Optional.of(
                    "In the case this party is a potential victim, and a potential victim is never filed as a"
                            + " subject. What is known of the party belongs in the narrative; its role is decided in the case.");
        }
        return Optional.of("The records point at a potential victim: %s. Decide this party's role in the case first."
                .formatted(standing.why()));
    }
}

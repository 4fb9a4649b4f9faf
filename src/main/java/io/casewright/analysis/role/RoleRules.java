package io.casewright.analysis.role;

import io.casewright.casefile.Party.PartyRole;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Proposes a role by the first rule that applies. Whoever is seen or recorded as a potential victim never
/// comes past the rules for victims, so no finding, however strong, makes a subject of them.
public final class RoleRules {

    /// One finding may be an accident; our choice.
    private static final int LEAST_SIGNS = 2;

    private RoleRules() {}

    /// So many times as strong must findings against somebody be before a finding that points at a victim looks
    /// like the accident; our choice. So it looks, too, where the case has somebody as a subject already. Even
    /// then the analysis leaves the role open and proposes nobody as a subject.
    private static final double CLEARLY = 2;

    private record Rule(Predicate<PartySigns> applies, Function<PartySigns, RoleProposal> proposes) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    RoleRules::isHardlyVictim,
                    signs -> new RoleProposal(
                            PartyRole.UNKNOWN,
                            false,
                            "findings point both at a victim and at one who moves or controls the money",
                            ids(signs.ofOthers()),
                            ids(signs.ofVictim()))),
            new Rule(
                    signs -> isVictim(signs) && !signs.ofOffenders().isEmpty(),
                    signs -> new RoleProposal(
                            PartyRole.POTENTIAL_VICTIM,
                            true,
                            "findings or notes point at a victim, and others at one who moves the money",
                            ids(signs.ofVictim()),
                            ids(signs.ofOffenders()))),
            new Rule(
                    RoleRules::isVictim,
                    signs -> new RoleProposal(
                            PartyRole.POTENTIAL_VICTIM, false, ofVictim(signs), ids(signs.ofVictim()), List.of())),
            new Rule(
                    signs -> signs.explained() && !signs.signs().isEmpty(),
                    signs -> proposal(PartyRole.UNKNOWN, "mitigating facts explain the findings", signs)),
            new Rule(
                    signs -> signs.pointsAtMule() && signs.paysOthers(),
                    signs -> proposal(
                            PartyRole.ASSOCIATE,
                            "findings point at one who lends an account, and money goes to another party",
                            signs)),
            new Rule(
                    signs -> signs.ofOthers().size() >= LEAST_SIGNS,
                    signs -> proposal(
                            PartyRole.SUBJECT, "findings point at one who moves or controls the money", signs)),
            new Rule(
                    signs -> !signs.signs().isEmpty(),
                    signs -> proposal(PartyRole.UNKNOWN, "one finding alone is too little", signs)),
            new Rule(
                    PartySigns::linked,
                    signs -> proposal(
                            PartyRole.WITNESS, "no finding is present, and payments link to another party", signs)),
            new Rule(signs -> true, signs -> proposal(PartyRole.UNKNOWN, "no finding is present", signs)));

    public static RoleProposal propose(PartySigns signs) {
        return RULES.stream()
                .filter(rule -> rule.applies().test(signs))
                .findFirst()
                .map(rule -> rule.proposes().apply(signs))
                .orElseThrow();
    }

    private static boolean isVictim(PartySigns signs) {
        return signs.pointsAtVictim() || signs.recorded() == PartyRole.POTENTIAL_VICTIM;
    }

    private static boolean isHardlyVictim(PartySigns signs) {
        boolean onlyByFindings = !signs.isSeenAsVictimByStaff() && signs.recorded() != PartyRole.POTENTIAL_VICTIM;
        boolean both = !signs.ofVictim().isEmpty() && !signs.ofOthers().isEmpty();
        boolean clearly = weight(signs.ofOthers()) >= CLEARLY * weight(signs.ofVictim());
        return onlyByFindings && both && (clearly || signs.recorded() == PartyRole.SUBJECT);
    }

    private static double weight(List<Sign> signs) {
        return signs.stream().mapToDouble(Sign::weight).sum();
    }

    private static String ofVictim(PartySigns signs) {
        if (!signs.ofVictim().isEmpty()) {
            return "findings point at a victim";
        }
        return signs.isSeenAsVictimByStaff()
                ? "notes of staff point at a victim"
                : "the case records this role, and no finding points another way";
    }

    private static RoleProposal proposal(PartyRole role, String reason, PartySigns signs) {
        return new RoleProposal(role, false, reason, ids(signs.ofOthers()), List.of());
    }

    private static List<String> ids(List<Sign> signs) {
        return signs.stream().map(Sign::indicator).distinct().sorted().toList();
    }
}

package io.casewright.analysis.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.casefile.Party.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleRulesTest {

    private static final List<String> POINTS = List.of("victim", "mule", "trafficker", "operator", "merchant", "any");
    private static final List<String> FLAGS = List.of(
            "third-party-speaks",
            "appears-coerced",
            "documents-held-by-other",
            "lives-at-workplace",
            "unaware-of-activity",
            "online-adviser",
            "family-reports-confinement",
            "documents-seen",
            "cannot-explain-funds");

    @Test
    void twoFindingsAgainstAPartyProposeASubject() {
        RoleProposal proposal = RoleRules.propose(outside(List.of(sign("ML-1", "operator"), sign("ML-2", "any"))));

        assertThat(proposal.role()).isEqualTo(PartyRole.SUBJECT);
        assertThat(proposal.supporting()).containsExactly("ML-1", "ML-2");
    }

    @Test
    void oneFindingAloneLeavesTheRoleOpen() {
        assertThat(RoleRules.propose(outside(List.of(sign("ML-1", "operator")))).role())
                .isEqualTo(PartyRole.UNKNOWN);
    }

    @Test
    void findingsThatMitigatingFactsExplainLeaveTheRoleOpen() {
        PartySigns signs = new PartySigns(
                PartyRole.SUBJECT,
                List.of(sign("ML-1", "operator"), sign("ML-2", "operator")),
                Set.of(),
                false,
                false,
                true);

        assertThat(RoleRules.propose(signs).role()).isEqualTo(PartyRole.UNKNOWN);
    }

    @Test
    void aMuleWhoPaysAnotherPartyIsAnAssociateAndOneWhoPaysNobodyIsNot() {
        List<Sign> mule = List.of(sign("MULE-1", "mule"), sign("MULE-2", "mule"));

        assertThat(RoleRules.propose(new PartySigns(PartyRole.UNKNOWN, mule, Set.of(), true, true, false))
                        .role())
                .isEqualTo(PartyRole.ASSOCIATE);
        assertThat(RoleRules.propose(new PartySigns(PartyRole.UNKNOWN, mule, Set.of(), false, true, false))
                        .role())
                .isEqualTo(PartyRole.SUBJECT);
    }

    @Test
    void whoeverRunsTheSchemeIsNoAssociateForOneSignOfAMule() {
        List<Sign> running = List.of(sign("MULE-1", "mule"), sign("OPR-1", "operator"), sign("TBML-1", "merchant"));

        assertThat(RoleRules.propose(new PartySigns(PartyRole.UNKNOWN, running, Set.of(), true, true, false))
                        .role())
                .isEqualTo(PartyRole.SUBJECT);
    }

    @Test
    void whoeverPaysAPartyWithoutAnyFindingIsAWitness() {
        assertThat(RoleRules.propose(new PartySigns(PartyRole.UNKNOWN, List.of(), Set.of(), true, true, false))
                        .role())
                .isEqualTo(PartyRole.WITNESS);
        assertThat(RoleRules.propose(outside(List.of())).role()).isEqualTo(PartyRole.UNKNOWN);
    }

    @Test
    void aTraffickedWorkerWhoMovesMoneyStaysAPotentialVictimAndIsPossiblyBoth() {
        RoleProposal proposal = RoleRules.propose(new PartySigns(
                PartyRole.POTENTIAL_VICTIM,
                List.of(sign("SC-TIP-1", "victim"), sign("MULE-1", "mule"), sign("SC-OPR-1", "operator")),
                Set.of("family-reports-confinement"),
                false,
                false,
                false));

        assertThat(proposal.role()).isEqualTo(PartyRole.POTENTIAL_VICTIM);
        assertThat(proposal.possiblyAlsoOffender()).isTrue();
        assertThat(proposal.opposing()).containsExactly("MULE-1", "SC-OPR-1");
    }

    @Test
    void signsThatPointAtAnybodyMakeNobodyPossiblyBoth() {
        RoleProposal proposal = RoleRules.propose(
                outside(List.of(sign("HT-1", "victim"), sign("HT-2", "victim"), sign("ML-1", "any"))));

        assertThat(proposal.role()).isEqualTo(PartyRole.POTENTIAL_VICTIM);
        assertThat(proposal.possiblyAlsoOffender()).isFalse();
    }

    @Test
    void manyFindingsAgainstOneOfAVictimLeaveTheRoleOpenAndNeverMakeASubject() {
        RoleProposal proposal = RoleRules.propose(outside(List.of(
                sign("HT-1", "victim"), sign("ML-1", "operator"), sign("ML-2", "operator"), sign("ML-3", "mule"))));

        assertThat(proposal.role()).isEqualTo(PartyRole.UNKNOWN);
        assertThat(proposal.opposing()).containsExactly("HT-1");
    }

    @Test
    void noFindingsWhateverMakeASubjectOfWhoeverPointsAtAVictim() {
        Random random = new Random(20_260_722);
        int subjects = 0;
        for (int round = 0; round < 20_000; round++) {
            PartySigns signs = any(random);
            RoleProposal proposal = RoleRules.propose(signs);
            boolean victim = signs.recorded() == PartyRole.POTENTIAL_VICTIM
                    || signs.isSeenAsVictimByStaff()
                    || signs.signs().stream().anyMatch(sign -> sign.pointsAt().equals("victim"));
            if (victim) {
                assertThat(proposal.role()).as(signs.toString()).isNotEqualTo(PartyRole.SUBJECT);
            }
            if (signs.recorded() == PartyRole.POTENTIAL_VICTIM) {
                assertThat(proposal.role()).as(signs.toString()).isEqualTo(PartyRole.POTENTIAL_VICTIM);
            }
            subjects += proposal.role() == PartyRole.SUBJECT ? 1 : 0;
        }
        assertThat(subjects).as("the rounds reach the rule for subjects").isGreaterThan(100);
    }

    @Test
    void nobodyIsASubjectAndPossiblyAVictim() {
        assertThatThrownBy(() -> new RoleProposal(PartyRole.SUBJECT, true, "r", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PartySigns any(Random random) {
        List<Sign> signs = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            String points = POINTS.get(random.nextInt(random.nextBoolean() ? POINTS.size() : 1) % POINTS.size());
            signs.add(new Sign("I-" + n, random.nextInt(3) == 0 ? points : other(random), 0.01 + random.nextDouble()));
        }
        Set<String> flags = random.nextInt(4) == 0 ? Set.of(FLAGS.get(random.nextInt(FLAGS.size()))) : Set.of();
        PartyRole role = List.of(PartyRole.values()).get(random.nextInt(PartyRole.values().length));
        return new PartySigns(role, signs, flags, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    private static String other(Random random) {
        return POINTS.get(1 + random.nextInt(POINTS.size() - 1));
    }

    private static PartySigns outside(List<Sign> signs) {
        return new PartySigns(PartyRole.UNKNOWN, signs, Set.of(), false, false, false);
    }

    private static Sign sign(String id, String pointsAt) {
        return new Sign(id, pointsAt, 0.5);
    }
}

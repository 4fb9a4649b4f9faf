package io.casewright.casefile;

import static io.casewright.casefile.Records.access;
import static io.casewright.casefile.Records.caseFile;
import static io.casewright.casefile.Records.customer;
import static io.casewright.casefile.Records.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.Party.Decision;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.PartyRoles.Wish;
import io.casewright.casefile.RoleOutcome.Changed;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartyRolesTest {

    private static final CaseId CASE = new CaseId("K-1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Access ANN = access("ann", "K-1");
    private static final CaseFile FILE = caseFile(
            "K-1",
            List.of(
                    party("C-1", PartyRole.SUBJECT),
                    party("C-2", PartyRole.POTENTIAL_VICTIM),
                    new Party("Jo Witness", Optional.empty(), PartyRole.UNKNOWN, "seen at the door")),
            List.of(),
            "ann");

    private Database database;
    private PartyRoles roles;
    private CaseStore cases;
    private Dossiers dossiers;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        RecordsWriter writer = new RecordsWriter(database);
        writer.customers(List.of(customer("C-1", "Ann Lee"), customer("C-2", "Bo Chan")));
        writer.cases(List.of(FILE));
        roles = new PartyRoles(database, Clock.fixed(NOW, ZoneOffset.UTC));
        cases = new CaseStore(database);
        dossiers = new Dossiers(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDecidedRoleStandsInTheCaseAndInTheDossierWithWhoAndWhen() {
        RoleOutcome outcome = roles.decide(ANN, CASE, "C-1", wish(PartyRole.WITNESS, "only lent the phone"), false);

        Party decided = partyOf("C-1");
        assertThat(outcome).isEqualTo(new Changed(decided, 1));
        assertThat(decided.role()).isEqualTo(PartyRole.WITNESS);
        assertThat(decided.reason()).isEqualTo("only lent the phone");
        assertThat(decided.decision()).contains(new Decision("ann", NOW, PartyRole.SUBJECT, "named by staff"));
        assertThat(dossiers.ofCase(ANN, CASE).orElseThrow().customers())
                .filteredOn(records -> records.customer().id().equals(new CustomerId("C-1")))
                .allSatisfy(records -> assertThat(records.role()).isEqualTo(PartyRole.WITNESS));
    }

    @Test
    void aDecisionMakesOlderAnswersLookOld() {
        long caseBefore = dossiers.version(ANN, CASE);
        long customerBefore = dossiers.version(ANN, new CustomerId("C-1"));

        roles.decide(ANN, CASE, "C-1", wish(PartyRole.WITNESS, "r"), false);

        assertThat(dossiers.version(ANN, CASE)).isGreaterThan(caseBefore);
        assertThat(dossiers.version(ANN, new CustomerId("C-1"))).isGreaterThan(customerBefore);
    }

    @Test
    void anUndoneDecisionGivesBackTheOneBeforeAndThenTheCasesOwn() {
        roles.decide(ANN, CASE, "C-1", wish(PartyRole.ASSOCIATE, "first"), false);
        roles.decide(ANN, CASE, "C-1", wish(PartyRole.WITNESS, "second"), false);

        roles.undo(ANN, CASE, "C-1", wish(PartyRole.UNKNOWN, "too soon"));
        assertThat(partyOf("C-1").reason()).isEqualTo("first");

        RoleOutcome last = roles.undo(ANN, CASE, "C-1", wish(PartyRole.UNKNOWN, "again"));
        assertThat(last).isEqualTo(new Changed(party("C-1", PartyRole.SUBJECT), 4));
        assertThat(partyOf("C-1")).isEqualTo(party("C-1", PartyRole.SUBJECT));
        assertThat(roles.undo(ANN, CASE, "C-1", wish(PartyRole.UNKNOWN, "more")))
                .isEqualTo(new RoleOutcome.NothingToUndo());
        assertThat(roles.history(ANN, CASE, "C-1").orElseThrow())
                .extracting(RoleChange::reason)
                .containsExactly("first", "second", "too soon", "again");
    }

    @Test
    void aDecisionOutlivesANewImportOfTheCase() {
        roles.decide(ANN, CASE, "C-1", wish(PartyRole.WITNESS, "r"), false);

        new RecordsWriter(database)
                .cases(List.of(new CaseFile(
                        CASE, "New title", "open", FILE.opened(), FILE.parties(), List.of(), Set.of("ann"))));

        assertThat(partyOf("C-1").role()).isEqualTo(PartyRole.WITNESS);
    }

    @Test
    void aPotentialVictimBecomesASubjectOnlyWithAConfirmation() {
        Wish bare = wish(PartyRole.SUBJECT, "gave orders");
        Wish confirmed = new Wish(PartyRole.SUBJECT, "gave orders", Optional.empty(), true);

        assertThat(roles.decide(ANN, CASE, "C-2", bare, false)).isEqualTo(new RoleOutcome.Unconfirmed());
        assertThat(partyOf("C-2").role()).isEqualTo(PartyRole.POTENTIAL_VICTIM);
        assertThat(roles.decide(ANN, CASE, "C-2", confirmed, false)).isInstanceOf(Changed.class);
        assertThat(partyOf("C-2").role()).isEqualTo(PartyRole.SUBJECT);
    }

    @Test
    void aDetourByAnotherRoleDoesNotSpareTheConfirmation() {
        roles.decide(ANN, CASE, "C-2", wish(PartyRole.UNKNOWN, "unclear"), false);

        assertThat(roles.decide(ANN, CASE, "C-2", wish(PartyRole.SUBJECT, "now"), false))
                .isEqualTo(new RoleOutcome.Unconfirmed());
    }

    @Test
    void whoLooksLikeAPotentialVictimToTheAnalysisNeedsAConfirmationToo() {
        String jo = FILE.parties().getLast().id();

        assertThat(roles.decide(ANN, CASE, jo, wish(PartyRole.SUBJECT, "r"), true))
                .isEqualTo(new RoleOutcome.Unconfirmed());
        assertThat(roles.decide(ANN, CASE, jo, wish(PartyRole.SUBJECT, "r"), false))
                .isInstanceOf(Changed.class);
    }

    @Test
    void takingBackADecisionThatSparedAPotentialVictimNeedsAConfirmation() {
        roles.decide(ANN, CASE, "C-1", wish(PartyRole.POTENTIAL_VICTIM, "coerced"), false);

        assertThat(roles.undo(ANN, CASE, "C-1", wish(PartyRole.UNKNOWN, "r"))).isEqualTo(new RoleOutcome.Unconfirmed());
        assertThat(roles.undo(ANN, CASE, "C-1", new Wish(PartyRole.UNKNOWN, "r", Optional.empty(), true)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void theSameWishTwiceIsOneDecisionAndAnOldVersionIsRefused() {
        Wish wish = new Wish(PartyRole.WITNESS, "r", Optional.of(0), false);

        RoleOutcome first = roles.decide(ANN, CASE, "C-1", wish, false);
        RoleOutcome again = roles.decide(ANN, CASE, "C-1", wish, false);
        RoleOutcome late =
                roles.decide(ANN, CASE, "C-1", new Wish(PartyRole.ASSOCIATE, "r", Optional.of(0), false), false);

        assertThat(again).isEqualTo(first);
        assertThat(late).isEqualTo(new RoleOutcome.ChangedMeanwhile(1));
        assertThat(roles.history(ANN, CASE, "C-1").orElseThrow()).hasSize(1);
    }

    @Test
    void nobodyElseDecidesOrLearnsOfAParty() {
        Access stranger = access("eve");
        Access writer = new Access(new Caller("ann", Role.REPORT_WRITER, Audience.INVESTIGATION), Set.of(CASE));
        Access outside = new Access(new Caller("ann", Role.INVESTIGATOR, Audience.OUTSIDE), Set.of(CASE));
        Wish wish = wish(PartyRole.WITNESS, "r");

        for (Access other : List.of(stranger, writer, outside)) {
            assertThat(roles.decide(other, CASE, "C-1", wish, false)).isEqualTo(new RoleOutcome.NotThere());
            assertThat(roles.undo(other, CASE, "C-1", wish)).isEqualTo(new RoleOutcome.NotThere());
        }
        assertThat(roles.history(stranger, CASE, "C-1")).isEmpty();
        assertThat(roles.decide(ANN, CASE, "C-9", wish, false)).isEqualTo(new RoleOutcome.NotThere());
        assertThat(partyOf("C-1").decision()).isEmpty();
    }

    private Party partyOf(String id) {
        return cases.find(ANN, CASE).orElseThrow().parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Wish wish(PartyRole role, String reason) {
        return new Wish(role, reason, Optional.empty(), false);
    }
}

package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.CustomerId;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DemoCasesTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT);

    @Test
    void thereAreTwelveCasesAndTwoOfThemAreInnocent() {
        List<DemoCases.Planted> all = BANK.answers().all();

        assertThat(all).hasSize(12);
        assertThat(all.stream().filter(DemoCases.Planted::isInnocent)).hasSize(2);
    }

    @Test
    void noPotentialVictimIsASubject() {
        for (DemoCases.Planted planted : BANK.answers().all()) {
            assertThat(planted.potentialVictims())
                    .allSatisfy(victim -> assertThat(planted.subjects()).doesNotContain(victim));
        }
    }

    @Test
    void everyCaseHasAlertsWithTransactionsNotesAndADossier() {
        for (DemoCases.Planted planted : BANK.answers().all()) {
            Dossier dossier = BANK.dossierOf(planted.caseId());

            assertThat(dossier.notes()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(dossier.customers().getFirst().role()).isIn(PartyRole.SUBJECT, PartyRole.POTENTIAL_VICTIM);
            assertThat(dossier.customers().stream().flatMap(records -> records.alerts().stream()))
                    .isNotEmpty()
                    .allSatisfy(alert -> assertThat(alert.transactions()).isNotEmpty());
        }
    }

    @Test
    void aCustomerOutsideEveryCaseShowsNoAlerts() {
        CustomerId subject = BANK.answers().all().getFirst().subjects().getFirst();

        assertThat(BANK.dossierOf(subject).customers().getFirst().alerts()).isEmpty();
    }
}

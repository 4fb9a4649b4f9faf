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

    private static final DemoBank BANK = Banks.DEFAULT;

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

    @Test
    void theNumbersOfTheRecordsAreAsDocumented() {
        assertThat(BANK.alerts()).extracting(alert -> alert.id().value()).startsWith("AL-01", "AL-02");
        assertThat(BANK.cases())
                .extracting(one -> one.id().value())
                .startsWith("DEMO-01")
                .endsWith("DEMO-12");
        assertThat(BANK.notes()).extracting(note -> note.id().value()).startsWith("N-0001");
    }

    @Test
    void secondReadersSeeEvenCasesOnly() {
        assertThat(BANK.cases()).allSatisfy(one -> {
            boolean even = Integer.parseInt(one.id().value().substring(5)) % 2 == 0;
            assertThat(one.readers()).contains("investigator-1", "report-writer-1", "reviewer-1");
            assertThat(one.readers().contains("investigator-2")).isEqualTo(even);
        });
    }
}

package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Customer;
import io.casewright.casefile.Party;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.CustomerId;
import io.casewright.knowledge.KnowledgeBase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Banks of other seeds: what the analysis finds must not depend on the one that it was tuned on.
class OtherBanksTest {

    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());
    private static final double MOST_BY_ACCIDENT = 0.02;

    static List<DemoBank> banks() {
        DemoBank.Settings small = DemoBank.Settings.DEFAULT.withSize(320, 32_000);
        return List.of(DemoBank.generate(small.withSeed(4_711)), DemoBank.generate(small.withSeed(-9)));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void everyPlantedSchemeIsFoundAndNoInnocentOneIs(DemoBank bank) {
        for (Planted planted : bank.answers().all()) {
            String found = ANALYST.analyse(bank.dossierOf(planted.caseId()))
                    .scheme()
                    .map(Analysis.SchemeMatch::typology)
                    .orElse(Planted.INNOCENT);

            assertThat(found).as(planted.caseId().value()).isEqualTo(planted.typology());
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void cleanCustomersTripAtMostTwoInAHundredTests(DemoBank bank) {
        Set<CustomerId> inCases = bank.cases().stream()
                .flatMap(caseFile -> caseFile.parties().stream())
                .map(Party::customer)
                .flatMap(customer -> customer.stream())
                .collect(Collectors.toSet());

        List<Finding> tested = bank.customers().stream()
                .map(Customer::id)
                .filter(id -> !inCases.contains(id))
                .flatMap(id -> ANALYST.analyse(bank.dossierOf(id)).findings().stream())
                .filter(finding -> !(finding.outcome() instanceof Finding.Outcome.NotTestable))
                .toList();

        long present =
                tested.stream().filter(finding -> finding.present().isPresent()).count();
        assertThat(tested).hasSizeGreaterThan(5_000);
        assertThat(present).isLessThanOrEqualTo(Math.round(tested.size() * MOST_BY_ACCIDENT));
    }
}

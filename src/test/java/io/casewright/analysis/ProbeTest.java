package io.casewright.analysis;

import io.casewright.casefile.Customer;
import io.casewright.casefile.Party;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.CustomerId;
import io.casewright.knowledge.KnowledgeBase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void probe() {
        RecordsAnalyst analyst = new RecordsAnalyst(KnowledgeBase.load());
        DemoBank.Settings small = DemoBank.Settings.DEFAULT.withSize(320, 32_000);
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, String> example = new TreeMap<>();
        for (DemoBank bank : List.of(DemoBank.generate(small.withSeed(4_711)), DemoBank.generate(small.withSeed(-9)))) {
            Set<CustomerId> inCases = bank.cases().stream()
                    .flatMap(c -> c.parties().stream())
                    .map(Party::customer)
                    .flatMap(c -> c.stream())
                    .collect(Collectors.toSet());
            for (Customer customer : bank.customers()) {
                if (inCases.contains(customer.id())) continue;
                for (Finding f : analyst.analyse(bank.dossierOf(customer.id())).findings()) {
                    int[] c = counts.computeIfAbsent(f.indicator(), k -> new int[3]);
                    if (f.outcome() instanceof Finding.Outcome.Present) {
                        c[0]++;
                        example.putIfAbsent(f.indicator(), customer.occupation() + "/" + customer.segment());
                    } else if (f.outcome() instanceof Finding.Outcome.Absent) c[1]++;
                    else c[2]++;
                }
            }
            for (Planted planted : bank.answers().all()) {
                Analysis a = analyst.analyse(bank.dossierOf(planted.caseId()));
                System.out.println("CASE " + planted.caseId() + " planted=" + planted.typology() + " found="
                        + a.scheme().map(Analysis.SchemeMatch::typology).orElse("none"));
                System.out.println("   PRESENT "
                        + a.findings().stream()
                                .filter(f -> f.present().isPresent())
                                .map(Finding::indicator)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" ")));
            }
        }
        counts.forEach((id, c) -> {
            if (c[0] > 0)
                System.out.println("CLEAN " + id + " present=" + c[0] + " absent=" + c[1] + " open=" + c[2] + " "
                        + example.get(id));
        });
        int p = counts.values().stream().mapToInt(c -> c[0]).sum();
        int a = counts.values().stream().mapToInt(c -> c[1]).sum();
        System.out.println("CLEAN all " + p + " of " + (p + a));
    }
}

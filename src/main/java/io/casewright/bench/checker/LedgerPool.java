package io.casewright.bench.checker;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analyst;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Passage;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.KnowledgeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ledgers of demo banks: every case of each, and as many customers beside, with passages of the knowledge base.
public final class LedgerPool {

    private static final int CUSTOMERS = 240;
    private static final int TRANSACTIONS = 14_000;
    private static final int OF_A_BANK = 25;
    private static final int PASSAGES = 6;

    private LedgerPool() {}

    /// @param ledgers how many, at least one
    /// @param seed another seed gives other banks
    public static List<Ledger> of(int ledgers, long seed) {
        KnowledgeBase library = KnowledgeBase.load();
        Analyst analyst = Analyst.of(library);
        List<CitedPassage> passages = passages(library);
        Random dice = new Random(seed);
        List<Ledger> pool = new ArrayList<>();
        while (pool.size() < ledgers) {
            DemoBank bank = DemoBank.generate(
                    DemoBank.Settings.DEFAULT.withSize(CUSTOMERS, TRANSACTIONS).withSeed(dice.nextLong(1, 1_000_000)));
            int wanted = Math.min(OF_A_BANK, ledgers - pool.size());
            for (Dossier dossier : dossiers(bank, wanted)) {
                Analysis analysis = analyst.analyse(dossier);
                pool.add(Ledger.of("bench " + pool.size(), analysis.explained(), some(passages, dice)));
            }
        }
        return pool;
    }

    private static List<Dossier> dossiers(DemoBank bank, int wanted) {
        List<Dossier> dossiers = new ArrayList<>();
        bank.cases().stream()
                .map(CaseFile::id)
                .limit(wanted)
                .map(bank::dossierOf)
                .forEach(dossiers::add);
        int step = Math.max(1, bank.customers().size() / OF_A_BANK);
        for (int index = 0; dossiers.size() < wanted; index += step) {
            Customer customer = bank.customers().get(index % bank.customers().size());
            dossiers.add(bank.dossierOf(customer.id()));
        }
        return dossiers;
    }

    private static List<CitedPassage> passages(KnowledgeBase library) {
        List<CitedPassage> all = new ArrayList<>();
        for (KnowledgeDocument document : library.documents()) {
            for (Passage passage : document.passages()) {
                all.add(new CitedPassage(passage, document.document(), false));
            }
        }
        return all;
    }

    private static List<CitedPassage> some(List<CitedPassage> all, Random dice) {
        return dice.ints(0, all.size())
                .distinct()
                .limit(PASSAGES)
                .mapToObj(all::get)
                .toList();
    }
}

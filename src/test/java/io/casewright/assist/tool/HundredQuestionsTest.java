package io.casewright.assist.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Account;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.checking.Verdict;
import io.casewright.demo.DemoBank;
import io.casewright.embedding.BgeEmbedder;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The questions' answers are computed a second time here, from the bank's list of bookings.
class HundredQuestionsTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final BgeEmbedder ENCODER = new BgeEmbedder(1, Duration.ofMinutes(1));
    private static final Understanding UNDERSTANDING = new Understanding(Intents.load(ENCODER));
    private static final Checker CHECKER = new LedgerChecker();
    private static final Map<String, Dossier> DOSSIERS = new ConcurrentHashMap<>();

    /// Facts that print single payments carry those alone.
    private static final Set<Measure> OF_PARTS = Set.of(
            Measure.LARGEST,
            Measure.SMALLEST,
            Measure.FIRST,
            Measure.LAST,
            Measure.BUSIEST_MONTH,
            Measure.COUNTERPARTIES,
            Measure.COUNTRIES,
            Measure.WEEKDAYS,
            Measure.HOURS);

    static List<Asked> questions() {
        return Stream.of(
                        HundredQuestions.totals(),
                        HundredQuestions.moreTotals(),
                        HundredQuestions.otherTotals(),
                        HundredQuestions.counts(),
                        HundredQuestions.averages(),
                        HundredQuestions.mediansAndNets(),
                        HundredQuestions.timesOfWeekAndDay(),
                        HundredQuestions.singles(),
                        HundredQuestions.grouped(),
                        HundredQuestions.lists(),
                        HundredQuestions.compared(),
                        HundredQuestions.nothings())
                .flatMap(List::stream)
                .toList();
    }

    @AfterAll
    static void release() {
        ENCODER.close();
    }

    @Test
    void thereAreAHundred() {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(questions().stream().map(Asked::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsWhatTheBookingsSay(Asked asked) {
        Dossier dossier = dossier(asked.caseId());
        Inquiry inquiry = inquiry(asked, dossier);
        List<Fact> facts = PaymentTools.compute(new DossierView(dossier), inquiry);
        CustomerRecords customer = customer(asked, dossier);
        List<Transaction> expected = bookings(customer).filter(asked.which()).toList();

        String said = facts.stream()
                .filter(fact -> fact.statement().contains(customer.customer().name()))
                .map(Fact::statement)
                .collect(Collectors.joining("\n"));
        assertThat(said).contains(asked.answer().apply(expected));
        if (!OF_PARTS.contains(inquiry.measure()) && !expected.isEmpty()) {
            assertThat(behind(facts, customer)).containsExactlyInAnyOrderElementsOf(ids(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theCheckerPassesEveryStatementAndTheSameQuestionGivesTheSameLedger(Asked asked) {
        Dossier dossier = dossier(asked.caseId());
        Inquiry inquiry = inquiry(asked, dossier);
        Ledger ledger = Ledger.of(asked.question(), PaymentTools.compute(new DossierView(dossier), inquiry), List.of());
        Ledger again = Ledger.of(asked.question(), PaymentTools.compute(new DossierView(dossier), inquiry), List.of());

        assertThat(again.hash()).isEqualTo(ledger.hash());
        for (int number = 1; number <= ledger.facts().size(); number++) {
            String statement = ledger.facts().get(number - 1).statement();
            assertThat(CHECKER.check(statement, List.of(Citation.fact(number)), ledger))
                    .as(statement)
                    .isEqualTo(new Verdict.Supported());
            assertThat(statement).matches("(?s)\\p{Lu}.*\\.").doesNotContain("{", "  ", " .", "..");
        }
    }

    private static Inquiry inquiry(Asked asked, Dossier dossier) {
        Understood understood = UNDERSTANDING.read(asked.question(), new DossierView(dossier));
        assertThat(understood).as(asked.question()).isInstanceOf(Understood.Asked.class);
        return ((Understood.Asked) understood).inquiry();
    }

    private static Dossier dossier(String caseId) {
        return DOSSIERS.computeIfAbsent(caseId, id -> BANK.dossierOf(new CaseId(id)));
    }

    private static CustomerRecords customer(Asked asked, Dossier dossier) {
        return dossier.customers().stream()
                .filter(each -> asked.who().isEmpty()
                        ? each.role() == PartyRole.SUBJECT
                        : each.customer().name().equals(asked.who()))
                .findFirst()
                .orElseGet(() -> dossier.customers().getFirst());
    }

    /// Without transfers between own accounts.
    private static Stream<Transaction> bookings(CustomerRecords customer) {
        Set<String> own = customer.accounts().stream().map(Account::number).collect(Collectors.toSet());
        return customer.transactions().stream()
                .filter(each ->
                        each.counterparty().account().filter(own::contains).isEmpty());
    }

    private static Set<String> behind(List<Fact> facts, CustomerRecords customer) {
        Set<String> own = ids(customer.transactions());
        return facts.stream()
                .flatMap(fact -> fact.records().stream())
                .filter(record -> record.kind() == RecordKind.TRANSACTION)
                .map(RecordRef::id)
                .filter(own::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Transaction> transactions) {
        return transactions.stream().map(each -> each.id().value()).collect(Collectors.toSet());
    }
}

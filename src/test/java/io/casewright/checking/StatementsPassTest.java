package io.casewright.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.testsupport.SampleLedgers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a fact says of itself passes, also where the sentence is not the statement letter by letter, so that every rule
/// reads it.
class StatementsPassTest {

    private final Checker checker = new LedgerChecker();

    @ParameterizedTest
    @MethodSource("ledgers")
    void aStatementPassesWithItsOwnCitation(Ledger ledger) {
        assertThat(failures(ledger, statement -> statement)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void aStatementPassesWhenItIsOnlyOpenedInAnotherWay(Ledger ledger) {
        assertThat(failures(ledger, statement -> "According to the records: " + statement))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void twoStatementsPassAsOneSentenceWithBothCitations(Ledger ledger) {
        List<String> failures = new ArrayList<>();
        for (int number = 1; number < ledger.facts().size(); number++) {
            String text = without(ledger.facts().get(number - 1).statement()) + "; "
                    + ledger.facts().get(number).statement();
            List<Citation> citations = List.of(Citation.fact(number), Citation.fact(number + 1));
            note(failures, checker.check(text, citations, ledger), text);
        }

        assertThat(failures).isEmpty();
    }

    private List<String> failures(Ledger ledger, java.util.function.UnaryOperator<String> worded) {
        List<String> failures = new ArrayList<>();
        for (int number = 1; number <= ledger.facts().size(); number++) {
            Fact fact = ledger.facts().get(number - 1);
            String text = worded.apply(fact.statement());
            note(failures, checker.check(text, List.of(Citation.fact(number)), ledger), text);
        }
        return failures;
    }

    private static void note(List<String> failures, Verdict verdict, String text) {
        if (!verdict.isSupported()) {
            failures.add(text + " -> " + verdict.reason());
        }
    }

    private static String without(String statement) {
        return statement.substring(0, statement.length() - 1);
    }

    static Stream<Ledger> ledgers() {
        return SampleLedgers.all().stream();
    }
}

package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.testsupport.SampleLedgers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes of sentences that a person edits, over a real ledger and the real checker.
class RecheckingTest {

    private static final Ledger LEDGER = SampleLedgers.structuring();
    private static final Citation WIRES = LEDGER.factOf("geo.wires").orElseThrow();
    private static final Citation SAME_DAY = LEDGER.factOf("cash.same-day").orElseThrow();
    private static final ReportSentence DRAFTED = drafted("geo.wires");

    @Test
    void anUntouchedSentenceStaysAsItWasDrafted() {
        assertThat(edited("Something new. " + DRAFTED.text(), DRAFTED)).contains(DRAFTED);
        assertThat(edited(DRAFTED.text() + " [" + WIRES + "]", DRAFTED)).containsExactly(DRAFTED);
    }

    @Test
    void aRewordedSentenceKeepsTheEvidenceOfTheOneBefore() {
        ReportSentence sentence = only("3 wires of USD 190,000.00 went to Al Noor Trading FZE.", DRAFTED);

        assertThat(sentence.standing()).isEqualTo(Standing.SUPPORTED);
        assertThat(sentence.citations()).containsExactly(WIRES);
        assertThat(sentence.author()).contains("ann");
    }

    @Test
    void aFigureThatTheLedgerDoesNotCarryMakesItTheAuthorsStatement() {
        ReportSentence sentence = only(
                "3 wires of together USD 910,000.00 went to Al Noor Trading FZE in United Arab Emirates.", DRAFTED);

        assertThat(sentence.standing()).isEqualTo(Standing.AUTHORS_STATEMENT);
        assertThat(sentence.author()).contains("ann");
        assertThat(sentence.citations()).isEmpty();
        assertThat(sentence.reason()).contains("910,000.00");
    }

    @Test
    void aWrittenCitationThatCarriesTheSentenceIsItsLink() {
        String text = LEDGER.fact(SAME_DAY).orElseThrow().statement();

        ReportSentence sentence = only(text + " [" + SAME_DAY + "]");

        assertThat(sentence.standing()).isEqualTo(Standing.SUPPORTED);
        assertThat(sentence.citations()).containsExactly(SAME_DAY);
    }

    @Test
    void aWrongCitationIsReplacedByTheEvidenceThatCarriesTheSentence() {
        String text = LEDGER.fact(SAME_DAY).orElseThrow().statement();

        assertThat(only(text + " [" + WIRES + "]").citations()).containsExactly(SAME_DAY);
    }

    @Test
    void withoutCitationsTheEvidenceIsFound() {
        ReportSentence sentence = only("Rosa Bellini holds the current account US64SVBKUS6S3300958879.");

        assertThat(sentence.standing()).isEqualTo(Standing.SUPPORTED);
        assertThat(sentence.citations())
                .containsExactly(LEDGER.factOf("account.A-00010").orElseThrow());
    }

    @Test
    void everyStatementOfTheLedgerFindsItsOwnFact() {
        String all = String.join(
                "\n", LEDGER.facts().stream().map(fact -> fact.statement()).toList());

        assertThat(edited(all)).extracting(ReportSentence::standing).containsOnly(Standing.SUPPORTED);
    }

    @Test
    void aCitationThatTheLedgerDoesNotHoldIsNamedAndNotKept() {
        ReportSentence sentence = only("The branch manager felt uneasy. [F999]");

        assertThat(sentence.standing()).isEqualTo(Standing.AUTHORS_STATEMENT);
        assertThat(sentence.citations()).isEmpty();
        assertThat(sentence.reason()).contains("F999");
    }

    @Test
    void whatNothingCarriesIsAStatementThatKeepsTheCitationsOfItsAuthor() {
        ReportSentence sentence = only("The branch manager felt uneasy about it. [" + WIRES + "]");

        assertThat(sentence.standing()).isEqualTo(Standing.AUTHORS_STATEMENT);
        assertThat(sentence.citations()).containsExactly(WIRES);
    }

    @Test
    void aStatementStaysItsFirstAuthorsWhoeverEditsTheSectionNext() {
        ReportSentence bobs = new ReportSentence(
                "The branch manager felt uneasy.", List.of(), Standing.AUTHORS_STATEMENT, "", Optional.of("bob"));

        assertThat(edited("The branch manager felt uneasy. It rained.", bobs))
                .extracting(ReportSentence::author)
                .containsExactly(Optional.of("bob"), Optional.of("ann"));
    }

    @Test
    void aPotentialVictimCalledASuspectIsNeverCarried() {
        Ledger ledger = SampleLedgers.forcedLabour();
        String victim = ledger.facts().stream()
                .filter(fact -> fact.marks().contains(io.casewright.evidence.Fact.Mark.POTENTIAL_VICTIM))
                .map(fact -> fact.values().get("who"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .text();
        String all = IntStream.rangeClosed(1, ledger.facts().size())
                .mapToObj(number -> "F" + number)
                .toList()
                .toString();

        List<ReportSentence> sentences = new Rechecking(new LedgerChecker(), ledger, "ann")
                .of(victim + " is the main suspect. " + all, List.of());

        assertThat(sentences).extracting(ReportSentence::standing).containsExactly(Standing.AUTHORS_STATEMENT);
    }

    private static ReportSentence only(String text, ReportSentence... before) {
        List<ReportSentence> sentences = edited(text, before);
        assertThat(sentences).hasSize(1);
        return sentences.getFirst();
    }

    private static List<ReportSentence> edited(String text, ReportSentence... before) {
        return new Rechecking(new LedgerChecker(), LEDGER, "ann").of(text, List.of(before));
    }

    private static ReportSentence drafted(String computation) {
        Citation citation = LEDGER.factOf(computation).orElseThrow();
        return new ReportSentence(
                LEDGER.fact(citation).orElseThrow().statement(),
                List.of(citation),
                Standing.SUPPORTED,
                "as drafted",
                Optional.empty());
    }
}

package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.DraftNarrative;
import io.casewright.assist.ExplainRisk;
import io.casewright.assist.KeptLedger;
import io.casewright.assist.SummariseCustomer;
import io.casewright.casefile.CaseReaders;
import io.casewright.casefile.Customer;
import io.casewright.casefile.CustomerStore;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.demo.DemoLoader;
import io.casewright.evidence.Citation;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.TransactionId;
import io.casewright.knowledge.KnowledgeBase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The "done when" for the twelve demo cases, over the real database, index, analysis, writer and checker.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class DemoCasesTest {

    private static final Caller INVESTIGATOR = new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION);

    @Inject
    DemoLoader demo;

    @Inject
    CaseReaders readers;

    @Inject
    SummariseCustomer summaries;

    @Inject
    ExplainRisk risks;

    @Inject
    DraftNarrative narratives;

    @Inject
    AnswerStore answers;

    @Inject
    CustomerStore customers;

    @BeforeEach
    void waitForTheBank() {
        demo.load();
    }

    static Stream<Planted> cases() {
        return DemoBank.generate(DemoBank.Settings.DEFAULT).answers().all().stream();
    }

    static Stream<Planted> schemes() {
        return cases().filter(planted -> !planted.isInnocent());
    }

    static Stream<Planted> innocents() {
        return cases().filter(Planted::isInnocent);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySentenceOfASummaryIsCitedAndSupported(Planted planted) {
        Access access = readers.accessOf(INVESTIGATOR);

        Answers.assertSound(
                summaries.make(access, planted.caseId(), AnswerListener.NONE).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySentenceOfARiskExplanationIsCitedAndSupported(Planted planted) {
        Access access = readers.accessOf(INVESTIGATOR);

        Answer risk = risks.make(access, planted.caseId(), AnswerListener.NONE).orElseThrow();

        Answers.assertSound(risk);
        assertThat(risk.findings()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aNarrativeNamesSubjectPeriodTotalSchemeAndItsTransactions(Planted planted) {
        Access access = readers.accessOf(INVESTIGATOR);

        Answer narrative =
                narratives.make(access, planted.caseId(), AnswerListener.NONE).orElseThrow();

        Answers.assertSound(narrative);
        assertThat(Answers.text(narrative))
                .contains(names(access, planted))
                .contains(planted.first().toString(), planted.last().toString())
                .contains(planted.total().toString())
                .containsIgnoringCase(typologyName(planted));
        assertThat(citedTransactions(access, narrative))
                .containsAll(
                        planted.counted().stream().map(TransactionId::value).toList());
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void aNarrativeOfAnInnocentCaseGivesTheInnocentExplanationAndNoScheme(Planted planted) {
        Access access = readers.accessOf(INVESTIGATOR);

        Answer narrative =
                narratives.make(access, planted.caseId(), AnswerListener.NONE).orElseThrow();

        Answers.assertSound(narrative);
        assertThat(Answers.text(narrative))
                .contains(names(access, planted))
                .contains(planted.last().toString())
                .doesNotContain("is consistent with");
        assertThat(Answers.text(narrative).toLowerCase(Locale.ROOT)).contains(planted.explanation());
        assertThat(narrative.headline().getFirst().text()).contains("innocent explanation");
    }

    private String[] names(Access access, Planted planted) {
        List<CustomerId> named = planted.subjects().isEmpty() ? planted.potentialVictims() : planted.subjects();
        return named.stream()
                .map(id -> customers.find(access, id).map(Customer::name).orElseThrow())
                .toArray(String[]::new);
    }

    private static String typologyName(Planted planted) {
        return KnowledgeBase.load().typology(planted.typology()).orElseThrow().name();
    }

    private Set<String> citedTransactions(Access access, Answer answer) {
        KeptLedger ledger = answers.ledger(access, answer.provenance().ledger()).orElseThrow();
        return Answers.sentences(answer).stream()
                .flatMap(sentence -> sentence.citations().stream())
                .filter(citation -> citation.kind() == Citation.Kind.FACT)
                .distinct()
                .flatMap(citation -> ledger.fact(citation.toString()).orElseThrow().records().stream())
                .filter(record -> record.kind() == RecordRef.RecordKind.TRANSACTION)
                .map(RecordRef::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

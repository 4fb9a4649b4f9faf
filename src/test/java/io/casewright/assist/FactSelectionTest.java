package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactSelectionTest {

    private static final List<Fact> FACTS = List.of(
            fact(Topic.PROFILE, "profile", "Marco Lindt is a barber and has been a customer since 2021-04-01."),
            fact(Topic.CASH, "cash.deposits", "Marco Lindt made 27 cash deposits totalling USD 254,310.00."),
            fact(Topic.COUNTERPARTY, "counterparty.1", "The largest payee is Orchid Trading Ltd with USD 80,000.00."),
            fact(Topic.ALERT, "alert.1", "The rule repeated cash deposits raised an alert on 2025-05-02."),
            fact(Topic.MITIGATION, "mitigation.history", "Marco Lindt has held the account for 4 years."),
            fact(Topic.GAP, "gap.purpose", "The records do not hold the purpose of the wires."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much cash was deposited? | cash.deposits",
                "Why did the alert fire? | alert.1",
                "Who is Marco Lindt and what is his occupation? | profile",
                "What was paid to Orchid Trading? | counterparty.1",
                "What speaks against suspicion? | mitigation.history",
                "What is missing? | gap.purpose"
            })
    void theFactThatAnswersComesFirst(String question, String computation) {
        assertThat(FactSelection.forQuestion(question, FACTS).getFirst().computation())
                .isEqualTo(computation);
    }

    @Test
    void aQuestionThatNoFactSpeaksOfGetsNone() {
        assertThat(FactSelection.forQuestion("Does the household keep a giraffe?", FACTS))
                .isEmpty();
    }

    @Test
    void theWordsThatNoFactHoldsAreNamed() {
        assertThat(FactSelection.unexplained("Does the household keep a giraffe?", FACTS))
                .contains("giraffe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does the guidance say about a laundromat? | true",
                "What do FATF and APG say about recruitment fees? | true",
                "Which signs of scam compounds are there according to UNODC? | true",
                "Which typology does this fit? | false",
                "What did the customer say about the guidance notes? | false",
                "Which red flags are there? | false"
            })
    void aQuestionAfterDocumentsIsToldFromOneAfterTheCase(String question, boolean ofDocuments) {
        assertThat(QuestionWords.of(question).ofDocuments()).isEqualTo(ofDocuments);
    }

    private static Fact fact(Topic topic, String computation, String statement) {
        return new Fact(topic, computation, statement, Map.of(), List.of(), Set.of());
    }
}

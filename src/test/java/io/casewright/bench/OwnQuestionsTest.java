package io.casewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.bench.BeirCollection.Entry;
import io.casewright.evidence.PassageId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnQuestionsTest {

    /// A digest that is written anew takes its questions with it: write new ones, then train again.
    @Test
    void mostOfOurQuestionsStillHaveThePassageThatTheyWereWrittenOn() {
        assertThat(OwnQuestions.read().passages()).hasSizeGreaterThan(90);
        assertThat(OwnQuestions.keptApart().passages()).hasSizeGreaterThan(230);
    }

    @Test
    void questionsOnRuleBooksAreOfferedWhereTheirPassagesAre() {
        BeirCollection none = new BeirCollection(List.of(), Map.of(), Map.of());
        BeirCollection one = new BeirCollection(List.of(new Entry("38|2.4", "", "any text")), Map.of(), Map.of());

        assertThat(OwnQuestions.onRuleBooks(none)).isEmpty();
        assertThat(OwnQuestions.onRuleBooks(one).values()).containsOnly(Set.of(new PassageId("38|2.4")));
    }
}

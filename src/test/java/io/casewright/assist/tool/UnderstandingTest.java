package io.casewright.assist.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.demo.DemoBank;
import io.casewright.embedding.BgeEmbedder;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Fact.Mark;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final BgeEmbedder ENCODER = new BgeEmbedder(1, Duration.ofMinutes(1));
    private static final Intents INTENTS = Intents.load(ENCODER);
    private static final Understanding UNDERSTANDING = new Understanding(INTENTS);
    private static final DossierView RESTAURANT = new DossierView(BANK.dossierOf(new CaseId("DEMO-10")));
    private static final DossierView SALON = new DossierView(BANK.dossierOf(new CaseId("DEMO-01")));

    @AfterAll
    static void release() {
        ENCODER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many payments were made on Tuesdays? | tuesdays",
                "How much was paid to the landlord? | landlord",
                "How much was not cash? | not",
                "How many payments were made per week? | week",
                "How much was paid by the associates? | associates",
                "What is the total of the deposits just below 10,000? | just",
                "How much cash was deposited except in June? | except",
                "How much was deposited at night? | night",
                "What is the average suspicious payment? | suspicious"
            })
    void aWordThatNothingReadIsToldAndNothingIsComputed(String question, String unread) {
        Understood understood = UNDERSTANDING.read(question, RESTAURANT);

        assertThat(understood).isInstanceOf(Understood.Unclear.class);
        assertThat(((Understood.Unclear) understood).unread()).contains(unread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why is this suspicious?",
                "Who is Lidia Zielinski?",
                "Which indicators are present?",
                "How many indicators are present?",
                "What speaks against suspicion?",
                "When did the alert fire?",
                "When was the account opened?",
                "What did the staff note about the customer?",
                "What should be asked next?",
                "Which typology does the activity fit?",
                "Is anybody a victim?",
                "List the parties",
                "What changed since the last report?"
            })
    void aQuestionAfterSomethingElseIsLeftToTheFactsOfTheCase(String question) {
        assertThat(UNDERSTANDING.read(question, RESTAURANT)).isEqualTo(new Understood.NotNumeric());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in March 2026 | 2026-03-01 | 2026-03-31",
                "in March | 2026-03-01 | 2026-03-31",
                "in December | 2025-12-01 | 2025-12-31",
                "in 2025 | 2025-01-01 | 2025-12-31",
                "on 3 March 2026 | 2026-03-03 | 2026-03-03",
                "on March 3rd, 2026 | 2026-03-03 | 2026-03-03",
                "on 2026-03-03 | 2026-03-03 | 2026-03-03",
                "in Q1 2026 | 2026-01-01 | 2026-03-31",
                "in the second half of 2025 | 2025-07-01 | 2025-12-31",
                "in the last quarter of 2025 | 2025-10-01 | 2025-12-31",
                "between 1 March and 15 April 2026 | 2026-03-01 | 2026-04-15",
                "from November to February | 2025-11-01 | 2026-02-28",
                "from 2026-01-05 to 2026-01-09 | 2026-01-05 | 2026-01-09",
                "since May 2026 | 2026-05-01 | 2026-06-30",
                "after 15 June 2026 | 2026-06-16 | 2026-06-30",
                "last month | 2026-05-01 | 2026-05-31",
                "this month | 2026-06-01 | 2026-06-30",
                "last year | 2025-01-01 | 2025-12-31",
                "in the last 30 days | 2026-06-01 | 2026-06-30",
                "over the past three months | 2026-03-31 | 2026-06-30",
                "last week | 2026-06-22 | 2026-06-28",
                "yesterday | 2026-06-29 | 2026-06-29"
            })
    void periodsAreReadAgainstTheNewestDayOfTheDossier(String words, LocalDate from, LocalDate to) {
        Selection selection = selection("How much cash was deposited " + words + "?", RESTAURANT);

        assertThat(RESTAURANT.asOf()).isEqualTo("2026-06-30");
        assertThat(selection.span()).contains(new Span(from, to));
        assertThat(selection.direction()).contains(Direction.IN);
        assertThat(selection.channels()).containsExactlyInAnyOrder(Channel.CASH, Channel.ATM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "above 9,000 | 9000 | | true",
                "of more than USD 9,000 | 9000 | | true",
                "of at least $9k | 9000 | | false",
                "of 9,000 or more | 9000 | | false",
                "below 10,000 dollars | | 10000 | true",
                "of up to 10 thousand | | 10000 | false",
                "between 9,000 and 9,999.99 | 9000 | 9999.99 | false",
                "of exactly 9,500 | 9500 | 9500 | false"
            })
    void amountsAreRead(String words, String least, String most, boolean open) {
        Selection selection = selection("How many cash deposits " + words + " were there?", RESTAURANT);

        assertThat(selection.amounts())
                .isEqualTo(new AmountBounds(
                        Optional.ofNullable(least).map(BigDecimal::new),
                        Optional.ofNullable(most).map(BigDecimal::new),
                        open));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much came from Anke Möller?",
                "How much came from Möller Anke?",
                "How much came from Anke Moeller?",
                "How much came from Anke Moller?",
                "How much came from A. Möller?",
                "how much came from anke möller"
            })
    void aNameIsFoundInItsSpellingsAndOrders(String question) {
        assertThat(selection(question, SALON).others().orElseThrow().keys()).hasSize(1);
    }

    @Test
    void aNameInOtherLettersIsFoundByItsTransliteration() {
        assertThat(NameForms.words("Ольга Петрова")).containsExactly("olga", "petrova");
        assertThat(NameForms.isFormOf(NameForms.words("Petrova Olga"), NameForms.words("Ольга Петрова")))
                .isTrue();
        assertThat(NameForms.isFormOf(NameForms.words("Olga Petrenko"), NameForms.words("Ольга Петрова")))
                .isFalse();
    }

    @Test
    void aNameThatNoRecordHasIsSaidToHaveNoPayments() {
        Understood.Asked asked =
                (Understood.Asked) UNDERSTANDING.read("How much was paid to Orchid Trading Ltd?", RESTAURANT);

        assertThat(PaymentTools.compute(RESTAURANT, asked.inquiry()))
                .singleElement()
                .satisfies(
                        fact -> assertThat(fact.statement()).contains("no debits to “Orchid Trading Ltd” were booked"))
                .satisfies(fact -> assertThat(fact.marks()).contains(Mark.NEGATIVE));
    }

    @Test
    void aLegalFormAloneNamesNobody() {
        assertThat(selection("How much was paid to Orchid Trading Ltd?", RESTAURANT)
                        .others()
                        .orElseThrow()
                        .keys())
                .isEmpty();
    }

    @Test
    void aPotentialVictimIsNamedAsOneInWhatIsComputed() {
        Understood.Asked asked =
                (Understood.Asked) UNDERSTANDING.read("How much did Hugo Carpentier pay to Vy Vo?", SALON);

        assertThat(PaymentTools.compute(SALON, asked.inquiry()))
                .allSatisfy(fact -> assertThat(fact.marks()).contains(Mark.POTENTIAL_VICTIM))
                .allSatisfy(fact -> assertThat(fact.statement()).contains("potential victim Hugo Carpentier"));
    }

    @Test
    void whatCanBeComputedIsToldNearestToTheQuestionFirst() {
        List<String> kinds = UNDERSTANDING.kinds("To what countries did cash travel?");

        assertThat(kinds).hasSize(Measure.values().length);
        assertThat(kinds.getFirst()).startsWith("Which countries");
    }

    @Test
    void everyMeasureHasExamplesAndWordsForTheUser() {
        List<Measure> known = INTENTS.all().stream()
                .flatMap(intent -> intent.measure().stream())
                .toList();

        assertThat(known).containsExactlyInAnyOrder(Measure.values());
        assertThat(UNDERSTANDING.kinds("How much?")).allMatch(kind -> kind.length() > 20);
    }

    private static Selection selection(String question, DossierView dossier) {
        Understood understood = UNDERSTANDING.read(question, dossier);
        assertThat(understood).as(question).isInstanceOf(Understood.Asked.class);
        return ((Understood.Asked) understood).inquiry().selection();
    }
}

package io.casewright.assist.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.demo.DemoBank;
import io.casewright.embedding.BgeEmbedder;
import io.casewright.evidence.CaseId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions that go on from the one before.
class FollowUpTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final BgeEmbedder ENCODER = new BgeEmbedder(1, Duration.ofMinutes(1));
    private static final Understanding UNDERSTANDING = new Understanding(Intents.load(ENCODER));
    private static final DossierView RESTAURANT = view("DEMO-10");
    private static final DossierView COINS = view("DEMO-03");

    private static DossierView view(String caseId) {
        return new DossierView(BANK.dossierOf(new CaseId(caseId)));
    }

    @AfterAll
    static void release() {
        ENCODER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "And the month before? | 2026-02-01 | 2026-02-28",
                "the month before? | 2026-02-01 | 2026-02-28",
                "What about April 2026? | 2026-04-01 | 2026-04-30",
                "and in the year before? | 2025-01-01 | 2025-12-31",
                "And in the same month a year earlier? | 2025-03-01 | 2025-03-31",
                "and since 15 June 2026? | 2026-06-15 | 2026-06-30"
            })
    void anotherPeriodKeepsTheRestOfTheQuestion(String question, LocalDate from, LocalDate to) {
        Inquiry before = asked("How much cash was deposited in March 2026?", RESTAURANT);
        Inquiry now = after(before, question, RESTAURANT);

        assertThat(now.measure()).isEqualTo(Measure.TOTAL);
        assertThat(now.selection().span()).contains(new Span(from, to));
        assertThat(now.selection().direction()).contains(Direction.IN);
        assertThat(now.selection().channels()).containsExactlyInAnyOrder(Channel.CASH, Channel.ATM);
    }

    @Test
    void referencesAreKeptOverSeveralQuestions() {
        Inquiry first = asked("How much was paid out in March 2026?", RESTAURANT);
        Inquiry second = after(first, "And to whom?", RESTAURANT);
        Inquiry third = after(second, "And the month before?", RESTAURANT);
        Inquiry fourth = after(third, "How many of them were in cash?", RESTAURANT);

        assertThat(second.measure()).isEqualTo(Measure.COUNTERPARTIES);
        assertThat(second.selection().span()).isEqualTo(first.selection().span());
        assertThat(third.measure()).isEqualTo(Measure.COUNTERPARTIES);
        assertThat(third.selection().span()).contains(Span.of(java.time.YearMonth.of(2026, 2)));
        assertThat(fourth.measure()).isEqualTo(Measure.COUNT);
        assertThat(fourth.selection().channels()).contains(Channel.CASH);
        assertThat(fourth.selection().direction()).contains(Direction.OUT);
        assertThat(fourth.selection().span()).isEqualTo(third.selection().span());
    }

    @Test
    void anotherNameTakesThePlaceOfTheEarlier() {
        Inquiry before = asked("How much was sent to Coinharrow?", COINS);
        Others first = before.selection().others().orElseThrow();
        Inquiry away = asked("How much was sent abroad in 2026?", COINS);
        Inquiry now = after(away, "What about Coinharrow?", COINS);

        assertThat(now.selection().others().orElseThrow().keys()).isEqualTo(first.keys());
        assertThat(now.selection().abroad()).isFalse();
        assertThat(now.selection().span()).isEqualTo(away.selection().span());
        assertThat(after(now, "And to whom?", COINS).selection().others()).isEmpty();
    }

    @Test
    void aComparisonWithAnotherPeriodComparesTheEarlierOneWithIt() {
        Inquiry before = asked("How much cash was deposited in March 2026?", RESTAURANT);
        Inquiry now = after(before, "And compared with the month before?", RESTAURANT);

        assertThat(now.measure()).isEqualTo(Measure.COMPARISON);
        assertThat(now.selection().span()).isEqualTo(before.selection().span());
        assertThat(now.against()).contains(Span.of(java.time.YearMonth.of(2026, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "And the largest? | LARGEST",
                "And by month? | MONTHLY",
                "And through which channels? | CHANNELS",
                "And how often? | COUNT",
                "List those payments | LIST"
            })
    void anotherMeasureKeepsTheFilters(String question, Measure measure) {
        Inquiry before = asked("How much was sent abroad?", RESTAURANT);
        Inquiry now = after(before, question, RESTAURANT);

        assertThat(now.measure()).isEqualTo(measure);
        assertThat(now.selection().abroad()).isTrue();
        assertThat(now.selection().direction()).contains(Direction.OUT);
    }

    @Test
    void outAndInAreTheOtherDirection() {
        Inquiry before = asked("How much came in in March 2026?", RESTAURANT);

        assertThat(after(before, "And out?", RESTAURANT).selection().direction())
                .contains(Direction.OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"And the month before?", "How many of them were in cash?", "What about March 2026?"})
    void withoutAnEarlierQuestionWhatIsMissingIsSaid(String question) {
        assertThat(UNDERSTANDING.read(question, RESTAURANT)).isEqualTo(new Understood.Incomplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And why?",
                "And who is the customer?",
                "What about the alerts?",
                "And what speaks against it?",
                "What information is missing?"
            })
    void whatAsksForNoFiguresGoesOnFromNoFigures(String question) {
        Inquiry before = asked("How much cash was deposited in March 2026?", RESTAURANT);

        assertThat(UNDERSTANDING.read(question, RESTAURANT, Optional.of(before)))
                .isEqualTo(new Understood.NotNumeric());
    }

    @Test
    void aWholeQuestionForgetsTheEarlierOne() {
        Inquiry before = asked("How much cash was deposited in March 2026?", RESTAURANT);
        Inquiry now = after(before, "How much went out in 2025?", RESTAURANT);

        assertThat(now).isEqualTo(asked("How much went out in 2025?", RESTAURANT));
    }

    @Test
    void aWordThatNothingReadIsToldInAFollowUpToo() {
        Inquiry before = asked("How much cash was deposited in March 2026?", RESTAURANT);

        assertThat(UNDERSTANDING.read("And how much was paid at night?", RESTAURANT, Optional.of(before)))
                .isInstanceOf(Understood.Unclear.class);
    }

    private static Inquiry asked(String question, DossierView view) {
        return ((Understood.Asked) UNDERSTANDING.read(question, view)).inquiry();
    }

    private static Inquiry after(Inquiry before, String question, DossierView view) {
        Understood understood = UNDERSTANDING.read(question, view, Optional.of(before));
        assertThat(understood).as(question).isInstanceOf(Understood.Asked.class);
        return ((Understood.Asked) understood).inquiry();
    }
}

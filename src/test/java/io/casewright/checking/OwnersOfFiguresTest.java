package io.casewright.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences that cite facts about two people.
class OwnersOfFiguresTest {

    private static final Ledger LEDGER = Ledger.of(
            "owners",
            List.of(received("Ada Mwangi", "USD", "7400.00", 31), received("Ben Okeke", "USD", "9100.00", 12)),
            List.of());

    private final Checker checker = new LedgerChecker();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Mwangi received USD 7,400.00, and Ben Okeke received USD 9,100.00.",
                "Ada Mwangi received USD 7,400.00 in 31 credits, while Ben Okeke received USD 9,100.00.",
                "USD 7,400.00 came in for Ada Mwangi and USD 9,100.00 for Ben Okeke.",
                "Ada Mwangi and Ben Okeke together received USD 16,500.00."
            })
    void eachKeepsTheirOwn(String sentence) {
        assertThat(verdict(sentence).reason()).isEqualTo(new Verdict.Supported().reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Mwangi received USD 9,100.00, and Ben Okeke received USD 7,400.00.",
                "Ada Mwangi received USD 7,400.00 in 12 credits, while Ben Okeke received USD 9,100.00.",
                "USD 9,100.00 came in for Ada Mwangi and USD 7,400.00 for Ben Okeke.",
                "Ada Mwangi and Ben Okeke together received USD 16,400.00."
            })
    void nobodyIsGivenTheOthers(String sentence) {
        assertThat(verdict(sentence)).isInstanceOf(Verdict.Unsupported.class);
    }

    private Verdict verdict(String sentence) {
        return checker.check(sentence, List.of(Citation.fact(1), Citation.fact(2)), LEDGER);
    }

    private static Fact received(String who, String currency, String amount, long count) {
        Money total = Money.of(amount, currency);
        return new Fact(
                Topic.ACTIVITY,
                "activity.total-in/USD@" + who,
                "On the account of %s, %d credits brought in %s.".formatted(who, count, total),
                Map.of(
                        "who", new Value.NameValue(who),
                        "count", new Value.CountValue(count),
                        "total", new Value.MoneyValue(total)),
                List.of(new RecordRef(RecordKind.TRANSACTION, "T-" + who)),
                Set.of());
    }
}

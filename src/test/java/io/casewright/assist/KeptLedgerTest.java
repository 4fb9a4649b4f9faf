package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import io.casewright.testsupport.SampleLedgers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptLedgerTest {

    static Stream<Ledger> ledgers() {
        return SampleLedgers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void aKeptLedgerGivesTheLedgerBack(Ledger ledger) {
        Ledger back = KeptLedger.of(ledger).ledger();

        assertThat(back.hash()).isEqualTo(ledger.hash());
        assertThat(back.facts()).isEqualTo(ledger.facts());
    }

    @Test
    void everyKindOfValueComesBackTyped() {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("money", new Value.MoneyValue(Money.of("-1234567.5", "USD")));
        values.put("yen", new Value.MoneyValue(Money.of("1234567", "JPY")));
        values.put("dinar", new Value.MoneyValue(Money.of("1.234", "KWD")));
        values.put("count", new Value.CountValue(1_234_567));
        values.put("day", new Value.DayValue(LocalDate.of(2026, 2, 28)));
        values.put("period", new Value.PeriodValue(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
        values.put("one-day", new Value.PeriodValue(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1)));
        values.put("hour", new Value.HoursValue(1));
        values.put("hours", new Value.HoursValue(36));
        values.put("name", new Value.NameValue("O’Brien \"Bo\" 金\n"));
        values.put("account", new Value.AccountValue("DE02 1203"));
        values.put("ratio", new Value.RatioValue(new BigDecimal("0.425")));
        values.put("multiple", new Value.MultipleValue(new BigDecimal("12.8")));
        values.put("text", new Value.TextValue("a to b \\ \u0001"));
        RecordRef record = new RecordRef(RecordKind.TRANSACTION, "T-1");
        Fact fact = new Fact(Topic.FLOW, "flow.all", "All.", values, List.of(record), Set.of(Fact.Mark.MOST));
        Ledger ledger = Ledger.of("why?", List.of(fact), List.of());

        Ledger back = KeptLedger.of(ledger).ledger();

        assertThat(back.facts()).containsExactly(fact);
        assertThat(back.hash()).isEqualTo(ledger.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "AE", "MM", "KH", "LA", "GB", "XK", "CD", "CG", "TW", "PS", "TR", "CI"})
    void aCountryComesBackWithItsCode(String code) {
        Fact fact = new Fact(
                Topic.GEOGRAPHY, "geo", "There.", Map.of("country", new Value.CountryValue(code)), List.of(), Set.of());

        assertThat(KeptLedger.of(Ledger.of("where?", List.of(fact), List.of()))
                        .ledger()
                        .facts())
                .containsExactly(fact);
    }

    /// A passage's issuer and date are what a sentence may say of it.
    @Test
    void aPassageComesBackWithAllThatASentenceMaySayOfIt() {
        Ledger ledger = SampleLedgers.typologyQuestion();

        Ledger back = KeptLedger.of(ledger).ledger();

        assertThat(back.passages()).hasSameSizeAs(ledger.passages());
        for (int index = 0; index < ledger.passages().size(); index++) {
            assertThat(back.passages().get(index).document())
                    .usingRecursiveComparison()
                    .ignoringFields("address", "licence")
                    .isEqualTo(ledger.passages().get(index).document());
        }
    }

    /// Before passages told their issuer and date.
    @Test
    void aLedgerOfAnEarlierReleaseKeepsItsHash() {
        String canonical = SampleLedgers.typologyQuestion()
                .canonicalJson()
                .replaceAll(",\"issuer\":\"[^\"]*\",\"date\":\"[^\"]*\"", "");
        String hash = io.casewright.evidence.Sha256.hex(canonical);

        Ledger back = new KeptLedger(new LedgerId("L" + hash.substring(0, 32)), hash, canonical).ledger();

        assertThat(canonical).doesNotContain("issuer");
        assertThat(back.hash()).isEqualTo(hash);
    }

    @Test
    void theCasesBehindALedgerAreNamed() {
        Fact fact = new Fact(
                Topic.HISTORY,
                "history",
                "There is another case.",
                Map.of(),
                List.of(new RecordRef(RecordKind.CASE, "K-2"), new RecordRef(RecordKind.NOTE, "N-1")),
                Set.of());

        assertThat(KeptLedger.of(Ledger.of("what?", List.of(fact), List.of())).cases())
                .containsExactly(new CaseId("K-2"));
    }
}

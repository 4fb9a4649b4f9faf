package io.casewright.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "12400, USD, 'USD 12,400.00'",
        "0.5, USD, USD 0.50",
        "1500000, JPY, 'JPY 1,500,000'",
        "1.2345, KWD, KWD 1.234"
    })
    void moneyIsPrintedWithTheCurrencysOwnDecimals(String amount, String currency, String printed) {
        assertThat(Money.of(amount, currency)).hasToString(printed);
    }

    @Test
    void moneyOfTwoCurrenciesIsNeverAdded() {
        Money dollars = Money.of("1", "USD");
        Money euros = Money.of("1", "EUR");

        assertThatThrownBy(() -> dollars.plus(euros))
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatThrownBy(() -> Money.of("1", "XYQ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesReadAsInvestigatorsWriteThem() {
        assertThat(new Value.CountValue(1234).text()).isEqualTo("1,234");
        assertThat(new Value.RatioValue(new BigDecimal("0.420")).text()).isEqualTo("42 %");
        assertThat(new Value.MultipleValue(new BigDecimal("3.50")).text()).isEqualTo("3.5 times");
        assertThat(new Value.HoursValue(1).text()).isEqualTo("1 hour");
        assertThat(new Value.CountryValue("kh").text()).isEqualTo("Cambodia");
        assertThat(new Value.PeriodValue(LocalDate.parse("2025-01-02"), LocalDate.parse("2025-01-02")).text())
                .isEqualTo("2025-01-02");
    }

    @Test
    void aPeriodCannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Value.PeriodValue(LocalDate.parse("2025-01-02"), LocalDate.parse("2025-01-01")))
                .hasMessageContaining("2025-01-01");
    }

    @Test
    void citationsAreReadAsTheyAreWritten() {
        assertThat(Citation.parse("F12")).contains(Citation.fact(12));
        assertThat(Citation.parse("K3").orElseThrow()).hasToString("K3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F0", "F01", "F", "f1", "X2", "F1 ", "F1234567", ""})
    void anythingElseIsNoCitation(String text) {
        assertThat(Citation.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void idsWithoutPrintableCharactersAreRefused(String id) {
        assertThatThrownBy(() -> new CaseId(id)).hasMessageContaining("case id");
    }
}

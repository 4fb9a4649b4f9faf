package io.casewright.analysis.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Counterparty;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSideTest {

    @ParameterizedTest
    @ValueSource(strings = {"Nora Ogden", "王小明", "山田 花子", "สมชาย ใจดี", "محمد الأحمدي"})
    void aPersonsNameReadsLikeOneInAnyScript(String name) {
        assertThat(OtherSide.readsLikeAPerson(named(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Coinharrow", "Silverbrook Trading Inc", "ATM 0417 Market Square"})
    void aCompanyDoesNot(String name) {
        assertThat(OtherSide.readsLikeAPerson(named(name))).isFalse();
    }

    private static Counterparty named(String name) {
        return new Counterparty(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }
}

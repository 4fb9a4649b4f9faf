package io.casewright.checking;

import static io.casewright.checking.TrueSentencesTest.citations;
import static io.casewright.checking.TrueSentencesTest.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pairs by hand: a way of wording that the checker lets through where it is true, and the same wording where it is
/// not.
class OtherLiesTest {

    private final Checker checker = new LedgerChecker();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            structuring | F4     | About USD 230,000 came in.                                             | About USD 250,000 came in.
            structuring | F4     | Nearly USD 230,000 came in.                                            | Nearly USD 228,000 came in.
            structuring | F4     | More than USD 228,000 came in.                                         | USD 228,000 came in.
            structuring | F4     | No credit was larger than USD 9,950.                                   | No credit was larger than USD 9,000.
            structuring | F4     | The 24 credits of USD 228,400 average USD 9,516.67 each.               | The 24 credits of USD 228,400 average USD 9,950 each.
            structuring | F1     | Bellini, Rosa was born on the 12th of April, 1979.                     | Bellini, Carla was born on the 12th of April, 1979.
            structuring | F1     | R. Bellini has been a customer since 2nd May 2016.                     | A. Bellini has been a customer since 2nd May 2016.
            structuring | F1     | Rosa Bellini, born 1979-04-12, has been a customer since 2016-05-02.   | Rosa Bellini, born 2016-05-02, has been a customer since 1979-04-12.
            structuring | F3     | The account ending in 8879 was opened on 2016-05-02.                   | The account ending in 8897 was opened on 2016-05-02.
            structuring | F5     | Cash deposits rose from USD 8,900.00 to USD 114,200.00 a month.        | Cash deposits dropped from USD 114,200.00 to USD 8,900.00 a month.
            structuring | F4 F9  | The last credit was on 28 April 2026, and the alert came 6 days later. | The last credit was on 28 April 2026, and the alert came 16 days later.
            structuring | F4     | Credits came in from Monday, 2 March 2026 on.                          | Credits came in from Friday, 2 March 2026 on.
            structuring | F6     | Dozens of cash deposits were made.                                     | Hundreds of cash deposits were made.
            structuring | F12    | The cash is not explained by any document.                             | The cash is explained by a document.
            structuring | F11    | The activity may be structuring.                                       | The activity is structuring.
            structuring | F6     | The 24 cash deposits were made at 4 branches.                          | The 24 cash deposits were made at 4 branches to avoid a report.
            structuring | F6     | The 24 cash deposits were made at 4 branches.                          | The 24 cash deposits were hastily made at 4 branches.
            structuring | F6     | The 24 cash deposits were made at 4 branches.                          | Die 24 Einzahlungen wurden in 4 Filialen mit Bargeld gemacht und sind auffallend.
            structuring | F6     | The 24 cash deposits were made at 4 branches.                          | Los depositos se hicieron en 4 sucursales por el cliente.
            structuring | F4     | The account was credited 24 times.                                     | The account was credited 42 times.
            structuring | F4     | The largest of the credits was USD 9,950.00.                           | The first of the credits was of USD 9,950.00.
            structuring | F4     | Gross inflows came to USD 228,400.00.                                  | In total, USD 9,950.00 came in.
            structuring | F4     | Credits came in until 28 April 2026.                                   | Credits came in until 2 March 2026.
            structuring | F4     | Credits came in from 2 March 2026 on.                                  | All 24 credits came in on 2 March 2026.
            structuring | F4     | USD 228,400.00 came in.                                                | USD 228,400.00 came in every month.
            structuring | F4     | 24 incoming payments brought in USD 228,400.00.                        | 24 customers paid in USD 228,400.00.
            structuring | F1     | Rosa Bellini has been a customer since 2016-05-02.                     | Rosa Bellini was a customer until 2016-05-02.
            structuring | F2     | She is a restaurant owner.                                             | She will be a restaurant owner.
            mule        | F3     | EUR 61,300.00 was paid to Daniel Okafor by 14 unrelated persons.       | EUR 61,300.00 was paid by Daniel Okafor to 14 unrelated persons.
            mule        | F5     | Bitport Exchange was sent EUR 31,000.00 by Daniel Okafor.              | Daniel Okafor was sent EUR 31,000.00 by Bitport Exchange.
            mule        | F3     | All 14 persons are unrelated.                                          | All persons in Nigeria are unrelated.
            forcedLabour | F3    | Minh Tran is a potential victim.                                       | Minh Tran is a victim.
            charity     | F3     | The account saw no cash deposit.                                       | The account saw no wire.
            tradeBased  | F3     | Kestrel Import GmbH paid EUR 540,000.00 to Marlin Export Ltd.          | Kestrel Import GmbH was paid EUR 540,000.00 by Marlin Export Ltd.
            """)
    void theTrueWordingPassesAndTheFalseOneDoesNot(String ledgerName, String citations, String truth, String lie) {
        Verdict right = checker.check(truth, citations(citations), ledger(ledgerName));
        Verdict wrong = checker.check(lie, citations(citations), ledger(ledgerName));

        assertThat(right.reason()).isEqualTo(new Verdict.Supported().reason());
        assertThat(wrong).isInstanceOf(Verdict.Unsupported.class);
    }
}

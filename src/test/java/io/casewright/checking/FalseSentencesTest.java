package io.casewright.checking;

import static io.casewright.checking.TrueSentencesTest.citations;
import static io.casewright.checking.TrueSentencesTest.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences that are wrong in one way each, and the words that the verdict must point to.
class FalseSentencesTest {

    private final Checker checker = new LedgerChecker();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            structuring | F6     | 4 cash deposits were made at 24 branches.                              | 4 deposit
            structuring | F6     | About 30 cash deposits were made.                                      | 30
            structuring | F6     | More than 24 cash deposits were made.                                  | 24
            structuring | F6     | The cash deposits were made at dozens of branches within 85 days.      | 85 days
            structuring | F4     | On the account, 24 debits took out USD 228,400.00.                     | debits
            structuring | F4     | 24 credits from 2026-04-28 to 2026-03-02 brought in USD 228,400.00.    | 2026-04-28 … 2026-03-02
            structuring | F4     | Credits of $228.9k came in.                                            | $228.9k
            structuring | F4     | Credits of €228,400.00 came in.                                        | €228,400.00
            structuring | F4     | The account received AUD 228,400.00.                                   | AUD 228,400.00
            structuring | F4     | The smallest credit was USD 9,950.00.                                  | smallest
            structuring | F5     | Cash deposits fell from USD 114,200.00 to USD 8,900.00 a month.        | fell
            structuring | F5     | Cash deposits rose from USD 114,200.00 to USD 8,900.00 a month.        | USD 114,200.00 … USD 8,900.00
            structuring | F1     | Rosa Bellini was born on 1979-12-04.                                   | 1979-12-04
            structuring | F1     | Rosa Bellini was born in May 1979.                                     | May 1979
            structuring | F1     | Rosa Bellini is American.                                              | American
            structuring | F1     | Rosa Bellini lives in Italy.                                           | Italy
            structuring | F1     | Carla Bellini is a person born on 1979-04-12.                          | Carla Bellini
            structuring | F1     | Bellini, born 1979-04-12, has the customer number C-00011.             | c-00011
            structuring | F2     | Rosa Bellini is a restaurant owner and the wife of a politician.       | wife
            structuring | F3     | The account ****8878 was opened on 2016-05-02.                         | ****8878
            structuring | F8     | 3 wires of USD 190,000.00 came from Al Noor Trading FZE in the UAE.    | al noor trading fze
            structuring | F8     | 3 wires went to Al Noor Trading FZE in Qatar.                          | Qatar
            structuring | F9     | Alert AL-10 was raised at 22:00 on 2026-05-04.                         | 22:00
            structuring | F10    | The cash deposits were made at night.                                  | night
            structuring | F11    | The findings prove the typology structuring.                           | prove
            structuring | F11    | Rosa Bellini launders money.                                           | launders
            structuring | F12    | Documents on record explain the cash of Rosa Bellini.                  | F12
            structuring | F6     | No cash deposit was made at the 4 branches.                            | No cash deposit
            structuring | F6     | The deposits were made with the words “keep it small”.                 | keep it small
            structuring | K1     | The customer makes deposits below the reporting threshold.             | The customer
            structuring | K1     | Rosa Bellini makes deposits below the reporting threshold.             | rosa bellini
            structuring | K1     | According to FATF, deposits are made below the reporting threshold.    | FATF
            structuring | K2     | According to APG, structured deposits are often followed by wires.     | According to APG, structured deposits are often followed by wires.
            structuring | K2     | General knowledge, unverified: APG says that wires follow deposits.    | APG
            structuring | F2 K1  | Rosa Bellini made deposits of $10,000 at her restaurant.               | $10,000
            mule        | F3     | Daniel Okafor paid EUR 61,300.00 to 14 unrelated persons.              | daniel okafor
            mule        | F4     | 94 % of these credits left the account within 48 hours.                | 48 hours
            mule        | F4     | 6 % of these credits left the account within 24 hours.                 | 6
            mule        | F5     | Daniel Okafor sent EUR 31,000.00 to Bitport Exchange, last on 2026-02-04. | last … 2026-02-04
            mule        | F5     | Bitport Exchange sent EUR 31,000.00 to Daniel Okafor.                  | daniel okafor
            mule        | F5     | Daniel Okafor received EUR 31,000.00 from Bitport Exchange.            | received
            mule        | F7     | The findings fit the typology money mule best: 6 of its 5 tested indicators are present. | 5 indicator
            mule        | F3     | 14 unrelated persons in Nigeria paid EUR 61,300.00.                    | Nigeria
            forcedLabour | F3    | Minh Tran is a suspect.                                                | suspect
            forcedLabour | F3    | The subject Minh Tran lives with others.                               | subject
            forcedLabour | F2 F3 | Minh Tran is the subject of the case.                                  | subject
            forcedLabour | F5    | Minh Tran, an accomplice, sent USD 6,720.00 to Victor Hale.            | accomplice
            forcedLabour | F5    | Victor Hale sent USD 6,720.00 to Minh Tran.                            | victor hale
            forcedLabour | F4    | Victor Hale is guilty.                                                 | guilty
            forcedLabour | F7    | Two devices logged in to the accounts of 11 workers.                   | Two
            charity     | F3     | The account holds a cash deposit.                                      | F3
            charity     | F5     | The findings fit a typology.                                           | F5
            charity     | F6     | The same months of the year before brought in more than GBP 412,250.50. | GBP 412,250.50
            tradeBased  | F2     | Payroll makes up 41 % of the debits, more than the 3 % of its segment. | more
            tradeBased  | F3     | Marlin Export Ltd paid EUR 540,000.00 to Kestrel Import GmbH.          | kestrel import gmbh
            tradeBased  | F3     | Kestrel Import GmbH paid EUR 540,000.00, and EUR 498,000.00 came back within 9 weeks. | 9 weeks
            """)
    void aFalseSentenceIsStoppedAndTheVerdictPointsToTheFalsehood(
            String ledgerName, String citations, String sentence, String what) {
        Verdict verdict = checker.check(sentence, citations(citations), ledger(ledgerName));

        assertThat(verdict).isInstanceOf(Verdict.Unsupported.class);
        assertThat(((Verdict.Unsupported) verdict).what()).isEqualTo(what);
    }
}

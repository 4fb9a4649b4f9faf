package io.casewright.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.testsupport.SampleLedgers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// True sentences in a writer's own words, as a model would put them: a checker that stops these is of no use.
class TrueSentencesTest {

    private final Checker checker = new LedgerChecker();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            structuring | F1     | Rosa Bellini, born on 12 April 1979, has been a customer since 2 May 2016.
            structuring | F1     | Ms Bellini lives in the United States.
            structuring | F1     | The customer was born in April 1979 and joined the bank in 2016.
            structuring | F2     | She is a restaurant owner.
            structuring | F3     | Her account ends in ****8879 and was opened on May 2, 2016.
            structuring | F1 F2  | Rosa Bellini (C-00010) is a restaurant owner, born 1979-04-12.
            structuring | F4     | Between 2 March 2026 and 28 April 2026, twenty-four credits brought in $228,400.
            structuring | F4     | The account received USD 228.4k in 24 credits.
            structuring | F4     | Credits of USD 228 400.00 came in from 2026-03-02 to 2026-04-28.
            structuring | F4     | The largest credit was USD 9,950.
            structuring | F5     | Cash deposits rose to USD 114,200.00 a month, more than 12 times as much as before.
            structuring | F5     | Monthly cash deposits increased from USD 8,900.00 to USD 114,200.00.
            structuring | F6     | All of the 24 cash deposits were between $9,000 and $9,950.
            structuring | F6     | The deposits were made at four branches over 58 days.
            structuring | F7     | Five cash deposits were made on 17 March 2026, with a total of USD 47,250.
            structuring | F6 F7  | Of the 24 deposits, 5 were made on 2026-03-17.
            structuring | F8     | Three wires of USD 190,000 in total then went to Al Noor Trading FZE in the UAE.
            structuring | F9     | Alert AL-10 was raised on 4 May 2026.
            structuring | F10    | 24 cash deposits lie just below USD 10,000.
            structuring | F11    | This activity is consistent with structuring: four of five tested indicators are present.
            structuring | F12    | No document explains the cash.
            structuring | F13    | The source of the cash is unknown because the records do not hold the restaurant's takings.
            structuring | K1     | FFIEC lists deposits below the reporting threshold at several branches as a red flag.
            structuring | K1     | Customers who make deposits between $9,000 and $10,000 at several branches are a known sign, says FFIEC.
            structuring | K2     | General knowledge, unverified: structured deposits are often followed by wires abroad.
            structuring | F6 K1  | The 24 cash deposits match the indicator of deposits below the reporting threshold at several branches.
            mule        | F1     | Daniel Okafor was born on 30 September 2004.
            mule        | F2     | The account was dormant until 31 January 2026.
            mule        | F3     | Fourteen unrelated persons paid EUR 61,300 to Daniel Okafor in February 2026.
            mule        | F3     | Mr Okafor received €61,300.00 from 14 unrelated persons.
            mule        | F4     | Nearly all of it, 94 percent, left within a day.
            mule        | F4     | 94% of these credits left the account within 24 hours.
            mule        | F5     | He sent EUR 31,000.00 to Bitport Exchange between 2026-02-04 and 2026-02-26.
            mule        | F5     | The first payment to Bitport Exchange was on 4 February 2026 and the last on 26 February 2026.
            mule        | F6     | The note of 2 March 2026 says that the customer “cannot explain the credits”.
            mule        | F7     | The activity is consistent with a money mule account: five of the six tested indicators are present.
            mule        | F8     | Nothing on record explains why strangers would pay him.
            forcedLabour | F3    | Minh Tran is a potential victim.
            forcedLabour | F4    | Victor Hale, an associate in the case, is the director of Harrow Labour Services LLC.
            forcedLabour | F5    | Within 48 hours, potential victim Minh Tran sent 80 % of the wages, USD 6,720, to Victor Hale.
            forcedLabour | F2 F5 | Minh Tran, a potential victim, sent USD 6,720 to Victor Hale; the subject is Harrow Labour Services LLC.
            forcedLabour | F6    | All fourteen workers are potential victims and sent $94,080 to Victor Hale, some of it with the reference “rent”.
            forcedLabour | F7    | A single device, dev-77f1, logged in to the accounts of eleven workers.
            forcedLabour | F9    | The records do not hold contracts of the workers.
            charity     | F2     | In November and December 2025, 1,312 credits brought in GBP 412,250.50.
            charity     | F1 F2  | The charity's account received £412,250.50 in two months.
            charity     | F3     | There was no cash deposit and no cash withdrawal.
            charity     | F3     | The account holds neither cash deposits nor cash withdrawals.
            charity     | F4     | Four wires totalling GBP 350,000 went to Syria.
            charity     | F5     | The findings do not fit any typology.
            charity     | F6     | The same months of 2024 brought in GBP 398,100.00 after the yearly appeal.
            charity     | F7     | An earlier alert, AL-77, was cleared on 20 January 2025.
            tradeBased  | F1     | The subjects are Kestrel Import GmbH and Marlin Export Ltd.
            tradeBased  | F2     | Payroll makes up only 3 % of the debits of Marlin Export Ltd, against 41 % in its segment.
            tradeBased  | F3     | EUR 540,000 went from Kestrel Import GmbH to Marlin Export Ltd, and EUR 498,000 came back within nine days.
            tradeBased  | F4     | Six payments carry the invoice reference “INV-2291”.
            """)
    void aTrueSentencePasses(String ledgerName, String citations, String sentence) {
        Verdict verdict = checker.check(sentence, citations(citations), ledger(ledgerName));

        assertThat(verdict.reason()).isEqualTo(new Verdict.Supported().reason());
    }

    static Ledger ledger(String name) {
        return switch (name) {
            case "structuring" -> SampleLedgers.structuring();
            case "mule" -> SampleLedgers.mule();
            case "forcedLabour" -> SampleLedgers.forcedLabour();
            case "charity" -> SampleLedgers.charity();
            case "tradeBased" -> SampleLedgers.tradeBased();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static List<Citation> citations(String ids) {
        return Stream.of(ids.split(" ", -1))
                .map(id -> Citation.parse(id).orElseThrow())
                .toList();
    }
}

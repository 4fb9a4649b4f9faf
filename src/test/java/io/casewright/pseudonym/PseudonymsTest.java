package io.casewright.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.pseudonym.Identifier.Kind;
import io.casewright.testsupport.SampleLedgers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymsTest {

    private static final String SALT = "QXVKZ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME|Ann Marie Lee|Ann Marie Lee",
                "NAME|Ann Marie Lee|LEE, Ann Marie",
                "NAME|Ann Marie Lee|ann-marie lee",
                "NAME|Ann Marie Lee|A. M. Lee",
                "NAME|Ann Marie Lee|A.M. Lee",
                "NAME|Ann Marie Lee|Lee A M",
                "NAME|Ann Marie Lee|AnnMarieLee",
                "NAME|Ann Marie Lee|Ann Lee",
                "NAME|Ann Marie Lee|Mr Lee",
                "NAME|José Müller|Jose Mueller",
                "NAME|José Müller|JOSÉ MULLER",
                "NAME|Øystein Łukasz Ñandú|Oystein Lukasz Nandu",
                "NAME|Иван Петров|Ivan Petrov",
                "NAME|Siobhan O'Brien|Siobhan O Brien",
                "NAME|Golden Dragon Trading Ltd|GOLDEN DRAGON TRADING LIMITED",
                "NAME|Golden Dragon Trading Ltd|Golden Dragon",
                "NAME|Shadow Fox|shadow fox",
                "ACCOUNT|DE89370400440532013000|DE89 3704 0044 0532 0130 00",
                "ACCOUNT|DE89370400440532013000|de89-3704-0044-0532-0130-00",
                "ACCOUNT|0012345678|00 1234 5678",
                "ACCOUNT|0012345678|12345678",
                "PHONE|+44 20 7946 0958|(020) 7946-0958",
                "PHONE|+44 20 7946 0958|442079460958",
                "EMAIL|ann.lee@example.org|ANN.LEE@example.org",
                "ID|C-00017|c 00017",
                "ID|C-00017|C00017",
                "ADDRESS|12 Elm Street, Springfield|12, elm street - springfield",
            })
    void anIdentifierIsReplacedInWhateverFormItIsWritten(Kind kind, String known, String written) {
        Pseudonyms pseudonyms = Pseudonyms.of(List.of(new Identifier(kind, known)), SALT);
        String text = "On 2026-03-17 there was " + written + " with USD 12,345,678.00 from Germany.";

        String masked = pseudonyms.mask(text);

        for (Words.Word word : Words.of(written)) {
            if (word.folded().length() > 2 && !"limited".equals(word.folded())) {
                assertThat(Words.of(masked)).extracting(Words.Word::folded).doesNotContain(word.folded());
            }
        }
        assertThat(masked).contains("2026-03-17", "USD 12,345,678.00", "Germany", kind + "_" + SALT);
        assertThat(pseudonyms.restore(masked)).isEqualTo(text);
    }

    @Test
    void whatShowsByItsFormIsReplacedWhoeverItBelongsTo() {
        String text = "Write to some.body+x@mail.example.com, +1 (212) 555-0199, IBAN GB82 WEST 1234 5698 7654 32 or "
                + "card 4111 1111 1111 1111, wallet 0x52908400098527886E0F7030069857D2E4169EE7 from 203.0.113.7.";

        String masked = Pseudonyms.of(List.of(), SALT).mask(text);

        assertThat(masked).doesNotContain("some.body", "555", "GB82", "4111", "0x52", "203.0");
    }

    @Test
    void figuresStayAsTheyAre() {
        String text = "24 deposits of USD 9,500.00 came to EUR 228,000.00 between 2026-03-02 and 2026-04-28 at 14:05; "
                + "12345 is a count, 78 % a share, 3.5 times a multiple, and 2026 a year.";
        Pseudonyms pseudonyms = Pseudonyms.of(
                List.of(
                        new Identifier(Kind.ACCOUNT, "950000"),
                        new Identifier(Kind.ACCOUNT, "20260302"),
                        new Identifier(Kind.ID, "2026"),
                        new Identifier(Kind.ID, "24")),
                SALT);

        assertThat(pseudonyms.mask(text)).isEqualTo(text);
    }

    @Test
    void formsOfOnePersonShareANumber() {
        Pseudonyms pseudonyms = Pseudonyms.of(
                List.of(new Identifier(Kind.NAME, "Ann Lee"), new Identifier(Kind.NAME, "Bo Chen")), SALT);

        assertThat(pseudonyms.mask("Ann Lee paid Bo Chen; A. Lee was paid."))
                .isEqualTo("NAME_%1$s1 paid NAME_%1$s2; NAME_%1$s1B was paid.".formatted(SALT));
    }

    @Test
    void aStandInThatNobodyMadeStaysAndIsNoticed() {
        Pseudonyms pseudonyms = Pseudonyms.of(List.of(), SALT);

        assertThat(pseudonyms.restore("NAME_" + SALT + "9 paid.")).isEqualTo("NAME_" + SALT + "9 paid.");
        assertThat(pseudonyms.holdsStandIn("NAME_" + SALT + "9 paid.")).isTrue();
        assertThat(pseudonyms.holdsStandIn("NAME_OTHER9 paid.")).isFalse();
    }

    @Test
    void aTextInPiecesIsRestoredWhereverItIsCut() {
        Pseudonyms pseudonyms = Pseudonyms.of(List.of(new Identifier(Kind.NAME, "Ann Lee")), SALT);
        String masked = pseudonyms.mask("Ann Lee paid A. Lee.");
        for (int cut = 0; cut <= masked.length(); cut++) {
            Restoring restoring = pseudonyms.restoring();

            String whole =
                    restoring.add(masked.substring(0, cut)) + restoring.add(masked.substring(cut)) + restoring.end();

            assertThat(whole).isEqualTo("Ann Lee paid A. Lee.");
        }
    }

    @Test
    void theScanSeesWhatWasNotReplacedAndRefusesWhatItCannotRead() {
        Pseudonyms pseudonyms = Pseudonyms.of(
                List.of(new Identifier(Kind.NAME, "Ann Lee"), new Identifier(Kind.ACCOUNT, "DE02120300000000202051")),
                SALT);

        assertThat(pseudonyms.leaks("{\"messages\":[{\"content\":\"x\\nLee, Ann\"}]}"))
                .isTrue();
        assertThat(pseudonyms.leaks("{\"a\":{\"DE02 1203 0000 0000 2020 51\":1}}"))
                .isTrue();
        assertThat(pseudonyms.leaks("no json")).isTrue();
        assertThat(pseudonyms.leaks("{\"messages\":[{\"content\":\"NAME_" + SALT + "1 paid USD 5.00\"}]}"))
                .isFalse();
    }

    @Test
    void aLedgersNamesAccountsAndRecordsAreItsIdentifiers() {
        Set<Identifier> identifiers = LedgerIdentifiers.of(SampleLedgers.mule());

        assertThat(identifiers).extracting(Identifier::kind).contains(Kind.NAME, Kind.ID);
    }

    /// 100,000 identifiers planted in random forms among figures: none is left, and all come back.
    @Test
    void ofAHundredThousandPlantedIdentifiersNoneLeaves() {
        Planting planting = new Planting(new Random(20261));
        int planted = 0;
        List<String> left = new ArrayList<>();
        while (planted < 100_000) {
            Planting.Bed bed = planting.bed(40, 250);
            planted += bed.planted().size();
            Pseudonyms pseudonyms = Pseudonyms.of(bed.known(), SALT);

            String masked = pseudonyms.mask(bed.text());

            assertThat(pseudonyms.restore(masked)).isEqualTo(bed.text());
            bed.figures().forEach(figure -> assertThat(masked).contains(figure));
            left.addAll(bed.left(masked));
            assertThat(pseudonyms.leaks(Planting.body(masked))).isFalse();
            assertThat(pseudonyms.leaks(Planting.body(bed.text()))).isTrue();
        }
        assertThat(left).isEmpty();
    }
}

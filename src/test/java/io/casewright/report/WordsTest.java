package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.report.Comparison.Kind;
import io.casewright.report.Comparison.Piece;
import io.casewright.report.Comparison.SectionChange;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aChangedWordIsToldAndTheRestStays() {
        SectionChange change = change("He paid nine times in May.", "He paid ten times, in May.");

        assertThat(change.pieces())
                .containsExactly(
                        new Piece(Kind.KEPT, "He paid"),
                        new Piece(Kind.REMOVED, "nine times"),
                        new Piece(Kind.ADDED, "ten times,"),
                        new Piece(Kind.KEPT, "in May."));
        assertThat(change.added()).isEqualTo(2);
        assertThat(change.removed()).isEqualTo(2);
    }

    @Test
    void theSharesEndsAreAnUntouchedTextAndAnotherOne() {
        assertThat(CompareVersions.share(List.of(change("a b c", "a b c")))).isZero();
        assertThat(CompareVersions.share(List.of(change("a b c", "d e")))).isEqualTo(1);
        assertThat(CompareVersions.share(List.of(change("a b", "a c")))).isEqualTo(0.5);
        assertThat(CompareVersions.share(List.of(change("", "")))).isZero();
    }

    @Test
    void bothTextsCanBeReadFromAComparison() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = words(random);
            String after = words(random);

            SectionChange change = change(before, after);

            assertThat(joined(change, Kind.ADDED)).isEqualTo(before);
            assertThat(joined(change, Kind.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void narrativesOfTwentyThousandCharactersThatShareNothingAreCompared() {
        String before = IntStream.range(0, 3_000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 3_000).mapToObj(n -> "b" + n).collect(Collectors.joining(" "));

        SectionChange change = change(before, after);

        assertThat(change.removed()).isEqualTo(3_000);
        assertThat(change.added()).isEqualTo(3_000);
    }

    private static String joined(SectionChange change, Kind without) {
        return change.pieces().stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::words)
                .collect(Collectors.joining(" "));
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(30), 0, 6).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static SectionChange change(String before, String after) {
        return Words.change("body", "Body", before, after);
    }
}

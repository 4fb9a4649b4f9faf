package io.casewright.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.writing.Room.Part;
import io.casewright.writing.Room.Used;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    private static final Room FINCEN = new Room(20_000, 4_000, 5, false);

    @Test
    void headingsAndWhatSeparatesTakeRoomToo() {
        List<Part> parts = List.of(new Part("Ab", List.of("One.", "Two.")), new Part("Cd", List.of("Three.")));

        assertThat(new Room(100, 100, 1, true).used(parts).characters())
                .isEqualTo("Ab\nOne. Two.\n\nCd\nThree.".length());
        assertThat(new Room(100, 100, 1, false).used(parts).characters())
                .isEqualTo("AB: One. Two. CD: Three.".length());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "3999, 1, true", "4000, 1, true", "4001, 2, true", "20000, 5, true", "20001, 6, false"})
    void oneLongSentenceIsCutIntoBlocks(int length, int blocks, boolean fits) {
        int heading = "A: ".length();
        List<Part> parts = length == 0
                ? List.of(new Part("A", List.of()))
                : List.of(new Part("A", List.of("x".repeat(length - heading))));

        assertThat(FINCEN.used(parts)).isEqualTo(new Used(length, blocks));
        assertThat(FINCEN.holds(parts)).isEqualTo(fits);
    }

    @Test
    void aBlockEndsBehindASentenceSoThatFiveBlocksMayHoldLessThanTwentyThousand() {
        List<Part> parts = List.of(new Part("A", Collections.nCopies(9, "x".repeat(2_100))));

        Used used = FINCEN.used(parts);

        assertThat(used.characters()).isLessThan(20_000);
        assertThat(used.blocks()).isEqualTo(9);
        assertThat(FINCEN.holds(parts)).isFalse();
    }
}

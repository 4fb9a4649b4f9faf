package io.casewright.analysis.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must not matter to a name, on many invented schemes.
class ShapePropertiesTest {

    private static final int SCHEMES = 200;
    private static final Duration YEAR = Duration.ofDays(365);

    @ParameterizedTest
    @EnumSource
    void inventedSchemesHaveTheirName(Shape shape) {
        Random random = new Random(1);
        for (int n = 0; n < SCHEMES; n++) {
            assertThat(found(Ledgers.scheme(shape, random))).contains(shape);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfInputChangesNothing(Shape shape) {
        Random random = new Random(2);
        for (int n = 0; n < SCHEMES; n++) {
            List<Transfer> scheme = Ledgers.scheme(shape, random);
            List<Transfer> shuffled = new ArrayList<>(scheme);
            Collections.shuffle(shuffled, random);

            assertThat(ShapeReader.read(shuffled)).isEqualTo(ShapeReader.read(scheme));
            assertThat(SchemeSearch.find(shuffled)).isEqualTo(SchemeSearch.find(scheme));
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherNamesOfAccountsChangeNothingButThem(Shape shape) {
        Random random = new Random(3);
        for (int n = 0; n < SCHEMES; n++) {
            List<Transfer> scheme = Ledgers.scheme(shape, random);
            List<Transfer> renamed = scheme.stream()
                    .map(each -> new Transfer(
                            renamed(each.id()),
                            renamed(each.from()),
                            renamed(each.to()),
                            each.at(),
                            each.minor(),
                            each.currency(),
                            each.format()))
                    .toList();

            NamedShape before = ShapeReader.read(scheme).orElseThrow();
            NamedShape after = ShapeReader.read(renamed).orElseThrow();

            assertThat(after.shape()).isEqualTo(before.shape());
            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.runnerUp()).isEqualTo(before.runnerUp());
            assertThat(after.transfers()).hasSameSizeAs(before.transfers());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aYearLaterIsTheSame(Shape shape) {
        Random random = new Random(4);
        for (int n = 0; n < SCHEMES; n++) {
            List<Transfer> scheme = Ledgers.scheme(shape, random);
            List<Transfer> later = scheme.stream()
                    .map(each -> Ledgers.transfer(
                            each.id(), each.from(), each.to(), each.at().plus(YEAR), each.minor()))
                    .toList();

            NamedShape before = ShapeReader.read(scheme).orElseThrow();
            NamedShape after = ShapeReader.read(later).orElseThrow();

            assertThat(after.shape()).isEqualTo(before.shape());
            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.structure()).isEqualTo(before.structure());
        }
    }

    @ParameterizedTest
    @EnumSource
    void unrelatedTransfersChangeNothing(Shape shape) {
        Random random = new Random(5);
        for (int n = 0; n < SCHEMES; n++) {
            List<Transfer> scheme = Ledgers.scheme(shape, random);
            List<Transfer> among = new ArrayList<>(scheme);
            int more = 1 + random.nextInt(30);
            for (int other = 0; other < more; other++) {
                Duration after = Duration.ofMinutes(random.nextInt(3_000));
                among.add(Ledgers.transfer(
                        "other" + other, "x" + other, "y" + other, Ledgers.START.plus(after), random.nextInt(900_000)));
            }

            assertThat(found(among)).isEqualTo(found(scheme));
        }
    }

    private static Optional<Shape> found(List<Transfer> transfers) {
        return SchemeSearch.find(transfers).map(NamedShape::shape);
    }

    /// Turns the alphabetical order of names around.
    private static String renamed(String name) {
        return new StringBuilder(name)
                .chars()
                .map(letter -> 'z' + '0' - letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

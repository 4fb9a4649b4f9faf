package io.casewright.analysis.shape;

import static io.casewright.analysis.shape.Ledgers.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.shape.Structure.Hub;
import io.casewright.analysis.shape.Structure.Layers;
import io.casewright.analysis.shape.Structure.Path;
import io.casewright.analysis.shape.Structure.Spread;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {

    @ParameterizedTest
    @CsvSource({
        "a>h b>h, FAN_IN",
        "h>a h>b h>c, FAN_OUT",
        "a>h b>h h>c h>d, GATHER_SCATTER",
        "a>h h>c h>d, GATHER_SCATTER",
        "h>h a>h, GATHER_SCATTER",
        "s>a s>b a>e b>e, SCATTER_GATHER",
        "s>a s>b a>s b>s, SCATTER_GATHER",
        "a>s b>s s>a s>b, GATHER_SCATTER",
        "a>b b>c c>a, CYCLE",
        "a>b b>c c>d, RANDOM_CHAIN",
        "a>b b>c c>b b>d, RANDOM_CHAIN",
        "a>b b>c, RANDOM_CHAIN",
        "a>m c>n m>b n>d, STACK",
        "a>m b>m a>n c>n m>e n>e n>f m>f, STACK",
        "a>m c>n m>b n>d m>x n>y, STACK",
        "a>b c>d e>f, BIPARTITE",
        "a>x a>y b>x b>y, BIPARTITE",
        "a>b, BIPARTITE",
    })
    void aStructureHasItsName(String arrows, Shape shape) {
        assertThat(ShapeReader.read(flow(arrows)).orElseThrow().shape()).isEqualTo(shape);
    }

    @Test
    void theSupportingStructureIsSaid() {
        assertThat(structure("a>h b>h h>c")).isEqualTo(new Hub("h", List.of("a", "b"), List.of("c")));
        assertThat(structure("s>a s>b a>e b>e")).isEqualTo(new Spread("s", List.of("a", "b"), "e"));
        assertThat(structure("a>b b>c c>a")).isEqualTo(new Path(List.of("a", "b", "c", "a")));
        assertThat(structure("a>m c>n m>b n>d"))
                .isEqualTo(new Layers(List.of("a", "c"), List.of("m", "n"), List.of("b", "d")));
    }

    @Test
    void aNameComesWithScoreReasonAndRunnerUp() {
        NamedShape named = ShapeReader.read(flow("s>a s>b a>e b>e")).orElseThrow();

        assertThat(named.score()).isEqualTo(1);
        assertThat(named.why()).isEqualTo("one source pays 2 accounts that all pay one");
        assertThat(named.runnerUp()).contains(Shape.STACK);
        assertThat(named.transfers()).hasSize(4);
    }

    @Test
    void moneyThatCannotFlowLowersTheScore() {
        NamedShape flows = ShapeReader.read(flow("a>b b>c c>d d>e")).orElseThrow();
        NamedShape cannot = ShapeReader.read(flow("d>e c>d b>c a>b")).orElseThrow();

        assertThat(flows.shape()).isEqualTo(Shape.RANDOM_CHAIN);
        assertThat(flows.score()).isEqualTo(1);
        assertThat(cannot.score()).isEqualTo(0.75);
    }

    @Test
    void gatheringBeforeScatteringIsToldFromTheOppositeByTimeAlone() {
        assertThat(ShapeReader.read(flow("s>a s>b a>s b>s")).orElseThrow().shape())
                .isEqualTo(Shape.SCATTER_GATHER);
        assertThat(ShapeReader.read(flow("a>s b>s s>a s>b")).orElseThrow().shape())
                .isEqualTo(Shape.GATHER_SCATTER);
    }

    @ParameterizedTest
    @CsvSource({"97000, CYCLE", "85000, SCATTER_GATHER", "20000, GATHER_SCATTER"})
    void thereAndBackIsToldByWhatCameBack(long back, Shape shape) {
        List<Transfer> transfers = List.of(
                Ledgers.transfer("1", "a", "b", Ledgers.START, 100_000),
                Ledgers.transfer("2", "b", "a", Ledgers.START.plus(Duration.ofDays(1)), back));

        NamedShape named = ShapeReader.read(transfers).orElseThrow();

        assertThat(named.shape()).isEqualTo(shape);
        assertThat(named.score()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void aSingleTransferIsHardlyAShape() {
        assertThat(ShapeReader.read(flow("a>b")).orElseThrow().score()).isEqualTo(0.5);
    }

    @Test
    void nothingIsNamedWhereNothingFits() {
        assertThat(ShapeReader.read(List.of())).isEmpty();
        assertThat(ShapeReader.read(flow("a>a"))).isEmpty();
        assertThat(ShapeReader.read(flow("a>a b>b c>c d>e"))).isEmpty();
    }

    private static Structure structure(String arrows) {
        return ShapeReader.read(flow(arrows)).orElseThrow().structure();
    }
}

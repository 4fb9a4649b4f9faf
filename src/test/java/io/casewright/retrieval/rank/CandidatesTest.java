package io.casewright.retrieval.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.Sketch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final int DIMENSIONS = 386;

    private final Random random = new Random(6);

    @Test
    void productsAreTheSameWhateverElseStandsBesideThem() {
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sketches.add(sketch(i, new int[0], i % 7 == 3 ? Optional.empty() : Optional.of(vector())));
        }
        float[] other = vector();

        double[] together = new Vectors(sketches).times(other);

        for (int i = 0; i < together.length; i++) {
            double alone = new Vectors(sketches.subList(i, i + 1)).times(other)[0];
            Optional<float[]> vector = sketches.get(i).vector();
            assertThat(Double.compare(together[i], alone)).isZero();
            assertThat(Double.isNaN(together[i])).isEqualTo(vector.isEmpty());
            vector.ifPresent(own -> assertThat(alone).isCloseTo(product(own, other), within(1e-4)));
        }
        assertThat(new Vectors(sketches).times(new float[4])).containsOnly(Double.NaN);
        assertThat(new Vectors(List.of()).times(other)).isEmpty();
    }

    @Test
    void wordsAreCountedOnceAPassageHoweverManyThereAre() {
        List<Sketch> sketches = IntStream.range(0, 200)
                .mapToObj(i -> sketch(i, random.ints(80, -900, 900).toArray(), Optional.empty()))
                .toList();
        Map<Integer, Integer> holders = new HashMap<>();
        for (Sketch sketch : sketches) {
            distinct(sketch).forEach(code -> holders.merge(code, 1, Integer::sum));
        }

        Vocabulary vocabulary = new Vocabulary(sketches);

        assertThat(vocabulary.size()).isEqualTo(holders.size());
        for (int word = 0; word < vocabulary.size(); word++) {
            assertThat(holders).containsEntry(vocabulary.code(word), vocabulary.holders(word));
        }
        for (int i = 0; i < sketches.size(); i++) {
            assertThat(IntStream.of(vocabulary.distinct(i)).map(vocabulary::code))
                    .containsExactlyInAnyOrderElementsOf(distinct(sketches.get(i)));
        }
    }

    private static Set<Integer> distinct(Sketch sketch) {
        Set<Integer> codes = new HashSet<>();
        for (int code : sketch.words()) {
            codes.add(code);
        }
        return codes;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian() / 20;
        }
        return vector;
    }

    private static Sketch sketch(int number, int[] words, Optional<float[]> vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (3 + words.length));
        bytes.putInt(words.length);
        for (int word : words) {
            bytes.putInt(word);
        }
        Sketch.Place place = new Sketch.Place(new PassageId("p" + number), new DocumentId("d"), number);
        return Sketch.read(place, bytes.putInt(0).putInt(0).flip(), vector);
    }
}

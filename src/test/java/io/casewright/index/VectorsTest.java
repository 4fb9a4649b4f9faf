package io.casewright.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static final int DIMENSIONS = 384;
    private static final int PASSAGES = 6_000;

    @Test
    void aQuantisedVectorSaysNearlyWhatItSaidAndTheSameEveryTime() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            float[] passage = vector(random, new float[DIMENSIONS], 1);
            float[] question = vector(random, passage, 0.05);
            double cosine = 0;
            for (int j = 0; j < DIMENSIONS; j++) {
                cosine += (double) passage[j] * question[j];
            }
            double kept = Quantised.question(question).product(Quantised.bytes(passage));

            assertThat(kept).isCloseTo(cosine, within(0.003));
            assertThat(Quantised.question(question).product(Quantised.bytes(passage)))
                    .isEqualTo(kept);
            assertThat(Quantised.floats(Quantised.bytes(passage))[7]).isCloseTo(passage[7], within(0.002f));
        }
    }

    @Test
    void aProductIsLeftOutOnlyWhereItIsTooSmall() {
        Random random = new Random(8);
        int leftOut = 0;
        for (int i = 0; i < 2_000; i++) {
            float[] passage = vector(random, new float[DIMENSIONS], 1);
            Quantised question = Quantised.question(vector(random, passage, 0.01 + 0.1 * random.nextDouble()));
            double product = question.product(Quantised.bytes(passage));
            double least = product + 0.03 * random.nextGaussian();
            double found = question.product(Quantised.bytes(passage), least);
            if (found != product) {
                leftOut++;
                assertThat(found).isEqualTo(Double.NEGATIVE_INFINITY);
                assertThat(product).isLessThan(least);
            }
        }
        assertThat(leftOut).isBetween(300, 1_000);
    }

    @Test
    void aVectorOfNothingIsKept() {
        assertThat(Quantised.floats(Quantised.bytes(new float[4]))).containsExactly(0, 0, 0, 0);
        assertThat(Quantised.question(new float[4]).product(Quantised.bytes(new float[4])))
                .isZero();
    }

    @Test
    void codesKeepTheNearestOfTheAllowedPassagesAndNoOthers() throws IOException {
        Random random = new Random(5);
        List<float[]> topics = IntStream.range(0, 60)
                .mapToObj(_ -> vector(random, new float[DIMENSIONS], 1))
                .toList();
        List<float[]> vectors = new ArrayList<>();
        FixedBitSet allowed = new FixedBitSet(PASSAGES);
        for (int i = 0; i < PASSAGES; i++) {
            vectors.add(vector(random, topics.get(random.nextInt(topics.size())), 0.04));
            if (random.nextInt(3) > 0) {
                allowed.set(i);
            }
        }
        try (Directory directory = written(vectors);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Codes codes = Codes.of(reader.leaves().getFirst().reader(), DIMENSIONS);
            int found = 0;
            for (int i = 0; i < 50; i++) {
                float[] question = vector(random, topics.get(i), 0.04);
                FixedBitSet nearest = codes.nearest(question, allowed, 300);
                assertThat(nearest.cardinality()).isBetween(300, 450);
                for (int passage : best(question, vectors, allowed)) {
                    found += nearest.get(passage) ? 1 : 0;
                }
                nearest.andNot(allowed);
                assertThat(nearest.cardinality()).isZero();
            }
            assertThat(found).isGreaterThan(490);
        }
    }

    private static List<Integer> best(float[] question, List<float[]> vectors, FixedBitSet allowed) {
        Quantised asked = Quantised.question(question);
        return IntStream.range(0, vectors.size())
                .filter(allowed::get)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -asked.product(Quantised.bytes(vectors.get(i)))))
                .limit(10)
                .toList();
    }

    private static Directory written(List<float[]> vectors) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (float[] vector : vectors) {
                Document document = new Document();
                document.add(new BinaryDocValuesField(Fields.VECTOR, Quantised.bytes(vector)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static float[] vector(Random random, float[] near, double spread) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (near[i] + spread * random.nextGaussian());
            squares += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}

package io.casewright.bench;

import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.CachedEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.embedding.PackagedVectors;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.WithoutVector;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.KnowledgeDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Any number of passages and questions made of the sentences of the shipped knowledge base, with vectors made of the
/// vectors of its passages: as unevenly common words, and as near to one another, as real ones. The same for the same
/// seed.
final class Recombined implements Embedder {

    static final int OF_A_DOCUMENT = 100;

    /// Some 185 tokens of the encoder's.
    private static final int WORDS = 140;

    private static final int QUESTION = 14;
    private static final int MIXED = 3;
    private static final double NOISE = 0.026;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.;:!?])\\s+|\\n+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Sentence> sentences;
    private final List<float[]> vectors;
    private final String model;

    private Recombined(List<String> sentences, List<float[]> vectors, String model) {
        this.sentences = sentences.stream().map(Sentence::of).toList();
        this.vectors = vectors;
        this.model = model;
    }

    private record Sentence(String text, List<String> words) {

        static Sentence of(String text) {
            return new Sentence(text, List.of(SPACES.split(text, -1)));
        }
    }

    /// @param scratch an empty folder
    static Recombined of(KnowledgeBase knowledge, Path scratch) {
        BgeEmbedder encoder = new BgeEmbedder(0, Duration.ofHours(1));
        PackagedVectors packaged = PackagedVectors.of(encoder);
        try (Embedder embedder = new CachedEmbedder(encoder, packaged, scratch.resolve("vectors.bin"));
                PassageIndex index = LuceneIndex.open(scratch.resolve("real"), embedder.modelHash())) {
            List<String> sentences = new ArrayList<>();
            for (KnowledgeDocument document : knowledge.documents()) {
                index.replace(document.document(), document.passages());
                document.passages().forEach(passage -> sentences.addAll(List.of(SENTENCES.split(passage.text(), -1))));
            }
            List<String> texts = index.withoutVectors(Integer.MAX_VALUE).stream()
                    .map(WithoutVector::text)
                    .toList();
            return new Recombined(sentences, embedder.embedPassages(texts), embedder.modelHash());
        }
    }

    SourceDocument document(int number) {
        String id = "recombined-" + number;
        return new SourceDocument(
                new DocumentId(id),
                SourceTier.OFFICIAL,
                sentence(new Random(number)).text(),
                "",
                "",
                "",
                "",
                Sha256.hex(id),
                Set.of(),
                Optional.empty());
    }

    List<Passage> passages(int document) {
        Random random = new Random(document);
        DocumentId id = new DocumentId("recombined-" + document);
        List<Passage> passages = new ArrayList<>();
        for (int ordinal = 0; ordinal < OF_A_DOCUMENT; ordinal++) {
            String text = text(random);
            Place place = new Place(
                    0,
                    0,
                    Optional.empty(),
                    List.of(sentence(random).text()),
                    0,
                    text.length(),
                    List.of(),
                    Optional.empty());
            passages.add(new Passage(Passage.idOf(id, ordinal, text), id, ordinal, text, place, Sureness.VERIFIED));
        }
        return passages;
    }

    String question(Random random) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        while (count < QUESTION) {
            for (String word : sentence(random).words()) {
                if (count < QUESTION) {
                    words.append(word).append(' ');
                    count++;
                }
            }
        }
        return words.toString();
    }

    private String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        while (words < WORDS) {
            Sentence sentence = sentence(random);
            text.append(sentence.text()).append(' ');
            words += sentence.words().size();
        }
        return text.toString();
    }

    private Sentence sentence(Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.parallelStream().map(this::vector).toList();
    }

    /// The same, and how long the making of passages' vectors takes.
    ///
    /// @param nanos is added to
    Embedder timed(AtomicLong nanos) {
        Recombined source = this;
        return new Embedder() {
            @Override
            public List<float[]> embedPassages(List<String> texts) {
                long began = System.nanoTime();
                List<float[]> made = source.embedPassages(texts);
                nanos.addAndGet(System.nanoTime() - began);
                return made;
            }

            @Override
            public float[] embedQuestion(String question) {
                return source.embedQuestion(question);
            }

            @Override
            public int dimensions() {
                return source.dimensions();
            }

            @Override
            public String modelHash() {
                return source.modelHash();
            }
        };
    }

    @Override
    public float[] embedQuestion(String question) {
        return vector(question);
    }

    @Override
    public int dimensions() {
        return vectors.getFirst().length;
    }

    @Override
    public String modelHash() {
        return model;
    }

    private float[] vector(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[dimensions()];
        for (int mixed = 0; mixed < MIXED; mixed++) {
            float[] real = vectors.get(random.nextInt(vectors.size()));
            double share = random.nextDouble();
            for (int i = 0; i < vector.length; i++) {
                vector[i] += (float) (share * real[i]);
            }
        }
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (NOISE * random.nextGaussian());
            squares += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}

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
    private static final double NOISE = 0.015;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.;:!?])\\s+|\\n+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<String> sentences;
    private final List<float[]> vectors;
    private final String model;

    private Recombined(List<String> sentences, List<float[]> vectors, String model) {
        this.sentences = sentences;
        this.vectors = vectors;
        this.model = model;
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
                sentence(new Random(number)),
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
                    0, 0, Optional.empty(), List.of(sentence(random)), 0, text.length(), List.of(), Optional.empty());
            passages.add(new Passage(Passage.idOf(id, ordinal, text), id, ordinal, text, place, Sureness.VERIFIED));
        }
        return passages;
    }

    String question(Random random) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        while (count < QUESTION) {
            String[] sentence = SPACES.split(sentence(random), -1);
            for (int i = 0; i < sentence.length && count < QUESTION; i++) {
                words.append(sentence[i]).append(' ');
                count++;
            }
        }
        return words.toString();
    }

    private String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        while (words < WORDS) {
            String sentence = sentence(random);
            text.append(sentence).append(' ');
            words += SPACES.split(sentence, -1).length;
        }
        return text.toString();
    }

    private String sentence(Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(this::vector).toList();
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
                vector[i] += (float) (share * real[i] + NOISE * random.nextGaussian());
            }
        }
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}

package io.casewright.index;

import io.casewright.embedding.Embedder;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.WithoutVector;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Gives every passage its vector. What is already there stays, so a build that was stopped goes on where it was; an
/// index that is to succeed another takes its place at the end.
@Singleton
public final class VectorBuilder {

    /// Passages between two writes while they are encoded, which takes some seconds.
    private static final int BATCH = 256;

    /// The same where the vectors are known already and come at once: each write copies a segment's vectors.
    private static final int LARGEST = 16_384;

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final PassageIndex index;
    private final Embedder embedder;

    @Inject
    public VectorBuilder(PassageIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /// Works until no passage lacks a vector.
    ///
    /// @param goOn asked before each batch
    /// @param progress told after each batch how many passages have got their vector in this call
    /// @return how many got one
    public long build(BooleanSupplier goOn, LongConsumer progress) {
        index.carryOver(goOn);
        long done = 0;
        int size = BATCH;
        List<WithoutVector> batch = index.withoutVectors(size);
        while (!batch.isEmpty() && goOn.getAsBoolean()) {
            long began = System.nanoTime();
            Map<PassageId, float[]> vectors = vectors(batch);
            boolean atOnce = System.nanoTime() - began < AT_ONCE.toNanos();
            size = atOnce ? Math.min(2 * size, LARGEST) : BATCH;
            index.addVectors(vectors);
            done += batch.size();
            progress.accept(done);
            batch = index.withoutVectors(size);
        }
        if (batch.isEmpty()) {
            index.takeOver();
        }
        return done;
    }

    /// As [#build], and takes off the disk what was removed or replaced meanwhile.
    public long buildAndPurge(BooleanSupplier goOn, LongConsumer progress) {
        long done = build(goOn, progress);
        if (goOn.getAsBoolean()) {
            index.purge();
        }
        return done;
    }

    private Map<PassageId, float[]> vectors(List<WithoutVector> batch) {
        List<float[]> vectors =
                embedder.embedPassages(batch.stream().map(WithoutVector::text).toList());
        Map<PassageId, float[]> byPassage = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            byPassage.put(batch.get(i).passage(), vectors.get(i));
        }
        return byPassage;
    }
}

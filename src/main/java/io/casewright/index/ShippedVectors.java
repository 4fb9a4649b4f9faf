package io.casewright.index;

import io.casewright.embedding.BgeEmbedder;
import io.casewright.embedding.CachedEmbedder;
import io.casewright.embedding.Embedder;
import io.casewright.embedding.PackagedVectors;
import io.casewright.evidence.Passage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Makes the file of vectors that is packaged with the application.
public final class ShippedVectors {

    private ShippedVectors() {}

    /// Writes the vectors of these passages; nothing is done where the file holds exactly them.
    ///
    /// @param cache keeps every vector that was ever made, from build to build
    public static void write(List<Passage> passages, Path file, Path cache) {
        List<String> texts =
                passages.stream().map(PassageText::embedded).distinct().toList();
        try (Embedder embedder =
                new CachedEmbedder(new BgeEmbedder(0, Duration.ofHours(1)), PackagedVectors.none(), cache)) {
            PackagedVectors.write(file, embedder, texts);
        }
    }
}

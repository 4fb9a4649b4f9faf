package io.casewright.embedding;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one embedder of the application: packaged vectors, then those in the data folder, then the encoder.
final class EmbedderBean {

    @Produces
    @Singleton
    CachedEmbedder embedder(EmbeddingConfig config, @ConfigProperty(name = "casewright.data") Path data) {
        BgeEmbedder encoder = new BgeEmbedder(config.threads(), config.idleRelease());
        return new CachedEmbedder(encoder, PackagedVectors.of(encoder), data.resolve("vectors.bin"));
    }

    void close(@Disposes CachedEmbedder embedder) {
        embedder.close();
    }
}

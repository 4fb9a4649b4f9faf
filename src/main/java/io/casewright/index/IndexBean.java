package io.casewright.index;

import io.casewright.embedding.Embedder;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one index of the application, in the data folder.
final class IndexBean {

    @Produces
    @Singleton
    PassageIndex index(Embedder embedder, @ConfigProperty(name = "casewright.data") Path data) {
        return VersionedIndex.open(data.resolve("index"), embedder.modelHash());
    }

    void close(@Disposes PassageIndex index) {
        index.close();
    }
}

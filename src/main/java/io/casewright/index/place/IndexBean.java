package io.casewright.index.place;

import io.casewright.embedding.Embedder;
import io.casewright.index.PassageIndex;
import io.casewright.index.VersionedIndex;
import io.casewright.index.opensearch.OpenSearchMakings;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one index of the application: in the data folder, or in the cluster that the settings name.
final class IndexBean {

    @Produces
    @Singleton
    PassageIndex index(Embedder embedder, IndexConfig config, @ConfigProperty(name = "casewright.data") Path data) {
        String model = embedder.modelHash();
        return switch (config.kind()) {
            case LUCENE -> VersionedIndex.open(data.resolve("index"), model);
            case OPENSEARCH ->
                VersionedIndex.open(
                        new OpenSearchMakings(ClusterSettings.of(config.opensearch()), model, embedder.dimensions()),
                        model);
        };
    }

    void close(@Disposes PassageIndex index) {
        index.close();
    }
}

package io.casewright.testsupport;

import io.casewright.embedding.Embedder;
import io.casewright.index.PassageIndex;
import io.casewright.index.opensearch.ClusterAddress;
import io.casewright.index.opensearch.OpenSearchMakings;
import io.casewright.index.opensearch.OpenSearchSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Indexes of one test in the OpenSearch cluster that runs beside the tests, started by `.ci/opensearch/server`.
public final class OpenSearchCluster implements AutoCloseable {

    /// The variable that names its nodes' addresses, apart by commas.
    public static final String ADDRESSES = "CASEWRIGHT_OPENSEARCH";

    private final ClusterAddress address = ClusterAddress.open(System.getenv(ADDRESSES));
    private final String test =
            "t" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT).substring(0, 13);
    private final Set<String> given = new LinkedHashSet<>();

    /// For an index of this test alone.
    ///
    /// @param name of lower case letters and digits
    public OpenSearchSettings settings(String name) {
        given.add(name);
        return new OpenSearchSettings(address, test + "-" + name, 1, 0);
    }

    /// A new, empty index of this test alone.
    public PassageIndex index(String name, Embedder embedder) {
        try (OpenSearchMakings makings =
                new OpenSearchMakings(settings(name), embedder.modelHash(), embedder.dimensions())) {
            return makings.openOwn();
        }
    }

    /// How many makings of an index there are.
    public int indexes(String name) {
        try (OpenSearchMakings makings = makings(name)) {
            return makings.names().size();
        }
    }

    /// Deletes every index of this test.
    @Override
    public void close() {
        for (String name : List.copyOf(given)) {
            try (OpenSearchMakings makings = makings(name)) {
                makings.drop();
            }
        }
    }

    private OpenSearchMakings makings(String name) {
        return new OpenSearchMakings(settings(name), "none", 1);
    }
}

package io.casewright.retrieval;

import io.casewright.embedding.Embedder;
import io.casewright.index.PassageIndex;
import io.casewright.testsupport.OpenSearchCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = OpenSearchCluster.ADDRESSES, matches = ".+")
class OpenSearchRelevanceTest extends RelevanceContract {

    private final OpenSearchCluster cluster = new OpenSearchCluster();

    @Override
    protected PassageIndex create(Embedder embedder) {
        return cluster.index("relevance", embedder);
    }

    @AfterEach
    void drop() {
        cluster.close();
    }
}

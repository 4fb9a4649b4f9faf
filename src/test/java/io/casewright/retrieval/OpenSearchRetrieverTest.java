package io.casewright.retrieval;

import io.casewright.index.PassageIndex;
import io.casewright.testsupport.OpenSearchCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = OpenSearchCluster.ADDRESSES, matches = ".+")
class OpenSearchRetrieverTest extends RetrieverContract {

    private final OpenSearchCluster cluster = new OpenSearchCluster();

    @Override
    protected PassageIndex create() {
        return cluster.index("retriever", embedder);
    }

    @AfterEach
    void drop() {
        cluster.close();
    }
}

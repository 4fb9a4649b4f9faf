package io.casewright.index;

import io.casewright.testsupport.OpenSearchCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = OpenSearchCluster.ADDRESSES, matches = ".+")
class OpenSearchSketchesTest extends SketchesContract {

    private final OpenSearchCluster cluster = new OpenSearchCluster();

    @Override
    protected PassageIndex create() {
        return cluster.index("sketches", embedder);
    }

    @AfterEach
    void drop() {
        cluster.close();
    }
}

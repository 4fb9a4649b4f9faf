package io.casewright.retrieval;

import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HybridRetrieverTest extends RetrieverContract {

    @TempDir
    private Path folder;

    @Override
    protected PassageIndex create() {
        return LuceneIndex.open(folder, embedder.modelHash());
    }
}

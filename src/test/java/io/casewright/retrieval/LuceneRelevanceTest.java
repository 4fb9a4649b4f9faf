package io.casewright.retrieval;

import io.casewright.embedding.Embedder;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneRelevanceTest extends RelevanceContract {

    @TempDir
    private Path index;

    @Override
    protected PassageIndex create(Embedder embedder) {
        return LuceneIndex.open(index, embedder.modelHash());
    }
}

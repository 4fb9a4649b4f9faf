package io.casewright.index;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneSketchesTest extends SketchesContract {

    @TempDir
    private Path folder;

    @Override
    protected PassageIndex create() {
        return LuceneIndex.open(folder, embedder.modelHash());
    }
}

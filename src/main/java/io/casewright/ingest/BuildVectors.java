package io.casewright.ingest;

import io.casewright.evidence.Passage;
import io.casewright.index.ShippedVectors;
import io.casewright.knowledge.KnowledgeBase;
import java.nio.file.Path;
import java.util.List;

/// Run by the build: embeds the shipped knowledge base, so that no start has to.
public final class BuildVectors {

    private BuildVectors() {}

    /// @param args the file to write, and the file that keeps vectors from build to build
    public static void main(String[] args) {
        List<Passage> passages = KnowledgeBase.load().documents().stream()
                .flatMap(document -> document.passages().stream())
                .toList();
        ShippedVectors.write(passages, Path.of(args[0]), Path.of(args[1]));
    }
}

package io.casewright.bench.integrity;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex;
import io.casewright.index.VectorBuilder;
import io.casewright.index.VersionedIndex;
import io.casewright.index.opensearch.ClusterAddress;
import io.casewright.index.opensearch.OpenSearchMakings;
import io.casewright.index.opensearch.OpenSearchSettings;
import io.casewright.testsupport.HashingEmbedder;
import io.casewright.testsupport.OnDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// With nodes of its own, whose disks it may read and whose processes it may kill.
@EnabledIfEnvironmentVariable(named = OpenSearchNodesTest.SERVER, matches = ".+")
class OpenSearchNodesTest {

    /// The variable that names what `.ci/opensearch/server` put together.
    static final String SERVER = "CASEWRIGHT_OPENSEARCH_SERVER";

    private static final Duration WHILE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void searchesAndAcknowledgedDocumentsOutliveTheNodeWithTheMainCopy() {
        try (ServerNodes nodes = ServerNodes.start(server(), folder, 3)) {
            Failover.Outcome outcome = new Failover(nodes, 40).run(WHILE, WHILE);

            assertThat(outcome.searches().count()).isPositive();
            assertThat(outcome.searches().failed()).isZero();
            assertThat(outcome.writes().count()).isPositive();
            assertThat(outcome.writes().failed()).isZero();
            assertThat(outcome.left()).isEqualTo(new Failover.Left(40, 0, 0));
        }
    }

    @Test
    void whatWasRemovedOrReplacedIsOnNoDiskAfterAPurge() throws IOException {
        HashingEmbedder embedder = new HashingEmbedder();
        SourceDocument cash = knowledge("cash", SourceTier.OFFICIAL);
        SourceDocument note = ofCase("note", "C1");
        try (ServerNodes nodes = ServerNodes.start(server(), folder, 1);
                PassageIndex index = open(nodes, embedder)) {
            index.replace(cash, passages(cash, "cash qzxkeptword", "more cash"));
            index.replace(note, passages(note, "qzxremovedword of a suspect", "qzxreplacedword"));
            new VectorBuilder(index, embedder).build(() -> true, _ -> {});
            assertThat(holding("qzxremovedword")).isNotEmpty();
            assertThat(holding("qzxreplacedword")).isNotEmpty();

            index.replace(note, passages(note, "qzxremovedword of a suspect"));
            index.purge();
            assertThat(holding("qzxreplacedword")).isEmpty();

            index.remove(note.id());
            index.purge();

            assertThat(holding("qzxremovedword")).isEmpty();
            assertThat(holding("qzxkeptword")).isNotEmpty();
        }
    }

    private static PassageIndex open(ServerNodes nodes, HashingEmbedder embedder) {
        OpenSearchSettings settings =
                new OpenSearchSettings(ClusterAddress.open(nodes.addresses()), "casewright", 1, 0);
        return VersionedIndex.open(
                new OpenSearchMakings(settings, embedder.modelHash(), embedder.dimensions()), embedder.modelHash());
    }

    private List<Path> holding(String word) throws IOException {
        return OnDisk.holding(folder.resolve("node-0"), word);
    }

    private static Path server() {
        return Path.of(System.getenv(SERVER));
    }
}

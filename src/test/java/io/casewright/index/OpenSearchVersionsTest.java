package io.casewright.index;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.passages;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.opensearch.OpenSearchMakings;
import io.casewright.testsupport.OpenSearchCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = OpenSearchCluster.ADDRESSES, matches = ".+")
class OpenSearchVersionsTest extends VersionsContract {

    private final OpenSearchCluster cluster = new OpenSearchCluster();

    @Override
    protected PassageIndex open(String name, String model) {
        return VersionedIndex.open(new OpenSearchMakings(cluster.settings(name), model, embedder.dimensions()), model);
    }

    @Override
    protected int makings(String name) {
        return cluster.indexes(name);
    }

    @AfterEach
    void drop() {
        cluster.close();
    }

    @Test
    void aProcessWhoseIndexAnotherOneHasReplacedGoesOnWithTheSuccessor() {
        fill("shared");
        SourceDocument late = knowledge("late", SourceTier.OFFICIAL);
        try (PassageIndex waiting = open("shared", newer.modelHash());
                PassageIndex first = open("shared", newer.modelHash())) {
            assertThat(vector(waiting)).as("vectors of the former encoder").isZero();

            new VectorBuilder(first, newer).build(() -> true, _ -> {});

            assertThat(makings("shared")).isEqualTo(1);
            assertThat(text(waiting)).isEqualTo(2 * DOCUMENTS);
            assertThat(vector(waiting)).isEqualTo(2 * DOCUMENTS);
            assertThat(waiting.rebuilding()).isEmpty();
            waiting.replace(late, passages(late, "common words that came late"));
            assertThat(text(first)).isEqualTo(2 * DOCUMENTS + 1);
        }
    }

    @Test
    void aProcessOfAnOlderVersionAnswersByWordsOnceANewerOneHasTakenOver() {
        fill("upgraded");
        try (PassageIndex older = open("upgraded", embedder.modelHash());
                PassageIndex upgraded = open("upgraded", newer.modelHash())) {
            assertThat(vector(older)).isEqualTo(2 * DOCUMENTS);

            new VectorBuilder(upgraded, newer).build(() -> true, _ -> {});

            assertThat(text(older)).isEqualTo(2 * DOCUMENTS);
            assertThat(vector(older)).as("vectors of the newer encoder").isZero();
        }
    }

    @Test
    void aWriteAfterTheIndexIsGoneMakesNoIndexOfThatName() {
        fill("writing");
        SourceDocument late = knowledge("late", SourceTier.OFFICIAL);
        try (PassageIndex older = open("writing", embedder.modelHash());
                PassageIndex upgraded = open("writing", newer.modelHash())) {
            new VectorBuilder(upgraded, newer).build(() -> true, _ -> {});

            older.replace(late, passages(late, "common words that came late"));

            assertThat(makings("writing")).isEqualTo(1);
            assertThat(text(upgraded)).isEqualTo(2 * DOCUMENTS + 1);
        }
    }
}

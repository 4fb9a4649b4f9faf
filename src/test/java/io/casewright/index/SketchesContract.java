package io.casewright.index;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.Leg;
import io.casewright.index.PassageIndex.Statistics;
import io.casewright.testsupport.HashingEmbedder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every passage index tells the ranking that stands on it.
abstract class SketchesContract {

    private static final SourceDocument CASH = knowledge("cash", SourceTier.OFFICIAL);

    protected final HashingEmbedder embedder = new HashingEmbedder();
    private PassageIndex index;

    /// A new, empty index, independent of former ones.
    protected abstract PassageIndex create();

    @BeforeEach
    void open() {
        index = create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aPassageIsFoundByWhatStandsNextToIt() {
        List<Passage> passages = passages(
                CASH, "Structuring of deposits", "The following counts as a sign", "Wages of workers", "Casinos");
        index.replace(CASH, passages);

        List<Candidate> found =
                index.searchText(reader(), Leg.CONTEXT, index.terms("signs of structuring"), SearchFilter.KNOWLEDGE, 9);

        assertThat(found)
                .extracting(Candidate::passage)
                .containsExactlyInAnyOrder(
                        passages.get(0).id(),
                        passages.get(1).id(),
                        passages.get(2).id());
        assertThat(index.searchText(reader(), Leg.WORDS, index.terms("structuring"), SearchFilter.KNOWLEDGE, 9))
                .hasSize(1);
    }

    @Test
    void aSketchHoldsThePassageItsSurroundingsAndItsVector() {
        List<Passage> passages = passages(CASH, "Cash deposits", "wires abroad", "casino chips");
        index.replace(CASH, passages);
        Passage middle = passages.get(1);
        assertThat(index.sketches(reader(), List.of(middle.id())).getFirst().vector())
                .isEmpty();
        new VectorBuilder(index, embedder).build(() -> true, _ -> {});

        List<Sketch> sketches = index.sketches(
                reader(), List.of(passages.get(2).id(), middle.id(), new PassageId("nobody"), middle.id()));

        assertThat(sketches).extracting(Sketch::passage).isSorted().hasSize(2);
        Sketch sketch = sketches.stream()
                .filter(one -> one.passage().equals(middle.id()))
                .findFirst()
                .orElseThrow();
        assertThat(sketch.document()).isEqualTo(CASH.id());
        assertThat(sketch.ordinal()).isEqualTo(1);
        assertThat(sketch.words()).containsExactly(Sketch.codes(index.terms("wires abroad")));
        assertThat(sketch.headings()).contains(Sketch.codes(index.terms("red flags")));
        assertThat(sketch.around()).containsExactly(Sketch.codes(index.terms("Cash deposits casino chips")));
        assertThat(sketch.vector().orElseThrow()).hasSize(embedder.dimensions());
    }

    @Test
    void statisticsCountWhatTheCallerMayReadAndNothingElse() {
        SourceDocument note = ofCase("note", "C1");
        index.replace(note, passages(note, "cash deposits of a customer"));
        index.replace(CASH, passages(CASH, "to be replaced cash"));
        index.replace(CASH, passages(CASH, "cash deposits", "cash cash wires", "chips"));
        List<String> terms = index.terms("cash deposits zebra");
        Set<String> asked = new HashSet<>(terms);
        asked.addAll(PassageIndex.pairs(terms));

        Statistics outside = index.statistics(reader(), Catalog.ALL, asked);
        Statistics inside = index.statistics(reader("C1"), Catalog.ALL, asked);

        assertThat(outside.passages()).isEqualTo(3);
        assertThat(outside.averageWords()).isEqualTo(2);
        assertThat(outside.holders())
                .isEqualTo(Map.of(
                        "cash", 2, "deposit", 1, PassageIndex.pairs(terms).getFirst(), 1));
        assertThat(inside.holders()).containsEntry("cash", 3).containsEntry("deposit", 2);
    }
}

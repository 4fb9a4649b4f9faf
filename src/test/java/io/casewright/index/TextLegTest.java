package io.casewright.index;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.Leg;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is skipped does not change what is found: over several windows and segments, some of which the caller may read
/// in part only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextLegTest {

    private static final int WORDS = 400;
    private static final int EVERY_PASSAGE = 30_000;

    @TempDir
    private static Path folder;

    private PassageIndex index;

    @BeforeAll
    void fill() {
        index = LuceneIndex.open(folder.resolve("index"), "none");
        Random random = new Random(11);
        for (int i = 0; i < 4; i++) {
            put(knowledge("long-" + i, SourceTier.OFFICIAL), random, 2 * Window.SIZE + 700);
            put(ofCase("hidden-" + i, "case-9"), random, 300);
            put(knowledge("short-" + i, SourceTier.DIGEST), random, 40);
        }
    }

    @AfterAll
    void close() {
        index.close();
    }

    @ParameterizedTest
    @EnumSource(Leg.class)
    void theBestOfManyAreTheFirstOfAll(Leg leg) {
        Random random = new Random(23);
        for (int question = 0; question < 30; question++) {
            List<String> terms = index.terms("always " + text(random, 1 + random.nextInt(14)));

            List<Candidate> all = search(leg, terms, EVERY_PASSAGE * 2);
            assertThat(all).hasSizeGreaterThan(EVERY_PASSAGE);
            for (int limit : new int[] {1, 10, 100, 3_000}) {
                assertThat(search(leg, terms, limit)).isEqualTo(all.subList(0, limit));
            }
        }
    }

    @Test
    void aRareTermAmongFrequentOnesIsFoundWhereverItStands() {
        put(knowledge("rare", SourceTier.OFFICIAL), new Random(5), 10);
        SourceDocument last = knowledge("last", SourceTier.OFFICIAL);
        index.replace(last, passages(last, "zebra"));

        List<Candidate> found = search(Leg.WORDS, index.terms("always w0 w1 w2 zebra"), 1);

        assertThat(found).extracting(candidate -> candidate.document().value()).containsExactly("last");
    }

    private List<Candidate> search(Leg leg, List<String> terms, int limit) {
        return index.searchText(reader(), leg, terms, SearchFilter.KNOWLEDGE, limit);
    }

    private void put(SourceDocument document, Random random, int count) {
        String[] texts = IntStream.range(0, count)
                .mapToObj(_ -> "always " + text(random, 4 + random.nextInt(30)))
                .toArray(String[]::new);
        index.replace(document, passages(document, texts));
    }

    /// A few words are in every other passage, most are in few.
    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> "w" + (int) (WORDS * Math.pow(random.nextDouble(), 3)))
                .collect(Collectors.joining(" "));
    }
}

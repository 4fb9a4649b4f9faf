package io.casewright.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static final String SENTENCE = "Money comes in from many persons and goes out on the same day. ";

    @Test
    void noPassageCrossesATopLevelSection() {
        List<Passage> passages = split("# A\n\n" + SENTENCE + "\n\n# B\n\n" + SENTENCE);

        assertThat(passages)
                .extracting(passage -> passage.place().sectionPath())
                .containsExactly(List.of("A"), List.of("B"));
    }

    @Test
    void smallNeighboursOfOneSectionShareAPassageAndKeepTheirHeadings() {
        List<Passage> passages = split("# A\n\n## One\n\nFew words here.\n\n## Two\n\nFew words there.\n\n# B\n\nEnd.");

        assertThat(passages.getFirst().text()).contains("One", "Few words here.", "Two", "Few words there.");
        assertThat(passages.getFirst().place().sectionPath()).containsExactly("A");
    }

    @Test
    void aLongParagraphIsCutBetweenSentences() {
        List<Passage> passages = split("# A\n\n" + SENTENCE.repeat(40));

        assertThat(passages).hasSizeGreaterThan(1).allSatisfy(passage -> {
            assertThat(passage.text()).endsWith("same day.");
            assertThat(words(passage)).isBetween(60, 220);
        });
    }

    @Test
    void aShortListStaysTogetherWithItsLeadIn() {
        String list = "* an item of the list that says a little about payments\n".repeat(6);
        List<Passage> passages = split("# A\n\n" + SENTENCE.repeat(12) + "\n\nThese are the signs:\n\n" + list);

        assertThat(passages.getLast().text()).startsWith("These are the signs:");
        assertThat(passages.getLast().text().lines().filter(line -> line.startsWith("•")))
                .hasSize(6);
    }

    @Test
    void idsDependOnDocumentPlaceAndTextOnly() {
        assertThat(split("# A\n\n" + SENTENCE)).isEqualTo(split("# A\n\n" + SENTENCE));
        assertThat(split("# A\n\n" + SENTENCE).getFirst().id())
                .isEqualTo(Passage.idOf(new DocumentId("d"), 0, SENTENCE.strip()));
    }

    @Test
    void scriptsWithoutBlanksAreCutToo() {
        List<Passage> passages = split("# 标题\n\n" + "资金从许多人的账户流入，并在同一天流出。".repeat(120));

        assertThat(passages).hasSizeGreaterThan(2);
    }

    private static int words(Passage passage) {
        return passage.text().split("\\s+").length;
    }

    private static List<Passage> split(String markdown) {
        ReadDocument document = DocumentReaders.read("sample.md", markdown.getBytes(UTF_8), ReadLimits.usual());
        return Splitter.split(new DocumentId("d"), document, Sureness.VERIFIED);
    }
}

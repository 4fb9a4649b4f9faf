package io.casewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.bench.BeirCollection.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void shortTextsAboveAnEntryAreItsHeadings() {
        Entry deep = new Entry("7|2.1.3.(b)", "", "what is asked about");
        Outline outline = new Outline(List.of(
                new Entry("7|2.", "", "SCOPE"),
                new Entry("7|2.1", "", "Who is bound"),
                new Entry("7|2.1.3", "", "A long paragraph. ".repeat(20)),
                new Entry("7|2.2", "", "Not above"),
                deep));

        assertThat(outline.headings(deep)).containsExactly("SCOPE", "Who is bound");
    }

    @Test
    void idsThatAreNoOutlineHaveNoHeadingsButTheirTitle() {
        Entry entry = new Entry("MED-10", "Statins", "text");

        assertThat(new Outline(List.of(entry, new Entry("MED-11", "", "text"))).headings(entry))
                .containsExactly("Statins");
    }
}

package io.casewright.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.testsupport.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The real documents: what a careful reader of the page would check.
class RealDocumentsTest {

    private static final String APPENDIX_F = "ffiec-app-f-red-flags.pdf";
    private static final String TD_BANK = "fincen-td-bank-consent-order-2024.pdf";

    @Test
    void everyPassageOfAppendixFHasItsPrintedPage() throws IOException {
        List<Passage> passages = passages(read(APPENDIX_F));

        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.place().printedPage())
                        .contains("F-" + passage.place().firstPage()));
        assertThat(passages).extracting(passage -> passage.place().lastPage()).contains(10);
    }

    @Test
    void appendixFIsCutAlongItsHeadings() throws IOException {
        Passage transfers = passages(read(APPENDIX_F)).stream()
                .filter(passage -> passage.text().contains("large, round dollar"))
                .findFirst()
                .orElseThrow();

        assertThat(transfers.place().sectionPath())
                .containsExactly(
                        "Potentially Suspicious Activity That May Indicate Money Laundering", "Funds Transfers");
        assertThat(transfers.place().firstPage()).isEqualTo(2);
        assertThat(transfers.text()).contains("higher-risk geographic location");
    }

    @Test
    void noHeaderOrFooterEntersAPassage() throws IOException {
        assertThat(passages(read(APPENDIX_F)))
                .noneSatisfy(passage -> assertThat(passage.text()).contains("Appendix F: Money Laundering"))
                .noneSatisfy(passage -> assertThat(passage.text()).contains("FFIEC BSA/AML Examination Manual"))
                .noneSatisfy(passage -> assertThat(passage.text()).contains("2/27/2015"));
        assertThat(passages(read(TD_BANK)))
                .noneSatisfy(passage -> assertThat(passage.text()).containsPattern("(?m)^[0-9]{1,2}$"));
    }

    @Test
    void theConsentOrderHasTheNumbersThatItsPagesShow() throws IOException {
        List<String> printed = read(TD_BANK).printedPages();

        assertThat(printed).hasSize(99).first().isEqualTo("");
        assertThat(printed.subList(1, 99))
                .isEqualTo(
                        IntStream.rangeClosed(2, 99).mapToObj(Integer::toString).toList());
    }

    /// Looked up by hand: page 29 describes accounts that an analyst linked to human trafficking, page 31 begins the
    /// section on funnel accounts.
    @Test
    void funnelAccountsAndTraffickingAreFoundOnTheirPages() throws IOException {
        List<Passage> passages = passages(read(TD_BANK));

        assertThat(passages).anySatisfy(passage -> {
            assertThat(passage.text()).containsIgnoringCase("funnel account");
            assertThat(passage.place().printedPage()).contains("31");
            assertThat(passage.place().sectionPath()).last().asString().contains("Funnel Accounts");
        });
        assertThat(passages).anySatisfy(passage -> {
            assertThat(passage.text()).contains("human trafficking");
            assertThat(passage.place().firstPage()).isBetween(28, 30);
        });
    }

    @Test
    void releasesGiveTitleDateAndHeadings() throws IOException {
        ReadDocument release = read("us-treasury/2025-10-14-sb0278.md");

        assertThat(release.title()).startsWith("U.S. and U.K. Take Largest Action Ever");
        assertThat(release.date()).isEqualTo("2025-10-14");
        assertThat(passages(release))
                .extracting(passage -> passage.place().sectionPath())
                .contains(List.of("DESIGNATION OF PRINCE GROUP TRANSNATIONAL CRIMINAL ORGANIZATION"));
        assertThat(release.text()).doesNotContain("**");
    }

    @Test
    void passagesAreTheDocumentsTextBetweenTheirSpanEndsAndOfReadableLength() throws IOException {
        for (Path file : files()) {
            ReadDocument document = DocumentReaders.read(name(file), Files.readAllBytes(file), ReadLimits.usual());
            for (Passage passage : passages(document)) {
                assertThat(document.text()
                                .substring(
                                        passage.place().spanStart(),
                                        passage.place().spanEnd()))
                        .isEqualTo(passage.text());
                assertThat(passage.text().split("\\s+").length)
                        .as("%s, passage %d", name(file), passage.ordinal())
                        .isLessThanOrEqualTo(240);
            }
        }
    }

    @Test
    void theSameBytesGiveTheSamePassages() throws IOException {
        assertThat(passages(read(APPENDIX_F))).isEqualTo(passages(read(APPENDIX_F)));
    }

    private static List<Path> files() throws IOException {
        try (java.util.stream.Stream<Path> found = Files.walk(Shared.kb())) {
            return found.filter(file -> name(file).matches(".*\\.(pdf|md)"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static ReadDocument read(String name) throws IOException {
        return DocumentReaders.read(name, Files.readAllBytes(Shared.kb().resolve(name)), ReadLimits.usual());
    }

    private static List<Passage> passages(ReadDocument document) {
        return Splitter.split(new DocumentId("real"), document, Sureness.VERIFIED);
    }
}

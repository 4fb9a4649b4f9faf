package io.casewright.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.testsupport.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {

    private static final KnowledgeBase SHIPPED = KnowledgeBase.load();

    private static final String INDICATOR = """
            - id: X-1
              theme: money_mules
              points-at: mule
              words: "Money comes and goes"
              source: "Somebody 2020"
              verified: "no"
              computable: "yes"
              needs: [transactions]
              typologies: [money-mule]
            """;
    private static final String TYPOLOGY = """
            - id: money-mule
              name: "Money mule account"
              theme: money_mules
              words: "An account lent to others."
            """;
    private static final String SOURCE = """
            - id: somebody-2020
              title: "Some report"
              issuer: "Somebody"
              address: "https://example.org/report"
              terms: "public domain"
              file: "somebody-2020.pdf"
              match: ["some report", "april 2020"]
              replaces-digest: somebody-digest
              tier: official
            """;

    @Test
    void theShippedContentIsWhole() {
        assertThat(SHIPPED.indicators()).hasSizeGreaterThanOrEqualTo(410);
        assertThat(SHIPPED.typologies()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(SHIPPED.documents()).hasSizeGreaterThan(20);
        assertThat(SHIPPED.sources()).isNotEmpty();
        assertThat(SHIPPED.documents())
                .allSatisfy(document -> assertThat(document.passages()).isNotEmpty());
    }

    @Test
    void whatIsNotVerifiedIsShownAsSuch() {
        KnowledgeDocument library = document("casewright-indicators");

        assertThat(library.document().tier()).isEqualTo(SourceTier.LIBRARY);
        for (Indicator indicator : SHIPPED.indicators()) {
            assertThat(library.passages())
                    .filteredOn(passage -> passage.text().contains("(red-flag indicator " + indicator.id() + " of ")
                            || passage.text().endsWith("(red-flag indicator " + indicator.id() + ")."))
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.sure()).isEqualTo(indicator.sure()));
        }
    }

    @Test
    void aDigestsParagraphKeepsItsPlaceInTheOfficialDocumentAndHowSureItIs() {
        KnowledgeDocument digest = document("fincen-td-bank-2024-02");

        assertThat(digest.document().tier()).isEqualTo(SourceTier.DIGEST);
        assertThat(digest.passages()).anySatisfy(passage -> {
            assertThat(passage.place().locator()).isPresent();
            assertThat(passage.sure()).isNotEqualTo(Sureness.UNVERIFIED);
        });
        assertThat(digest.passages())
                .noneSatisfy(passage -> assertThat(passage.text()).contains("verified:"));
        assertThat(digest.passages())
                .filteredOn(passage -> passage.place().locator().isEmpty())
                .allSatisfy(passage -> assertThat(passage.sure()).isEqualTo(Sureness.UNVERIFIED));
    }

    @Test
    void aParagraphWithoutARemarkIsUnverified() {
        String digest = """
                ---
                id: d
                title: T
                issuer: I
                address: a
                licence: l
                ---
                # T

                ## Part

                <!-- locator: Chapter 3; verified: quoted -->
                Known words:

                - with a list

                Other words.
                """;

        List<Passage> passages = KnowledgeBase.of(files(INDICATOR, "digests/d.md", digest)).documents().stream()
                .filter(one -> one.document().id().value().equals("d"))
                .findFirst()
                .orElseThrow()
                .passages();

        assertThat(passages).extracting(Passage::sure).containsExactly(Sureness.QUOTED, Sureness.UNVERIFIED);
        assertThat(passages)
                .extracting(passage -> passage.place().locator())
                .containsExactly(Optional.of("Chapter 3"), Optional.empty());
        assertThat(passages.getFirst().text()).contains("• with a list");
    }

    @Test
    void aFaultNamesFileEntryAndField() {
        String wrong = INDICATOR.replace("\"no\"", "perhaps").replace("[money-mule]", "[no-such]");

        assertThatExceptionOfType(InvalidKnowledgeBaseException.class)
                .isThrownBy(() -> KnowledgeBase.of(files(wrong, "digests/none.txt", "")))
                .withMessageContaining("indicators/a.yaml, entry \"X-1\": field \"verified\"")
                .withMessageContaining("no-such");
    }

    @Test
    void aFieldThatNobodyKnowsIsAFault() {
        assertThatExceptionOfType(InvalidKnowledgeBaseException.class)
                .isThrownBy(() -> KnowledgeBase.of(files(INDICATOR + "  nationality: any\n", "x", "")))
                .withMessageContaining("nationality");
    }

    @Test
    void aDroppedFileIsRecognisedByItsFirstPagesAndReplacesItsDigest() {
        KnowledgeBase base = KnowledgeBase.of(files(INDICATOR, "x", ""));

        SourceDocument official = base.describe("scan.pdf", "0".repeat(64), text("SOME  Report\n\nof April 2020"));

        assertThat(official.tier()).isEqualTo(SourceTier.OFFICIAL);
        assertThat(official.supersedes()).containsExactly(new DocumentId("somebody-digest"));
    }

    @Test
    void anUnknownFileIsTheInstitutionsOwnWithAnIdFromItsContent() {
        KnowledgeBase base = KnowledgeBase.of(files(INDICATOR, "x", ""));

        SourceDocument own = base.describe("policy.md", "ab".repeat(32), text("Our policy on some reports"));

        assertThat(own.tier()).isEqualTo(SourceTier.INSTITUTION);
        assertThat(own.id().value()).isEqualTo("file-abababababababab");
    }

    @Test
    void realOfficialFilesAreRecognised() throws IOException {
        for (String name : List.of("fincen-td-bank-consent-order-2024.pdf", "ffiec-app-f-red-flags.pdf")) {
            byte[] bytes = Files.readAllBytes(Shared.kb().resolve(name));
            ReadDocument document = DocumentReaders.read(name, bytes, ReadLimits.usual());

            assertThat(SHIPPED.describe("download.pdf", "0".repeat(64), document)
                            .tier())
                    .as(name)
                    .isEqualTo(SourceTier.OFFICIAL);
        }
    }

    private static KnowledgeDocument document(String id) {
        return SHIPPED.documents().stream()
                .filter(one -> one.document().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReadDocument text(String content) {
        return DocumentReaders.read(
                "sample", content.getBytes(java.nio.charset.StandardCharsets.UTF_8), ReadLimits.usual());
    }

    private static Map<String, String> files(String indicators, String path, String content) {
        return Map.of(
                "indicators/a.yaml",
                indicators,
                "lexicons.yaml",
                "[]",
                "typologies.yaml",
                TYPOLOGY,
                "sources.yaml",
                SOURCE,
                path,
                content);
    }
}

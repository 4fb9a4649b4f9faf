package io.casewright.api;

import io.casewright.assist.CitationWords;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Place;
import io.casewright.evidence.SourceDocument;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A passage as callers see it.
@Schema(name = "Passage", description = "The unit that is searched and cited, with its place in its document.")
record PassageBody(
        @Schema(examples = "p3f1c0a9be5c14a5d2e7f8a90") String id,
        String text,

        @Schema(description = "How to cite it; what is not known to stand in the official document says so")
        String citation,

        DocumentBody document,

        @Schema(description = "Number in the file, from 1; 0 where the format has no pages")
        int firstPage,

        int lastPage,

        @Schema(description = "The number printed on the page, where one is printed")
        Optional<String> printedPage,

        List<String> section,
        Optional<String> locator,

        @Schema(description = "Whether the words are known to stand in the official document")
        Passage.Sureness sure,

        @Schema(description = "Characters of the document's text, end excluded")
        int spanStart,

        int spanEnd,

        @Schema(description = "One for each line, in points from the top left corner of the page")
        List<Place.Box> boxes) {

    static PassageBody of(CitedPassage cited) {
        Passage passage = cited.passage();
        Place place = passage.place();
        return new PassageBody(
                passage.id().value(),
                passage.text(),
                CitationWords.of(cited),
                DocumentBody.of(cited.document(), cited.superseded()),
                place.firstPage(),
                place.lastPage(),
                place.printedPage(),
                place.sectionPath(),
                place.locator().filter(locator -> cited.citableAsDocument()),
                passage.sure(),
                place.spanStart(),
                place.spanEnd(),
                place.boxes());
    }

    /// The document that a passage comes from.
    @Schema(name = "DocumentReference")
    record DocumentBody(
            @Schema(examples = "fincen-fin-2020-a008") String id,
            String title,
            String issuer,
            String date,
            SourceDocument.SourceTier tier,
            String address,

            @Schema(description = "SHA-256 of the original bytes")
            String sha256,

            @Schema(description = "Whether something newer in the index replaces it")
            boolean superseded) {

        static DocumentBody of(SourceDocument document, boolean superseded) {
            return new DocumentBody(
                    document.id().value(),
                    document.title(),
                    document.issuer(),
                    document.date(),
                    document.tier(),
                    document.address(),
                    document.sha256(),
                    superseded);
        }
    }
}

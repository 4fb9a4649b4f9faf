package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.evidence.DocumentId;
import io.casewright.retrieval.PassageSearch;
import io.casewright.retrieval.PassageSearch.Narrowed;
import io.casewright.retrieval.RankedPassage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/search")
@Tag(name = "Knowledge")
final class SearchResource {

    private static final int USUAL = 10;
    private static final int MOST = 100;
    private static final int LONGEST = 2000;

    private final PassageSearch search;

    SearchResource(PassageSearch search) {
        this.search = search;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "Search the typology documents",
            description =
                    "By text and by meaning, ranked together; the same list every time for the same index snapshot. "
                            + "Words in quotation marks must stand in a passage exactly so. A text that stands in several "
                            + "places is listed once. "
                            + "Texts of cases are never searched here.")
    public SearchResults search(
            @Context Asker asker,
            @Parameter(description = "a question or words", example = "red flags of forced labour") @QueryParam("q")
                    Optional<String> q,
            @Parameter(
                            description = "how many, from 1 to 100",
                            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "10"))
                    @QueryParam("limit")
                    Optional<String> limit,
            @Parameter(description = "id of the one document to search") @QueryParam("document")
                    Optional<String> document,
            @Parameter(description = "language of the passages, as a BCP 47 tag", example = "en")
                    @QueryParam("language")
                    Optional<String> language) {
        String question = Inputs.required("q", q, LONGEST);
        Narrowed narrowed = new Narrowed(
                document.map(id -> Inputs.id("document", id, DocumentId::new)), Inputs.language("language", language));
        List<RankedPassage> found =
                search.search(asker.access(), question, narrowed, Inputs.number("limit", limit, USUAL, MOST));
        return new SearchResults(
                question,
                search.snapshot(),
                found.stream().map(one -> SearchResult.of(one, question)).toList());
    }

    @Schema(description = "Passages, best first.")
    record SearchResults(
            String query,

            @Schema(description = "The state of the index that was searched")
            String snapshot,

            List<SearchResult> results) {}

    record SearchResult(
            int rank,

            @Schema(description = "From 0 to 1: compare within one answer only")
            double score,

            @Schema(description = "Whether it is close enough to the question to answer it")
            boolean answers,

            @Schema(description = "Words of the passage's text that are words of the question, in its order")
            List<RankedPassage.Match> matches,

            @Schema(description = "Of the passage, as a BCP 47 tag; und where nothing tells", examples = "en")
            String language,

            PassageBody passage,

            @Schema(description = "Where else the same text stands")
            List<PassageBody> alsoIn) {

        static SearchResult of(RankedPassage ranked, String question) {
            return new SearchResult(
                    ranked.rank(),
                    ranked.score(),
                    ranked.answers(),
                    ranked.matches(question),
                    ranked.language(),
                    PassageBody.of(ranked.passage()),
                    ranked.alsoIn().stream().map(PassageBody::of).toList());
        }
    }
}

package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.assist.CitationWords;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.Typology;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/typologies")
@Tag(name = "Knowledge")
final class TypologyResource {

    private final KnowledgeBase knowledge;

    TypologyResource(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "List the typologies",
            description = "Described methods of laundering and of the crime behind it.")
    public Listing<TypologyBody> list() {
        return Listing.whole(knowledge.typologies().stream().map(this::body).toList());
    }

    @GET
    @Path("{typologyId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(summary = "Read a typology")
    public TypologyBody find(@PathParam("typologyId") String typologyId) {
        return knowledge
                .typology(typologyId)
                .map(this::body)
                .orElseThrow(() -> Problems.unknown("typology", Problems.abridged(typologyId)));
    }

    private TypologyBody body(Typology typology) {
        return new TypologyBody(
                typology.id(),
                typology.name(),
                typology.theme(),
                typology.words(),
                typology.howItWorks(),
                typology.who(),
                typology.money(),
                typology.tellingApart(),
                typology.sources().stream().map(SourceBody::of).toList(),
                typology.indicators());
    }

    @Schema(name = "Typology", description = "A method of laundering, in our own words.")
    record TypologyBody(
            @Schema(examples = "forced-labour") String id,
            String name,
            String theme,
            String description,
            List<String> howItWorks,
            @Schema(description = "What each role shows") Map<String, String> who,
            String money,

            @Schema(description = "Lawful activity that looks alike, and how to tell")
            List<String> tellingApart,

            List<SourceBody> sources,

            @Schema(description = "Ids of the indicators that speak for it, strongest first")
            List<String> indicators) {}

    @Schema(name = "TypologySource")
    record SourceBody(Optional<String> document, String citation, Sureness verified) {

        /// What nobody has read in the document is not cited as the document's.
        static SourceBody of(Typology.Source source) {
            if (source.sure() == Sureness.UNVERIFIED) {
                return new SourceBody(Optional.empty(), CitationWords.UNVERIFIED, source.sure());
            }
            String citation = source.locator().isEmpty()
                    ? source.document().value()
                    : source.document() + ", " + source.locator();
            return new SourceBody(Optional.of(source.document().value()), citation, source.sure());
        }
    }
}

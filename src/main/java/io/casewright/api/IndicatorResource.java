package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.assist.CitationWords;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.knowledge.Indicator;
import io.casewright.knowledge.Indicator.Computable;
import io.casewright.knowledge.KnowledgeBase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/indicators")
@Tag(name = "Knowledge")
final class IndicatorResource {

    private final KnowledgeBase knowledge;

    IndicatorResource(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "List the red-flag indicators",
            description =
                    "One observable sign each, in our own words, with the document that names it. What nobody has "
                            + "read in the document says so and is never cited as the document's.")
    public Listing<IndicatorBody> list(
            @Parameter(example = "human_trafficking") @QueryParam("theme") Optional<String> theme,
            @Parameter(description = "yes, quoted or no") @QueryParam("verified") Optional<String> verified,
            @Parameter(description = "yes, partly or no: whether records alone can test it") @QueryParam("computable")
                    Optional<String> computable) {
        Optional<Computable> wished = Inputs.choice("computable", computable, Computable.class);
        Optional<Sureness> sure = verified.map(IndicatorResource::sureness);
        Predicate<Indicator> kept = indicator -> isAbout(indicator, theme)
                && sure.map(one -> one == indicator.sure()).orElse(true)
                && wished.map(one -> one == indicator.computable()).orElse(true);
        return Listing.whole(knowledge.indicators().stream()
                .filter(kept)
                .map(IndicatorBody::of)
                .toList());
    }

    @GET
    @Path("{indicatorId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(summary = "Read an indicator")
    public IndicatorBody find(@PathParam("indicatorId") String indicatorId) {
        return knowledge
                .indicator(indicatorId)
                .map(IndicatorBody::of)
                .orElseThrow(() -> Problems.unknown("indicator", Problems.abridged(indicatorId)));
    }

    private boolean isAbout(Indicator indicator, Optional<String> theme) {
        theme.ifPresent(this::checkTheme);
        return theme.map(word -> word.equals(indicator.theme())).orElse(true);
    }

    private void checkTheme(String theme) {
        List<String> known = knowledge.indicators().stream()
                .map(Indicator::theme)
                .distinct()
                .sorted()
                .toList();
        if (!known.contains(theme)) {
            throw Inputs.notOneOf("theme", theme, known);
        }
    }

    private static Sureness sureness(String word) {
        return switch (word) {
            case "yes" -> Sureness.VERIFIED;
            case "quoted" -> Sureness.QUOTED;
            case "no" -> Sureness.UNVERIFIED;
            default -> throw Inputs.notOneOf("verified", word, List.of("yes", "quoted", "no"));
        };
    }

    @Schema(name = "Indicator", description = "A red-flag indicator.")
    record IndicatorBody(
            @Schema(examples = "HT-GEN-001") String id,
            String theme,
            String subtheme,
            String words,

            @Schema(description = "Whom it is a sign of: victim, mule, trafficker, operator, merchant or any")
            String pointsAt,

            @Schema(examples = "unverified, from general knowledge")
            String citation,

            @Schema(description = "yes, quoted or no") String verified,
            Optional<String> document,
            Computable computable,

            @Schema(description = "What must be on file to test it")
            List<String> needs,

            List<String> typologies,

            @Schema(description = "Whether this version tests it on a case")
            boolean tested) {

        static IndicatorBody of(Indicator indicator) {
            return new IndicatorBody(
                    indicator.id(),
                    indicator.theme(),
                    indicator.subtheme(),
                    indicator.words(),
                    indicator.pointsAt(),
                    citation(indicator),
                    verified(indicator.sure()),
                    document(indicator),
                    indicator.computable(),
                    indicator.needs(),
                    indicator.typologies(),
                    !indicator.test().isEmpty());
        }

        private static Optional<String> document(Indicator indicator) {
            return indicator.sure() == Sureness.UNVERIFIED
                    ? Optional.empty()
                    : indicator.document().map(DocumentId::value);
        }

        private static String citation(Indicator indicator) {
            if (indicator.sure() == Sureness.UNVERIFIED) {
                return CitationWords.UNVERIFIED;
            }
            return indicator.locator().isEmpty() ? indicator.source() : indicator.source() + ", " + indicator.locator();
        }

        private static String verified(Sureness sure) {
            return switch (sure) {
                case VERIFIED -> "yes";
                case QUOTED -> "quoted";
                case UNVERIFIED -> "no";
            };
        }
    }
}

package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.CitationWords;
import io.casewright.assist.KeptLedger;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.assist.KeptLedger.KeptPassage;
import io.casewright.evidence.LedgerId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/ledgers/{ledgerId}")
@Tag(name = "Evidence")
final class LedgerResource {

    private final AnswerStore answers;

    LedgerResource(AnswerStore answers) {
        this.answers = answers;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read a ledger",
            description =
                    "All facts and passages that an answer could rest on. The hash is the SHA-256 of its canonical "
                            + "JSON: the same records and the same question give the same ledger.")
    public LedgerBody find(@Context Asker asker, @PathParam("ledgerId") String ledgerId) {
        return LedgerBody.of(ledger(asker.access(), ledgerId));
    }

    @GET
    @Path("facts/{factId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read the fact behind a citation",
            description = "With its values and the id of every record that it was computed from.")
    public KeptFact fact(
            @Context Asker asker, @PathParam("ledgerId") String ledgerId, @PathParam("factId") String factId) {
        return ledger(asker.access(), ledgerId)
                .fact(factId)
                .orElseThrow(() -> Problems.unknown("fact", Problems.abridged(factId)));
    }

    private KeptLedger ledger(Access access, String ledgerId) {
        LedgerId id = Inputs.id("ledger", ledgerId, LedgerId::new);
        return answers.ledger(access, id).orElseThrow(() -> Problems.unknown("ledger", ledgerId));
    }

    @Schema(name = "Ledger")
    record LedgerBody(String id, String hash, String question, List<KeptFact> facts, List<PassageEntry> passages) {

        static LedgerBody of(KeptLedger ledger) {
            return new LedgerBody(
                    ledger.id().value(),
                    ledger.hash(),
                    ledger.question(),
                    ledger.facts(),
                    ledger.passages().stream().map(PassageEntry::of).toList());
        }
    }

    @Schema(name = "LedgerPassage", description = "A passage as it was cited, though its document may have gone since.")
    record PassageEntry(String id, String citation, String text, String link) {

        static PassageEntry of(KeptPassage passage) {
            return new PassageEntry(
                    passage.id(), CitationWords.of(passage), passage.text(), "/v1/passages/" + passage.passage());
        }
    }
}

package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.CaseStore;
import io.casewright.casefile.CaseWriter;
import io.casewright.casefile.NewNote;
import io.casewright.casefile.Note;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.ingest.CaseText;
import io.casewright.ingest.CaseTexts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/cases/{caseId}/notes")
@Tag(name = "Records")
final class NoteResource {

    private final CaseStore cases;
    private final CaseWriter writer;
    private final CaseTexts texts;

    NoteResource(CaseStore cases, CaseWriter writer, CaseTexts texts) {
        this.cases = cases;
        this.writer = writer;
        this.texts = texts;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read a case's notes", description = "Oldest first.")
    public Listing<CaseBody.NoteBody> list(@Context Asker asker, @PathParam("caseId") String caseId) {
        CaseFile caseFile = existing(asker.access(), caseId);
        return Listing.whole(cases.notes(asker.access(), caseFile.id()).stream()
                .map(CaseBody.NoteBody::of)
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Add a note to a case", description = "Written in your name; only the case's readers see it.")
    public CaseBody.NoteBody add(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @Valid @NotNull(message = "must be JSON with a text") NoteToAdd body) {
        CaseFile caseFile = existing(asker.access(), caseId);
        NewNote wished = new NewNote(Optional.of(caseFile.id()), body.customerId(), body.text(), body.flagSet());
        Note note = writer.addNote(asker.access(), wished)
                .orElseThrow(() -> Problems.unknown("customer", body.customer().orElse("")));
        texts.put(caseFile.id(), List.of(searchable(note)));
        return CaseBody.NoteBody.of(note);
    }

    private static CaseText searchable(Note note) {
        return new CaseText(
                new RecordRef(RecordKind.NOTE, note.id().value()),
                "Note by " + note.author(),
                note.author(),
                note.written().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                note.text());
    }

    private CaseFile existing(Access access, String caseId) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        return cases.find(access, id).orElseThrow(() -> Problems.unknown("case", caseId));
    }

    @Schema(name = "NewNote")
    record NoteToAdd(
            @NotBlank(message = "must hold the note")
            @Size(max = 20_000, message = "must have at most 20,000 characters")
            String text,

            @Schema(description = "Id of the customer that it is about, if one")
            Optional<String> customer,

            @Schema(description = "Observations", examples = "[\"third-party-speaks\"]")
            Optional<List<String>> flags) {

        private Optional<CustomerId> customerId() {
            return customer.map(id -> Inputs.id("customer", id, CustomerId::new));
        }

        private Set<String> flagSet() {
            return flags.map(Set::copyOf).orElse(Set.of());
        }
    }
}

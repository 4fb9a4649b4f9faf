package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.report.completeness.WritingRoom;
import io.casewright.report.form.Form;
import io.casewright.report.form.FormLibrary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/forms")
@Tag(name = "Reports")
final class FormResource {

    private final FormLibrary forms;

    FormResource(FormLibrary forms) {
        this.forms = forms;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "List the forms",
            description = "Those that ship, and those that the institution dropped into its data folder.")
    public Listing<FormBody> list() {
        return Listing.whole(forms.all().stream().map(FormBody::of).toList());
    }

    @GET
    @Path("{formId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(summary = "Read a form")
    public FormBody find(@PathParam("formId") String formId) {
        return FormBody.of(form(formId));
    }

    @POST
    @Path("{formId}/budget")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Count what a text takes of a form's room",
            description = "For a text in the making; nothing is kept.")
    public BudgetBody budget(
            @PathParam("formId") String formId,
            @Valid @NotNull(message = "must be JSON with sections") TextInTheMaking body) {
        Form form = form(formId);
        body.sections().keySet().stream()
                .filter(id -> form.sections().stream()
                        .noneMatch(section -> section.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Problems.invalid(
                            "sections",
                            "The form %s has no section \"%s\".".formatted(form.id(), Problems.abridged(id)));
                });
        return BudgetBody.of(WritingRoom.of(form, body.sections()));
    }

    private Form form(String formId) {
        return forms.find(formId).orElseThrow(() -> Problems.unknown("form", Problems.abridged(formId)));
    }

    @Schema(name = "TextInTheMaking")
    record TextInTheMaking(
            @NotNull(message = "must hold texts by id of section") @Schema(description = "Texts by id of section")
            Map<@NotNull String, @NotNull(message = "must be text") String> sections) {}
}

package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.assist.PotentialVictims;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.PartyRoles;
import io.casewright.casefile.PartyRoles.Wish;
import io.casewright.casefile.RoleChange;
import io.casewright.casefile.RoleOutcome;
import io.casewright.evidence.CaseId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}/parties/{partyId}/role")
@Tag(name = "Records")
final class PartyRoleResource {

    private final PartyRoles roles;
    private final PotentialVictims victims;
    private final AuditTrail audit;

    PartyRoleResource(PartyRoles roles, PotentialVictims victims, AuditTrail audit) {
        this.roles = roles;
        this.victims = victims;
        this.audit = audit;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read what was decided about a party's role", description = "Every entry, oldest first.")
    public Listing<ChangeBody> history(
            @Context Asker asker, @PathParam("caseId") String caseId, @PathParam("partyId") String partyId) {
        return Listing.whole(
                roles
                        .history(asker.access(), id(caseId), partyId)
                        .orElseThrow(() -> Problems.unknown("party", partyId))
                        .stream()
                        .map(ChangeBody::of)
                        .toList());
    }

    @PUT
    @Allowed(INVESTIGATOR)
    @Operation(
            summary = "Set a party's role",
            description = "In your name and with your reason, in place of the case's own. A potential victim becomes a "
                    + "subject only with confirmPotentialVictimAsSubject.")
    public RoleBody decide(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @PathParam("partyId") String partyId,
            @Valid @NotNull(message = "must be JSON with a role and a reason") RoleToSet body) {
        Access access = asker.access();
        PartyRole role =
                Inputs.choice("role", Optional.of(body.role()), PartyRole.class).orElseThrow();
        Wish wish = new Wish(
                role,
                body.reason().strip(),
                body.version(),
                body.confirmPotentialVictimAsSubject().orElse(false));
        boolean seen =
                role == PartyRole.SUBJECT && !wish.confirmed() && victims.isSeenAsOne(access, id(caseId), partyId);
        RoleOutcome outcome = roles.decide(access, id(caseId), partyId, wish, seen);
        return done(access, "role.decided", new Place(caseId, partyId), outcome);
    }

    @POST
    @Path("undo")
    @Allowed(INVESTIGATOR)
    @Operation(
            summary = "Take back the newest decision about a party's role",
            description = "The decision before it holds again, else the case's own role. Nothing is deleted.")
    public RoleBody undo(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @PathParam("partyId") String partyId,
            @Valid @NotNull(message = "must be JSON with a reason") RoleToUndo body) {
        Access access = asker.access();
        Wish wish = new Wish(
                PartyRole.UNKNOWN,
                body.reason().strip(),
                body.version(),
                body.confirmPotentialVictimAsSubject().orElse(false));
        RoleOutcome outcome = roles.undo(access, id(caseId), partyId, wish);
        return done(access, "role.undone", new Place(caseId, partyId), outcome);
    }

    private record Place(String caseId, String partyId) {}

    private RoleBody done(Access access, String action, Place place, RoleOutcome outcome) {
        return switch (outcome) {
            case RoleOutcome.Changed changed -> {
                record(access, action, place, "done", changed.party().role().name());
                yield new RoleBody(CaseBody.PartyBody.of(changed.party()), changed.version());
            }
            case RoleOutcome.NotThere() -> throw Problems.unknown("party", place.partyId());
            case RoleOutcome.ChangedMeanwhile(int version) ->
                throw Problems.conflict(
                        "role-changed-meanwhile",
                        "Somebody changed this role since you read it; its version is now %d. Read it again and decide."
                                .formatted(version));
            case RoleOutcome.Unconfirmed() -> {
                record(access, action, place, "refused: potential victim, not confirmed", "SUBJECT");
                throw Problems.conflict(
                        "potential-victim-as-subject",
                        "This party is, or looks like, a potential victim, and a potential victim is not made a subject "
                                + "by accident. Send confirmPotentialVictimAsSubject: true with your reason if you mean it.");
            }
            case RoleOutcome.NothingToUndo() ->
                throw Problems.conflict("nothing-to-undo", "No decision about this role stands.");
        };
    }

    private void record(Access access, String action, Place place, String outcome, String role) {
        Map<String, String> details = Map.of("party", place.partyId(), "role", role);
        audit.append(new AuditEntry(access.caller(), action, place.caseId(), outcome, details));
    }

    private static CaseId id(String caseId) {
        return Inputs.id("case", caseId, CaseId::new);
    }

    @Schema(name = "RoleToSet")
    record RoleToSet(
            @NotBlank(message = "must be one of subject, potential-victim, witness, associate, unknown")
            @Schema(examples = "witness")
            String role,

            @NotBlank(message = "must say why") @Size(max = 2_000, message = "must have at most 2,000 characters")
            String reason,

            @Schema(description = "The version that you read, 0 for none: refused when somebody was faster")
            Optional<Integer> version,

            @Schema(description = "Needed to make a subject of a potential victim")
            Optional<Boolean> confirmPotentialVictimAsSubject) {}

    @Schema(name = "RoleToUndo")
    record RoleToUndo(
            @NotBlank(message = "must say why") @Size(max = 2_000, message = "must have at most 2,000 characters")
            String reason,

            @Schema(description = "The version that you read: refused when somebody was faster")
            Optional<Integer> version,

            @Schema(description = "Needed where the party would go from potential victim back to subject")
            Optional<Boolean> confirmPotentialVictimAsSubject) {}

    @Schema(name = "PartyRole")
    record RoleBody(
            CaseBody.PartyBody party,

            @Schema(description = "Number of the newest entry, for the next change")
            int version) {}

    @Schema(name = "RoleChange")
    record ChangeBody(
            int version,

            @Schema(description = "Absent where the entry takes back the newest one that stood")
            Optional<PartyRole> role,

            String reason,
            String by,
            Instant at) {

        static ChangeBody of(RoleChange change) {
            return new ChangeBody(change.version(), change.role(), change.reason(), change.by(), change.at());
        }
    }
}

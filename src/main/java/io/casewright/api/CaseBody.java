package io.casewright.api;

import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A case as its readers see it.
@Schema(name = "Case")
record CaseBody(
        @Schema(examples = "DEMO-10") String id,
        String title,
        String status,
        LocalDate opened,
        List<PartyBody> parties,
        @Schema(description = "Ids of the alerts") List<String> alerts) {

    static CaseBody of(CaseFile caseFile) {
        return new CaseBody(
                caseFile.id().value(),
                caseFile.title(),
                caseFile.status(),
                caseFile.opened(),
                caseFile.parties().stream().map(PartyBody::of).toList(),
                caseFile.alerts().stream().map(AlertId::value).toList());
    }

    /// A case in a list.
    @Schema(name = "CaseEntry")
    record Entry(String id, String title, String status, LocalDate opened) {

        static Entry of(CaseFile caseFile) {
            return new Entry(caseFile.id().value(), caseFile.title(), caseFile.status(), caseFile.opened());
        }
    }

    @Schema(name = "Party", description = "Somebody in a case. A potential victim is never a subject.")
    record PartyBody(
            @Schema(description = "What tells the party from others of the case", examples = "C-00010")
            String id,

            String name,
            Optional<String> customer,
            Party.PartyRole role,

            @Schema(description = "Why the party has this role")
            String reason,

            @Schema(description = "Who set the role here; absent where it is the case's own")
            Optional<DecisionBody> decision) {

        static PartyBody of(Party party) {
            return new PartyBody(
                    party.id(),
                    party.name(),
                    party.customer().map(CustomerId::value),
                    party.role(),
                    party.reason(),
                    party.decision().map(DecisionBody::of));
        }
    }

    @Schema(name = "RoleDecision", description = "An investigator's decision about a role.")
    record DecisionBody(
            String by,
            Instant at,

            @Schema(description = "The role that the case itself gives")
            Party.PartyRole ownRole) {

        static DecisionBody of(Party.Decision decision) {
            return new DecisionBody(decision.by(), decision.at(), decision.ownRole());
        }
    }

    @Schema(name = "Note")
    record NoteBody(
            String id,
            Optional<String> customer,
            String author,
            Instant written,
            String text,

            @Schema(description = "Observations", examples = "third-party-speaks")
            List<String> flags) {

        static NoteBody of(Note note) {
            return new NoteBody(
                    note.id().value(),
                    note.customer().map(CustomerId::value),
                    note.author(),
                    note.written(),
                    note.text(),
                    note.flags().stream().sorted().toList());
        }
    }
}

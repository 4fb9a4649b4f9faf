package io.casewright.analysis.role;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Topic;
import java.util.List;
import java.util.Optional;

/// Proposed roles in words. What a person decided is not proposed again.
public final class RoleFacts {

    private static final int SIGN = 12;

    private RoleFacts() {}

    /// @param signs the words of the findings behind the proposal, strongest first; may be empty
    /// @param records the party's own, and the case's
    public static Optional<Fact> of(ProposedRole proposed, List<String> signs, List<RecordRef> records) {
        if (proposed.decision().isPresent()) {
            return Optional.empty();
        }
        RoleProposal proposal = proposed.proposal();
        // The slot is not "who": a sentence that decides about somebody keeps the name.
        FactDraft draft = FactDraft.about(Topic.PARTY, "role." + proposed.party())
                .name("party", proposed.name())
                .records(records);
        if (proposal.role() == PartyRole.POTENTIAL_VICTIM) {
            draft.mark(Mark.POTENTIAL_VICTIM);
        }
        String such = "";
        if (!signs.isEmpty()) {
            draft.text("sign", Wording.sign(signs.getFirst(), SIGN));
            such = ", such as: {sign}";
        }
        String both = proposal.possiblyAlsoOffender() ? "; both readings are open and nothing is decided here" : "";
        String role = proposal.role() == PartyRole.UNKNOWN
                ? "The analysis leaves the role of {party} open"
                : "The analysis proposes the role of " + words(proposal.role()) + " for {party}";
        return Optional.of(draft.say(role + ", because " + proposal.reason() + such + both + "."));
    }

    private static String words(PartyRole role) {
        return switch (role) {
            case SUBJECT -> "subject";
            case POTENTIAL_VICTIM -> "potential victim";
            case WITNESS -> "witness";
            case ASSOCIATE -> "associate";
            case UNKNOWN -> "unknown";
        };
    }
}

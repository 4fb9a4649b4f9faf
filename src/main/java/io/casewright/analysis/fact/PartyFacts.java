package io.casewright.analysis.fact;

import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The people in the case and the part that each plays: the case's own roles, and those that an investigator
/// set, with who, when and why. Nothing here decides one.
final class PartyFacts {

    private static final int MOST_NAMED = 5;
    private static final int QUOTED = 24;

    private PartyFacts() {}

    static List<Fact> of(DossierView dossier) {
        if (dossier.caseFile().isEmpty()) {
            return List.of();
        }
        CaseFile file = dossier.caseFile().get();
        RecordRef record = new RecordRef(RecordKind.CASE, file.id().value());
        List<Fact> facts = new ArrayList<>();
        List<Party> parties = file.parties().stream()
                .sorted(Comparator.comparing(Party::role)
                        .thenComparing(Party::name)
                        .thenComparing(party -> party.customer().toString()))
                .toList();
        for (int index = 0; index < Math.min(MOST_NAMED, parties.size()); index++) {
            facts.add(party(parties.get(index), index + 1, record));
        }
        count(parties, PartyRole.POTENTIAL_VICTIM, record).ifPresent(facts::add);
        count(parties, PartyRole.ASSOCIATE, record).ifPresent(facts::add);
        return facts;
    }

    private static Fact party(Party party, int number, RecordRef record) {
        FactDraft draft = FactDraft.about(Topic.PARTY, "party." + number)
                .record(record)
                .name("who", party.name())
                .text("reason", Wording.opening(party.reason(), QUOTED));
        String role = switch (party.role()) {
            case SUBJECT -> "{who} is a subject of the case";
            case POTENTIAL_VICTIM -> "{who} is recorded as a potential victim";
            case WITNESS -> "{who} is a witness in the case";
            case ASSOCIATE -> "{who} is an associate in the case";
            case UNKNOWN -> "The part of {who} in the case is unknown";
        };
        if (party.role() == PartyRole.POTENTIAL_VICTIM) {
            draft.mark(Mark.POTENTIAL_VICTIM);
        }
        if (party.decision().isPresent()) {
            Party.Decision decision = party.decision().get();
            draft.name("by", decision.by())
                    .day("on", decision.at().atZone(ZoneOffset.UTC).toLocalDate());
            return draft.say(role + ", as set by {by} on {on} because: “{reason}”.");
        }
        return draft.say(party.reason().isBlank() ? role + "." : role + ": “{reason}”.");
    }

    private static java.util.Optional<Fact> count(List<Party> parties, PartyRole role, RecordRef record) {
        long count = parties.stream().filter(party -> party.role() == role).count();
        if (count < 2) {
            return java.util.Optional.empty();
        }
        boolean victims = role == PartyRole.POTENTIAL_VICTIM;
        FactDraft draft = FactDraft.about(Topic.PARTY, victims ? "party.victims" : "party.associates")
                .record(record)
                .count("count", count);
        if (victims) {
            draft.mark(Mark.POTENTIAL_VICTIM);
            return java.util.Optional.of(
                    draft.say(
                            "The case names {count} potential victims, whose accounts are evidence and who are not its subjects."));
        }
        return java.util.Optional.of(
                draft.say("The case names {count} associates, whose accounts are evidence beside the subject's."));
    }
}

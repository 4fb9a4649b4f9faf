package io.casewright.assist;

import io.casewright.casefile.Party.PartyRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a risk explanation weighs, in a form that a page or another system can show: for, against and open.
/// Citations are ids of the answer's ledger (`F12`, `K3`), empty for what is not in it.
///
/// @param explained whether mitigating facts explain the findings, so that no typology is named
/// @param typologies that the findings fit, best first; where `explained`, what they would fit without the
///     explanation
/// @param mitigating what speaks against suspicion
/// @param lookAlikes lawful activity that looks like the typologies
/// @param missing data that is not on file, most decisive first
/// @param questions what to ask next, ordinary due diligence first
/// @param roles the part of every party
public record Weighing(
        boolean explained,
        List<RankedTypology> typologies,
        List<MitigatingFact> mitigating,
        List<LookAlike> lookAlikes,
        List<MissingRecord> missing,
        List<AskNext> questions,
        List<PartyPart> roles) {

    public Weighing {
        typologies = List.copyOf(typologies);
        mitigating = List.copyOf(mitigating);
        lookAlikes = List.copyOf(lookAlikes);
        missing = List.copyOf(missing);
        questions = List.copyOf(questions);
        roles = List.copyOf(roles);
    }

    /// A typology with what speaks for it and against it.
    ///
    /// @param typology id in the library
    /// @param score from 0 to 1
    /// @param supporting signs that are present
    /// @param expectedButAbsent signs that one would expect and that were looked for in vain
    /// @param notTestable signs that the records do not suffice for
    /// @param mitigating citations of the facts that speak against suspicion
    public record RankedTypology(
            String typology,
            String name,
            double score,
            List<SignOf> supporting,
            List<SignOf> expectedButAbsent,
            List<SignOf> notTestable,
            List<String> mitigating) {

        public RankedTypology {
            supporting = List.copyOf(supporting);
            expectedButAbsent = List.copyOf(expectedButAbsent);
            notTestable = List.copyOf(notTestable);
            mitigating = List.copyOf(mitigating);
        }
    }

    /// An indicator of a typology.
    public record SignOf(String indicator, String words, Optional<String> citation) {}

    /// @param kind the rule that found it (`earlier-alert`, `same-season`)
    /// @param weight from 0 to 2; the facts explain the findings from 4 in sum on
    /// @param examined whether it rests on an examination by staff
    public record MitigatingFact(
            String kind, String statement, double weight, boolean examined, Optional<String> citation) {}

    /// @param tellsApart what would tell it from the crime; empty where the library says both in one
    /// @param indicators the present findings that it would have to explain
    /// @param citation the fact that binds it to them
    /// @param library the passage of the library that names it
    public record LookAlike(
            String typology,
            String lookAlike,
            String tellsApart,
            List<String> indicators,
            Optional<String> citation,
            Optional<String> library) {

        public LookAlike {
            indicators = List.copyOf(indicators);
        }
    }

    /// @param decides ids of the indicators that it would decide
    /// @param ofLeading those of them that are signs of a typology above
    public record MissingRecord(
            String missing, List<String> decides, List<String> ofLeading, Optional<String> citation) {

        public MissingRecord {
            decides = List.copyOf(decides);
            ofLeading = List.copyOf(ofLeading);
        }
    }

    /// @param purpose what the answer would decide
    public record AskNext(
            Addressee addressee, String question, Discretion discretion, String purpose, Optional<String> citation) {}

    /// Who would be asked.
    public enum Addressee {
        CUSTOMER,
        STAFF,
        OTHER_PARTY
    }

    /// Whether asking gives something away: whoever learns of a report or an investigation may be warned by it.
    public enum Discretion {
        ORDINARY_DUE_DILIGENCE,
        LIKELY_TO_TIP_OFF
    }

    /// @param party id in the case, or the customer's
    /// @param holds the role that holds now
    /// @param decidedBy who set it; empty where it is the case's own
    /// @param proposed the role that the analysis would give; never `SUBJECT` for whoever findings or notes
    ///     show as a potential victim
    /// @param possiblyAlsoOffender whether a potential victim may have taken part as well: said and not decided
    /// @param supporting indicators that point the proposed way
    /// @param opposing indicators that point another way
    public record PartyPart(
            String party,
            String name,
            PartyRole holds,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            PartyRole proposed,
            boolean possiblyAlsoOffender,
            String reason,
            List<String> supporting,
            List<String> opposing,
            Optional<String> citation) {

        public PartyPart {
            supporting = List.copyOf(supporting);
            opposing = List.copyOf(opposing);
        }
    }
}

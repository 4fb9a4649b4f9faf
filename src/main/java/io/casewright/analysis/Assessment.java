package io.casewright.analysis;

import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.inquiry.Alternative;
import io.casewright.analysis.inquiry.InformationGap;
import io.casewright.analysis.inquiry.NextQuestion;
import io.casewright.analysis.mitigation.Mitigation;
import io.casewright.analysis.role.ProposedRole;
import io.casewright.evidence.Fact;
import java.util.List;

/// What the findings are weighed into: for, against, and what is open.
///
/// @param ranked the typologies that the findings fit, best first, at most three and none that fits less than
///     half as well as the best; also where mitigating facts explain them
/// @param explained whether the mitigating facts explain the findings, so that no typology is named
/// @param mitigations what speaks against suspecting the main customer
/// @param alternatives lawful activity that looks like the ranked typologies
/// @param gaps the data that is missing about the main customer, most decisive first
/// @param questions what to ask next, ordinary due diligence first
/// @param roles the part of every party, by role and name
/// @param facts the same in sentences, for an explanation that says all of it; a summary does without
public record Assessment(
        List<SchemeMatch> ranked,
        boolean explained,
        List<Mitigation> mitigations,
        List<Alternative> alternatives,
        List<InformationGap> gaps,
        List<NextQuestion> questions,
        List<ProposedRole> roles,
        List<Fact> facts) {

    public Assessment {
        ranked = List.copyOf(ranked);
        mitigations = List.copyOf(mitigations);
        alternatives = List.copyOf(alternatives);
        gaps = List.copyOf(gaps);
        questions = List.copyOf(questions);
        roles = List.copyOf(roles);
        facts = List.copyOf(facts);
    }
}

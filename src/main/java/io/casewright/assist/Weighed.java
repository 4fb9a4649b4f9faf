package io.casewright.assist;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.Assessment;
import io.casewright.analysis.Finding;
import io.casewright.analysis.inquiry.Alternative;
import io.casewright.analysis.inquiry.InformationGap;
import io.casewright.analysis.inquiry.NextQuestion;
import io.casewright.analysis.mitigation.Mitigation;
import io.casewright.analysis.role.ProposedRole;
import io.casewright.assist.Weighing.Addressee;
import io.casewright.assist.Weighing.AskNext;
import io.casewright.assist.Weighing.Discretion;
import io.casewright.assist.Weighing.LookAlike;
import io.casewright.assist.Weighing.MissingRecord;
import io.casewright.assist.Weighing.MitigatingFact;
import io.casewright.assist.Weighing.PartyPart;
import io.casewright.assist.Weighing.RankedTypology;
import io.casewright.assist.Weighing.SignOf;
import io.casewright.casefile.Party.Decision;
import io.casewright.evidence.Citation;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An assessment with the citations of one ledger.
final class Weighed {

    private final Assessment assessment;
    private final Ledger ledger;
    private final Map<String, CitedPassage> library;
    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, String> findings = new HashMap<>();
    private final Map<String, String> citations = new HashMap<>();

    private Weighed(Analysis analysis, Ledger ledger, Map<String, CitedPassage> library) {
        this.assessment = analysis.assessment();
        this.ledger = ledger;
        this.library = library;
        for (int number = 1; number <= ledger.facts().size(); number++) {
            citations.put(
                    ledger.facts().get(number - 1).computation(),
                    Citation.fact(number).toString());
        }
        for (Finding finding : analysis.findings()) {
            words.putIfAbsent(finding.indicator(), finding.words());
            finding.present()
                    .map(present -> citations.get(present.computation()))
                    .ifPresent(citation -> findings.putIfAbsent(finding.indicator(), citation));
        }
    }

    /// @param library the library's passage about what looks like a typology, by the typology's id
    static Weighing of(Analysis analysis, Ledger ledger, Map<String, CitedPassage> library) {
        return new Weighed(analysis, ledger, library).weighing();
    }

    private Weighing weighing() {
        List<InformationGap> gaps = assessment.gaps();
        List<NextQuestion> questions = assessment.questions();
        return new Weighing(
                assessment.explained(),
                assessment.ranked().stream().map(this::ranked).toList(),
                assessment.mitigations().stream().map(this::mitigating).toList(),
                assessment.alternatives().stream().map(this::lookAlike).toList(),
                IntStream.range(0, gaps.size())
                        .mapToObj(n -> missing(gaps.get(n), n + 1))
                        .toList(),
                IntStream.range(0, questions.size())
                        .mapToObj(n -> ask(questions.get(n), n + 1))
                        .toList(),
                assessment.roles().stream().map(this::part).toList());
    }

    private Optional<String> cited(String computation) {
        return Optional.ofNullable(citations.get(computation));
    }

    private RankedTypology ranked(SchemeMatch match) {
        return new RankedTypology(
                match.typology(),
                match.name(),
                match.score(),
                signs(match.supporting()),
                signs(match.absent()),
                signs(match.untested()),
                assessment.mitigations().stream()
                        .map(each -> cited(each.fact().computation()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<SignOf> signs(List<String> indicators) {
        return indicators.stream()
                .map(id -> new SignOf(id, words.getOrDefault(id, ""), Optional.ofNullable(findings.get(id))))
                .toList();
    }

    private MitigatingFact mitigating(Mitigation mitigation) {
        return new MitigatingFact(
                mitigation.kind(),
                mitigation.fact().statement(),
                mitigation.weight(),
                mitigation.examined(),
                cited(mitigation.fact().computation()));
    }

    private LookAlike lookAlike(Alternative alternative) {
        Optional<String> passage = Optional.ofNullable(library.get(alternative.typology()))
                .map(ledger.passages()::indexOf)
                .filter(index -> index >= 0)
                .map(index -> Citation.passage(index + 1).toString());
        return new LookAlike(
                alternative.typology(),
                alternative.lookalike(),
                alternative.tellsApart(),
                alternative.indicators(),
                cited(alternative.computation()),
                passage);
    }

    private MissingRecord missing(InformationGap gap, int number) {
        return new MissingRecord(gap.missing(), gap.decides(), gap.ofLeading(), cited("gap.data." + number));
    }

    private AskNext ask(NextQuestion question, int number) {
        return new AskNext(
                switch (question.addressee()) {
                    case CUSTOMER -> Addressee.CUSTOMER;
                    case STAFF -> Addressee.STAFF;
                    case OTHER_PARTY -> Addressee.OTHER_PARTY;
                },
                question.words(),
                switch (question.discretion()) {
                    case ORDINARY_DUE_DILIGENCE -> Discretion.ORDINARY_DUE_DILIGENCE;
                    case LIKELY_TO_TIP_OFF -> Discretion.LIKELY_TO_TIP_OFF;
                },
                question.purpose(),
                cited("question." + number));
    }

    private PartyPart part(ProposedRole role) {
        return new PartyPart(
                role.party(),
                role.name(),
                role.holds(),
                role.decision().map(Decision::by),
                role.decision().map(Decision::at),
                role.proposal().role(),
                role.proposal().possiblyAlsoOffender(),
                role.proposal().reason(),
                role.proposal().supporting(),
                role.proposal().opposing(),
                cited("role." + role.party()));
    }
}

package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analyst;
import io.casewright.analysis.Focus;
import io.casewright.analysis.history.LastLook;
import io.casewright.assist.Answer.Unanswered;
import io.casewright.casefile.Dossier;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.evidence.Topic;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Builds the ledger of a request: facts computed from a dossier and passages retrieved for its findings,
/// before a word is written.
@Singleton
final class GatherEvidence {

    /// What a caller outside the investigation may hear of: nothing that tells whether anybody suspects
    /// anything.
    private static final Set<Topic> NEUTRAL =
            EnumSet.of(Topic.RESULT, Topic.PROFILE, Topic.ACCOUNT, Topic.ACTIVITY, Topic.COUNTERPARTY);

    /// What explains findings: documents, not the library's own entries, whose words the findings carry
    /// already.
    private static final SearchFilter GUIDANCE = new SearchFilter(
            EnumSet.of(SourceTier.OFFICIAL, SourceTier.DIGEST, SourceTier.INSTITUTION), Set.of(), Optional.empty());

    /// The files that the institution dropped in: issuers' own pages come before our words about them.
    private static final SearchFilter OWN_FILES =
            new SearchFilter(EnumSet.of(SourceTier.OFFICIAL, SourceTier.INSTITUTION), Set.of(), Optional.empty());

    private static final int PASSAGES_OF_A_CASE = 6;
    private static final int PASSAGES_OF_A_QUESTION = 6;

    private final Analyst analyst;
    private final PassageSelection passages;
    private final PassageIndex index;
    private final LookAlikePassages lookAlikes;
    private final IndicatorSources sources;

    GatherEvidence(
            Analyst analyst,
            PassageSelection passages,
            PassageIndex index,
            LookAlikePassages lookAlikes,
            IndicatorSources sources) {
        this.sources = sources;
        this.analyst = analyst;
        this.passages = passages;
        this.index = index;
        this.lookAlikes = lookAlikes;
    }

    /// Facts alone.
    Evidence facts(Access access, String question, Dossier dossier, String version) {
        long started = System.nanoTime();
        Analysis analysis = analyst.analyse(dossier);
        Ledger ledger = Ledger.of(question, readable(access, analysis.facts()), List.of());
        return evidence(ledger, Silence.forRecords(), version, started, Optional.of(dossier));
    }

    /// Facts, and the passages that explain the findings among them.
    Evidence factsAndGuidance(Access access, String question, Dossier dossier, String version) {
        long started = System.nanoTime();
        Analysis analysis = analyst.analyse(dossier);
        List<CitedPassage> guidance =
                passages.forLibraryQuestions(access, analysis.questions(), GUIDANCE, PASSAGES_OF_A_CASE);
        Ledger ledger = Ledger.of(question, readable(access, analysis.facts()), guidance);
        return new Evidence(
                ledger,
                FindingMatrix.of(analysis, dossier, ledger, sources),
                Optional.empty(),
                Silence.forRecords(),
                version,
                index.snapshot().id(),
                System.nanoTime() - started,
                Optional.of(dossier));
    }

    /// All that explains a risk: facts, what they are weighed into, the passages that explain the findings, and
    /// the library's own about what looks alike. A caller outside the investigation gets neutral facts alone.
    ///
    /// @param focus its alert, where there is one, is the only one that is told of
    Evidence explanation(Access access, String question, Dossier dossier, String version, Focus focus) {
        if (!access.isInsideInvestigation()) {
            return facts(access, question, dossier, version);
        }
        long started = System.nanoTime();
        Analysis analysis = analyst.analyse(dossier, focus);
        Map<String, CitedPassage> library = lookAlikes.of(analysis.assessment().ranked());
        List<CitedPassage> guidance = new ArrayList<>(
                passages.forLibraryQuestions(access, analysis.questions(), GUIDANCE, PASSAGES_OF_A_CASE));
        library.values().stream().filter(passage -> !guidance.contains(passage)).forEach(guidance::add);
        List<Fact> told = analysis.explained().stream()
                .filter(fact -> isTold(fact, focus))
                .toList();
        Ledger ledger = Ledger.of(question, told, guidance);
        return new Evidence(
                ledger,
                FindingMatrix.of(analysis, dossier, ledger, sources),
                Optional.of(Weighed.of(analysis, ledger, library)),
                Silence.forRecords(),
                version,
                index.snapshot().id(),
                System.nanoTime() - started,
                Optional.of(dossier));
    }

    /// All that a report may say: the facts of an explanation, without passages, which a form has no place for. A
    /// caller
    /// outside the investigation gets neutral facts alone.
    ///
    /// @param look what an earlier report knew
    Evidence report(Access access, String question, Dossier dossier, String version, Optional<LastLook> look) {
        if (!access.isInsideInvestigation()) {
            return facts(access, question, dossier, version);
        }
        long started = System.nanoTime();
        Analysis analysis = analyst.analyse(dossier, new Focus(look, Optional.empty()));
        Ledger ledger = Ledger.of(question, analysis.explained(), List.of());
        return evidence(ledger, Silence.forRecords(), version, started, Optional.of(dossier));
    }

    private static boolean isTold(Fact fact, Focus focus) {
        String computation = fact.computation().split("@", 2)[0];
        return fact.topic() != Topic.ALERT
                || focus.alert()
                        .map(alert -> computation.endsWith("." + alert.value()))
                        .orElse(true);
    }

    /// Typology passages that answer a question.
    Evidence guidance(Access access, String question) {
        long started = System.nanoTime();
        List<CitedPassage> found = passages.forQuestion(
                access, question, List.of(OWN_FILES, SearchFilter.KNOWLEDGE), PASSAGES_OF_A_QUESTION);
        String version = index.snapshot().id();
        return evidence(
                Ledger.of(question, List.of(), found), Silence.forTypologies(), version, started, Optional.empty());
    }

    /// Without what a caller outside the investigation may not hear of.
    static List<Fact> readable(Access access, List<Fact> facts) {
        if (access.isInsideInvestigation()) {
            return facts;
        }
        return facts.stream().filter(fact -> NEUTRAL.contains(fact.topic())).toList();
    }

    private Evidence evidence(
            Ledger ledger, Unanswered ifSilent, String version, long started, Optional<Dossier> dossier) {
        String snapshot = index.snapshot().id();
        return new Evidence(
                ledger,
                FindingMatrix.NONE,
                Optional.empty(),
                ifSilent,
                version,
                snapshot,
                System.nanoTime() - started,
                dossier);
    }
}

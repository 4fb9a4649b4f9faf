package io.casewright.api;

import io.casewright.access.Access;
import io.casewright.api.AnswerBody.LedgerReference;
import io.casewright.api.AnswerBody.SectionBody;
import io.casewright.api.AnswerBody.SentenceBody;
import io.casewright.api.AnswerBody.SourceBody;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerNews;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.CheckedSentence;
import io.casewright.assist.CitationWords;
import io.casewright.assist.KeptLedger;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.assist.KeptLedger.KeptPassage;
import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Answers with the sources behind their citations.
@Singleton
final class AnswerBodies {

    private final AnswerStore answers;
    private final Clock clock;

    AnswerBodies(AnswerStore answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    AnswerBody of(Access access, Answer answer) {
        Answer.Provenance made = answer.provenance();
        return new AnswerBody(
                answer.id().toString(),
                answer.kind(),
                answer.about(),
                answer.question(),
                sentences(answer.headline()),
                answer.sections().stream()
                        .map(section -> new SectionBody(section.id(), section.title(), sentences(section.sentences())))
                        .toList(),
                answer.findings().stream().map(AnswerBody.FindingBody::of).toList(),
                answer.coverage(),
                answer.weighing(),
                answer.unanswered(),
                answer.omissions(),
                answer.quality(),
                sources(access, answer),
                new LedgerReference(made.ledger().value(), made.ledgerHash(), link(made.ledger())),
                made.writtenBy(),
                made.snapshot(),
                made.recordsVersion(),
                made.madeFor(),
                made.madeAt(),
                Math.max(0, Duration.between(made.madeAt(), clock.instant()).toSeconds()),
                AnswerBody.TimingsBody.of(made.timings()));
    }

    /// Throws a problem that says how to make one when none was made yet.
    AnswerBody newest(Access access, Optional<Answer> answer) {
        return of(access, answer.orElseThrow(Problems::noAnswerYet));
    }

    Listing<AnswerBody> of(Access access, List<Answer> all) {
        return Listing.whole(all.stream().map(answer -> of(access, answer)).toList());
    }

    private static List<SentenceBody> sentences(List<CheckedSentence> sentences) {
        return sentences.stream().map(SentenceBody::of).toList();
    }

    private List<SourceBody> sources(Access access, Answer answer) {
        Optional<KeptLedger> ledger = answers.ledger(access, answer.provenance().ledger());
        if (ledger.isEmpty()) {
            return List.of();
        }
        Set<Citation> cited = new TreeSet<>();
        Stream.concat(
                        answer.headline().stream(),
                        answer.sections().stream().flatMap(section -> section.sentences().stream()))
                .forEach(sentence -> cited.addAll(sentence.citations()));
        answer.findings().forEach(finding -> finding.citation().ifPresent(cited::add));
        return sources(ledger.get(), cited);
    }

    private static List<SourceBody> sources(KeptLedger ledger, Set<Citation> cited) {
        Map<String, KeptFact> facts = new TreeMap<>();
        ledger.facts().forEach(fact -> facts.put(fact.id(), fact));
        Map<String, KeptPassage> passages = new TreeMap<>();
        ledger.passages().forEach(passage -> passages.put(passage.id(), passage));
        List<SourceBody> sources = new ArrayList<>();
        for (Citation citation : cited) {
            Optional.ofNullable(facts.get(citation.toString()))
                    .map(fact -> source(ledger.id(), fact))
                    .or(() -> Optional.ofNullable(passages.get(citation.toString()))
                            .map(AnswerBodies::source))
                    .ifPresent(sources::add);
        }
        return sources;
    }

    private static SourceBody source(LedgerId ledger, KeptFact fact) {
        return new SourceBody(
                fact.id(), fact.statement(), CitationWords.of(fact.records()), link(ledger) + "/facts/" + fact.id());
    }

    private static SourceBody source(KeptPassage passage) {
        return new SourceBody(
                passage.id(),
                AnswerNews.abridged(passage.text()),
                CitationWords.of(passage),
                "/v1/passages/" + passage.passage());
    }

    private static String link(LedgerId ledger) {
        return "/v1/ledgers/" + ledger;
    }
}

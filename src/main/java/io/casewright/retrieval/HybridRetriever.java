package io.casewright.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casewright.access.Access;
import io.casewright.embedding.Embedder;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.IndexedDocument;
import io.casewright.index.SearchFilter;
import io.casewright.index.Sketch;
import io.casewright.retrieval.rank.Phrases;
import io.casewright.retrieval.rank.Question;
import io.casewright.retrieval.rank.Ranking;
import io.casewright.retrieval.rank.Ranking.Ranked;
import io.casewright.retrieval.rank.Scorer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks all legs, ranks what they found together and reads the best passages.
@Singleton
public final class HybridRetriever implements Retriever {

    private static final int STANDINGS = 64;

    /// The language of a passage that was taken out in the meantime.
    private static final String UNKNOWN = "und";

    private final PassageIndex index;
    private final Embedder embedder;
    private final Ranking ranking;

    /// By the list itself: an index lists the same documents by the same list until it changes.
    private final Cache<List<IndexedDocument>, Standing> standings =
            Caffeine.newBuilder().weakKeys().maximumSize(STANDINGS).build();

    @Inject
    public HybridRetriever(PassageIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
        ranking = new Ranking(index, Scorer.packaged());
    }

    @Override
    public List<RankedPassage> retrieve(Access access, String question, SearchFilter filter, Limits limits) {
        if (question.isBlank() || limits.passages() == 0) {
            return List.of();
        }
        Question asked = Question.of(index, question, embedder.embedQuestion(question));
        Map<PassageId, Optional<CitedPassage>> read = new HashMap<>();
        Reading passages = id -> read.computeIfAbsent(id, unread -> index.find(access, unread));
        Ranked found = ranking.rank(access, filter, asked);
        List<Candidate> standing =
                standings.get(index.documents(access), Standing::new).apply(found.ranked());
        readAhead(access, asked.phrases().isEmpty() ? limits.passages() : standing.size(), standing)
                .forEach(passage -> read.put(passage.passage().id(), Optional.of(passage)));
        List<Candidate> held = asked.phrases().isEmpty() ? standing : held(passages, standing, asked.phrases());
        Answerability answerability = new Answerability(found);
        List<Chosen> chosen = first(passages, held, limits);
        Map<PassageId, String> languages = languages(access, chosen);
        return chosen.stream().map(one -> one.ranked(answerability, languages)).toList();
    }

    /// The passages that are likely to be shown: with one question to the index instead of many.
    private List<CitedPassage> readAhead(Access access, int count, List<Candidate> candidates) {
        return index.findAll(
                access, candidates.stream().limit(count).map(Candidate::passage).toList());
    }

    /// Reads a passage, each at most once a question.
    private interface Reading {
        Optional<CitedPassage> read(PassageId id);
    }

    /// @param alsoIn passages of the same text that came later
    private record Chosen(CitedPassage passage, int rank, double score, List<CitedPassage> alsoIn) {

        PassageId id() {
            return passage.passage().id();
        }

        RankedPassage ranked(Answerability answerability, Map<PassageId, String> languages) {
            String language = languages.getOrDefault(id(), UNKNOWN);
            return new RankedPassage(passage, rank, score, answerability.answers(id()), language, alsoIn);
        }
    }

    private Map<PassageId, String> languages(Access access, List<Chosen> chosen) {
        List<PassageId> ids = chosen.stream().map(Chosen::id).toList();
        return index.sketches(access, ids).stream().collect(Collectors.toMap(Sketch::passage, Sketch::language));
    }

    /// Passages that hold the quoted phrases before, or in place of, those that do not.
    private List<Candidate> held(Reading passages, List<Candidate> candidates, Phrases phrases) {
        List<Candidate> holders = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean holds = passages.read(candidate.passage())
                    .filter(one -> phrases.stand(one.passage().text()))
                    .isPresent();
            double score = holds ? (1 + candidate.score()) / 2 : candidate.score() / 2;
            (holds ? holders : others).add(new Candidate(candidate.passage(), candidate.document(), score));
        }
        if (!phrases.only()) {
            holders.addAll(others);
        }
        return holders;
    }

    /// Reads passages from the best one down, until there are enough that say something new.
    private List<Chosen> first(Reading passages, List<Candidate> candidates, Limits limits) {
        Map<DocumentId, Integer> ofDocument = new HashMap<>();
        Duplicates duplicates = new Duplicates();
        List<Chosen> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (chosen.size() == limits.passages()) {
                break;
            }
            Optional<CitedPassage> passage = passages.read(candidate.passage());
            List<CitedPassage> alsoIn = new ArrayList<>();
            if (passage.isPresent()
                    && duplicates.isNew(passage.get(), alsoIn)
                    && ofDocument.merge(candidate.document(), 1, Integer::sum) <= limits.perDocument()) {
                chosen.add(new Chosen(passage.get(), chosen.size() + 1, candidate.score(), alsoIn));
            }
        }
        return chosen;
    }
}

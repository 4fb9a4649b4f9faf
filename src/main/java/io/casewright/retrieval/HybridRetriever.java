package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.embedding.Embedder;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.SearchFilter;
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

/// Asks all legs, ranks what they found together and reads the best passages.
@Singleton
public final class HybridRetriever implements Retriever {

    private final PassageIndex index;
    private final Embedder embedder;
    private final Ranking ranking;

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
        Ranked found = ranking.rank(access, filter, asked);
        List<Candidate> standing = new Standing(index.documents(access)).apply(found.ranked());
        List<Candidate> held = asked.phrases().isEmpty() ? standing : held(access, standing, asked.phrases());
        Answerability answerability = new Answerability(found);
        return first(access, held, limits).stream()
                .map(one -> one.ranked(answerability))
                .toList();
    }

    /// @param alsoIn passages of the same text that came later
    private record Chosen(CitedPassage passage, int rank, double score, List<CitedPassage> alsoIn) {

        RankedPassage ranked(Answerability answerability) {
            boolean answers = answerability.answers(passage.passage().id());
            return new RankedPassage(passage, rank, score, answers, alsoIn);
        }
    }

    /// Passages that hold the quoted phrases before, or in place of, those that do not.
    private List<Candidate> held(Access access, List<Candidate> candidates, Phrases phrases) {
        List<Candidate> holders = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean holds = index.find(access, candidate.passage())
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
    private List<Chosen> first(Access access, List<Candidate> candidates, Limits limits) {
        Map<DocumentId, Integer> ofDocument = new HashMap<>();
        Duplicates duplicates = new Duplicates();
        List<Chosen> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (chosen.size() == limits.passages()) {
                break;
            }
            Optional<CitedPassage> passage = index.find(access, candidate.passage());
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

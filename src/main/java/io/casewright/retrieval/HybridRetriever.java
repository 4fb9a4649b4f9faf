package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.embedding.Embedder;
import io.casewright.evidence.DocumentId;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.SearchFilter;
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
        Ranked found = ranking.rank(access, filter, Question.of(index, question, embedder.embedQuestion(question)));
        Answerability answerability = new Answerability(found);
        List<Candidate> standing = new Standing(index.documents(access)).apply(found.ranked());
        List<RankedPassage> ranked = new ArrayList<>();
        for (Candidate candidate : first(standing, limits)) {
            boolean answers = answerability.answers(candidate.passage());
            index.find(access, candidate.passage())
                    .map(passage -> new RankedPassage(passage, ranked.size() + 1, candidate.score(), answers))
                    .ifPresent(ranked::add);
        }
        return ranked;
    }

    private static List<Candidate> first(List<Candidate> ranking, Limits limits) {
        Map<DocumentId, Integer> ofDocument = new HashMap<>();
        return ranking.stream()
                .filter(next -> ofDocument.merge(next.document(), 1, Integer::sum) <= limits.perDocument())
                .limit(limits.passages())
                .toList();
    }
}

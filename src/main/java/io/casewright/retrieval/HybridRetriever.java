package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.embedding.Embedder;
import io.casewright.evidence.DocumentId;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.SearchFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks both legs, fuses their rankings and reads the best passages.
@Singleton
public final class HybridRetriever implements Retriever {

    /// How deep each leg is asked: deeper hardly changes the first ten.
    private static final int DEPTH = 200;

    private final PassageIndex index;
    private final Embedder embedder;

    @Inject
    public HybridRetriever(PassageIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    @Override
    public List<RankedPassage> retrieve(Access access, String question, SearchFilter filter, Limits limits) {
        if (question.isBlank() || limits.passages() == 0) {
            return List.of();
        }
        List<Candidate> text = index.searchText(access, question, filter, DEPTH);
        List<Candidate> vectors = index.searchVector(access, embedder.embedQuestion(question), filter, DEPTH);
        List<Candidate> ranking = new Standing(index.documents(access)).apply(Fusion.fuse(text, vectors));
        Answerability answerability = new Answerability(text, vectors, DEPTH);
        List<RankedPassage> ranked = new ArrayList<>();
        for (Candidate candidate : first(ranking, limits)) {
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

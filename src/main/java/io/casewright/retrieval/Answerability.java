package io.casewright.retrieval;

import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether a passage is close enough to the question to be put before a writer: by its cosine, or by its words while it
/// has no vector.
///
/// Calibrated on ObliQA's dev questions with the packaged encoder: at 0.68, 98 of 100 relevant passages among the first
/// six pass. When every document that holds an answer is taken out, 42 of 100 of the first three passages are refused;
/// the others speak of the same matter without answering, which no threshold on a cosine tells apart.
final class Answerability {

    private static final double CLOSE = 0.68;

    /// Share of the best text score, for passages without a vector.
    private static final double WORDS = 0.5;

    private final Map<PassageId, Double> cosines;
    private final Map<PassageId, Double> words;
    private final double enoughWords;
    private final boolean allRanked;

    /// @param vectors the vector leg's ranking, cut off at `depth`
    Answerability(List<Candidate> text, List<Candidate> vectors, int depth) {
        cosines = scores(vectors);
        words = scores(text);
        enoughWords = text.isEmpty() ? 0 : WORDS * text.getFirst().score();
        allRanked = vectors.size() < depth;
    }

    boolean answers(PassageId passage) {
        Double cosine = cosines.get(passage);
        if (cosine != null) {
            return cosine >= CLOSE;
        }
        boolean hasNoVector = allRanked;
        return hasNoVector && words.getOrDefault(passage, 0.0) >= enoughWords;
    }

    private static Map<PassageId, Double> scores(List<Candidate> ranking) {
        Map<PassageId, Double> scores = new HashMap<>();
        ranking.forEach(candidate -> scores.put(candidate.passage(), candidate.score()));
        return scores;
    }
}

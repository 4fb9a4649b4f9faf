package io.casewright.retrieval;

import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether a passage is close enough to the question to be put before a writer.
final class Answerability {

    /// Cosine of question and passage from which on a passage is taken to answer.
    private static final double CLOSE = 0.65;

    private final Map<PassageId, Double> cosines = new HashMap<>();

    private Answerability() {}

    static Answerability of(List<Candidate> vectors) {
        Answerability answerability = new Answerability();
        vectors.forEach(candidate -> answerability.cosines.put(candidate.passage(), candidate.score()));
        return answerability;
    }

    boolean answers(PassageId passage) {
        return cosines.getOrDefault(passage, 0.0) >= CLOSE;
    }
}

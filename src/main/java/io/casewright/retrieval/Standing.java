package io.casewright.retrieval;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.IndexedDocument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What becomes of documents that something newer replaces: a digest makes way for the official document that it stands
/// for, anything else comes after what replaces it.
final class Standing {

    /// The rest of the score of a superseded passage whose successors say nothing on the question.
    private static final double SUPERSEDED = 0.5;

    /// Just below.
    private static final double BELOW = 1 - 1e-6;

    /// Of two passages that fit about equally, the one behind which someone stands comes first.
    private static final Map<SourceTier, Double> TRUST = Map.of(
            SourceTier.OFFICIAL, 1.0,
            SourceTier.INSTITUTION, 1.0,
            SourceTier.DIGEST, 0.97,
            SourceTier.LIBRARY, 0.95,
            SourceTier.CASE, 1.0);

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::passage);

    private final Set<DocumentId> dropped = new HashSet<>();
    private final Map<DocumentId, Double> trust = new HashMap<>();
    private final Map<DocumentId, Set<DocumentId>> successors = new HashMap<>();

    /// @param documents all that the caller may read
    Standing(List<IndexedDocument> documents) {
        Set<DocumentId> officiallyReplaced = new HashSet<>();
        for (IndexedDocument document : documents) {
            SourceDocument source = document.document();
            trust.put(source.id(), TRUST.getOrDefault(source.tier(), 1.0));
            for (DocumentId replaced : source.supersedes()) {
                successors.computeIfAbsent(replaced, _ -> new HashSet<>()).add(source.id());
            }
            if (source.tier() == SourceTier.OFFICIAL) {
                officiallyReplaced.addAll(source.supersedes());
            }
        }
        for (IndexedDocument document : documents) {
            SourceDocument source = document.document();
            if (source.tier() == SourceTier.DIGEST && officiallyReplaced.contains(source.id())) {
                dropped.add(source.id());
            }
        }
    }

    /// The ranking without what is replaced, and with what is superseded below what supersedes it.
    ///
    /// @param ranking scores from 0 to 1
    List<Candidate> apply(List<Candidate> ranking) {
        Map<DocumentId, Double> best = new HashMap<>();
        for (Candidate candidate : ranking) {
            best.merge(candidate.document(), trusted(candidate), Math::max);
        }
        return ranking.stream()
                .filter(candidate -> !dropped.contains(candidate.document()))
                .map(candidate -> new Candidate(candidate.passage(), candidate.document(), score(candidate, best)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private double trusted(Candidate candidate) {
        return candidate.score() * trust.getOrDefault(candidate.document(), 1.0);
    }

    private double score(Candidate candidate, Map<DocumentId, Double> best) {
        Set<DocumentId> newer = successors.getOrDefault(candidate.document(), Set.of());
        if (newer.isEmpty()) {
            return trusted(candidate);
        }
        double ceiling = newer.stream()
                .mapToDouble(document -> best.getOrDefault(document, 1.0))
                .max()
                .orElse(1);
        return Math.min(trusted(candidate) * SUPERSEDED, ceiling * BELOW);
    }
}

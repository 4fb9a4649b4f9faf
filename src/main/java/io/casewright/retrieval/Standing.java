package io.casewright.retrieval;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.IndexedDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What becomes of documents that something newer replaces: a digest makes way for the official document that it stands
/// for, anything else ranks lower.
final class Standing {

    /// The rest of the score: a passage of much greater fit still comes before a newer one.
    private static final double SUPERSEDED = 0.8;

    private final Set<DocumentId> dropped = new HashSet<>();
    private final Set<DocumentId> lowered = new HashSet<>();

    /// @param documents all that the caller may read
    Standing(List<IndexedDocument> documents) {
        Set<DocumentId> officiallyReplaced = new HashSet<>();
        for (IndexedDocument document : documents) {
            if (document.document().tier() == SourceTier.OFFICIAL) {
                officiallyReplaced.addAll(document.document().supersedes());
            }
        }
        for (IndexedDocument document : documents) {
            SourceDocument source = document.document();
            if (source.tier() == SourceTier.DIGEST && officiallyReplaced.contains(source.id())) {
                dropped.add(source.id());
            } else if (document.superseded()) {
                lowered.add(source.id());
            }
        }
    }

    /// The ranking without what is replaced, and with what is superseded further down.
    List<Candidate> apply(List<Candidate> ranking) {
        return ranking.stream()
                .filter(candidate -> !dropped.contains(candidate.document()))
                .map(this::lower)
                .sorted(Fusion.BEST_FIRST)
                .toList();
    }

    private Candidate lower(Candidate candidate) {
        if (!lowered.contains(candidate.document())) {
            return candidate;
        }
        return new Candidate(candidate.passage(), candidate.document(), candidate.score() * SUPERSEDED);
    }
}

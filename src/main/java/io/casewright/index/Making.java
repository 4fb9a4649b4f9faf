package io.casewright.index;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An index of one making: of one encoder, one analysis and one form of storage. Beyond the port it tells what a
/// successor needs to know, of every case: for the indexes' own upkeep, never for an answer.
public interface Making extends PassageIndex {

    /// Hash of the encoder whose vectors it holds.
    String model();

    /// How many passages have their vector.
    long withVectors();

    /// Every document of every case.
    Set<DocumentId> everyDocument();

    /// Documents with their passages, of every case, but for some.
    ///
    /// @param limit at most this many
    Map<SourceDocument, List<Passage>> contents(Set<DocumentId> without, int limit);

    /// Copies documents that another index lacks.
    ///
    /// @param limit at most this many
    /// @return how many were copied
    default int copyTo(Making other, int limit) {
        Map<SourceDocument, List<Passage>> lacking = contents(other.everyDocument(), limit);
        if (!lacking.isEmpty()) {
            other.replaceAll(lacking);
        }
        return lacking.size();
    }
}

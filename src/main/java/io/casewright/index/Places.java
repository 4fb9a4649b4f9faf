package io.casewright.index;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Where in one state of the index the passages stand that searches found last: ranking asks for each of them again.
/// Says nothing of who may read them. A newer one takes an older one's room.
final class Places {

    private static final int ROOM = 1 << 14;

    private final AtomicReferenceArray<Place> places = new AtomicReferenceArray<>(ROOM);

    /// @param number in the whole index
    record Place(PassageId passage, DocumentId document, int number) {}

    void put(Candidate candidate, int number) {
        places.setRelease(slot(candidate.passage()), new Place(candidate.passage(), candidate.document(), number));
    }

    Optional<Place> find(PassageId passage) {
        return Optional.ofNullable(places.getAcquire(slot(passage))).filter(place -> place.passage.equals(passage));
    }

    private static int slot(PassageId passage) {
        int hash = passage.hashCode();
        return (hash ^ hash >>> 16) & (ROOM - 1);
    }
}

package io.casewright.casefile;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import java.util.Optional;
import java.util.Set;

/// A note that somebody is about to write.
///
/// @param caseId the case that it belongs to; with none, every reader inside the investigation sees it
/// @param text from 1 to 20,000 characters
public record NewNote(Optional<CaseId> caseId, Optional<CustomerId> customer, String text, Set<String> flags) {

    private static final int LONGEST = 20_000;

    public NewNote {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a note has from 1 to %,d characters".formatted(LONGEST));
        }
        if (caseId.isEmpty() && customer.isEmpty()) {
            throw new IllegalArgumentException("a note belongs to a case, to a customer or to both");
        }
        flags = Set.copyOf(flags);
    }

    @Override
    public String toString() {
        return "NewNote[…]";
    }
}

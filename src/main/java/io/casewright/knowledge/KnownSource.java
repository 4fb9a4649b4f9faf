package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.List;
import java.util.Optional;

/// An official document that an institution can fetch and drop in.
///
/// @param address where the issuer offers it
/// @param terms what its issuer allows
/// @param file the file name to give it in `<data>/documents`
/// @param match phrases that its first pages hold
/// @param replaces the digest that it takes the place of
public record KnownSource(
        DocumentId id,
        String title,
        String issuer,
        String date,
        String address,
        String terms,
        String file,
        List<String> match,
        Optional<DocumentId> replaces,
        SourceTier tier) {

    public KnownSource {
        match = List.copyOf(match);
    }
}

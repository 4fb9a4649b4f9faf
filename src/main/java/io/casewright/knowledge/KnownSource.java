package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An official document that an institution can fetch and drop in.
///
/// @param address where the issuer offers it
/// @param terms what its issuer allows
/// @param file the file name to give it in `<data>/documents`
/// @param match phrases that all stand on its first pages
/// @param pattern or what is found there in lower case with single blanks
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
        Optional<Pattern> pattern,
        Optional<DocumentId> replaces,
        SourceTier tier) {

    public KnownSource {
        match = List.copyOf(match);
    }
}

package io.casewright.index;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Narrows a search further than access does.
///
/// @param tiers tiers to search
/// @param documents only these; empty for all
/// @param caseId with tier `CASE`: only this case's notes and files
/// @param languages only passages in these, as BCP 47 tags; empty for all
public record SearchFilter(
        Set<SourceTier> tiers, Set<DocumentId> documents, Optional<CaseId> caseId, Set<String> languages) {

    /// Typology knowledge only: a case's own texts never answer a question about typologies.
    public static final SearchFilter KNOWLEDGE =
            new SearchFilter(EnumSet.complementOf(EnumSet.of(SourceTier.CASE)), Set.of(), Optional.empty());

    public SearchFilter {
        tiers = Set.copyOf(tiers);
        documents = Set.copyOf(documents);
        languages = Set.copyOf(languages);
    }

    /// In every language.
    public SearchFilter(Set<SourceTier> tiers, Set<DocumentId> documents, Optional<CaseId> caseId) {
        this(tiers, documents, caseId, Set.of());
    }

    /// The same in these languages only, as BCP 47 tags; empty for all.
    public SearchFilter in(Set<String> only) {
        return new SearchFilter(tiers, documents, caseId, only);
    }

    /// The notes and files of one case.
    public static SearchFilter ofCase(CaseId caseId) {
        return new SearchFilter(Set.of(SourceTier.CASE), Set.of(), Optional.of(caseId));
    }
}

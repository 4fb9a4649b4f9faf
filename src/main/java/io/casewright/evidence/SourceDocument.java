package io.casewright.evidence;

import java.util.Optional;
import java.util.Set;

/// A document that passages come from.
///
/// @param date as the issuer gives it: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; empty when unknown
/// @param sha256 of the original bytes, 64 hexadecimal digits
/// @param supersedes the documents that this one replaces
/// @param caseId the case that it belongs to; empty for knowledge that every reader shares
public record SourceDocument(
        DocumentId id,
        SourceTier tier,
        String title,
        String issuer,
        String date,
        String address,
        String licence,
        String sha256,
        Set<DocumentId> supersedes,
        Optional<CaseId> caseId) {

    public SourceDocument {
        supersedes = Set.copyOf(supersedes);
    }

    /// Who stands behind a document, most trusted first.
    public enum SourceTier {
        /// The issuer's own file, dropped in by the institution.
        OFFICIAL,
        /// Our digest of an official document, in our own words.
        DIGEST,
        /// The shipped library of typologies and indicators, in our own words.
        LIBRARY,
        /// The institution's own guidance.
        INSTITUTION,
        /// A note or file of a case: may hold a suspect's words, never answers a question about typologies.
        CASE
    }
}

package io.casewright.retrieval;

import io.casewright.evidence.SourceDocument;

/// A document as the index holds it.
///
/// @param vectors how many of the passages have their vector already
/// @param superseded whether another document that the caller may read replaces it
public record ListedDocument(SourceDocument document, int passages, int vectors, boolean superseded) {}

package io.casewright.retrieval;

import io.casewright.evidence.CitedPassage;

/// A passage with its place in a ranking.
///
/// @param rank from 1
/// @param score of the fusion: compare within one ranking only
/// @param answers whether the passage is close enough to the question to be put before a writer as an answer
public record RankedPassage(CitedPassage passage, int rank, double score, boolean answers) {}

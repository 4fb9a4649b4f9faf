package io.casewright.bench.rank;

/// One question asked of documents that hold its answer, and again without the documents that do.
///
/// @param with the signs of an answer while all documents are there
/// @param without the signs while those that answer are left out
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
public record AnswerTry(double[] with, double[] without) {}

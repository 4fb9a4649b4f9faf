package io.casewright.analysis.inquiry;

import io.casewright.analysis.inquiry.Discretion.Addressee;

/// Something to ask next.
///
/// @param words the question itself
/// @param purpose what the answer would decide, in words for the middle of a sentence
public record NextQuestion(Addressee addressee, String words, Discretion discretion, String purpose) {}

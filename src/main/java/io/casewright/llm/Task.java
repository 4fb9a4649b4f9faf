package io.casewright.llm;

/// How much a call asks of a model; each kind has a route of its own.
public enum Task {
    /// One or two sentences: a headline, a repair, a blind reading.
    LIGHT,
    /// A section or an answer.
    HEAVY
}

package io.casewright.llm;

/// The form that an answer must have. A provider that can be held to a form (by a JSON schema or a grammar) is held to
/// it;
/// any other is asked by the prompt alone.
public sealed interface AnswerForm permits SentenceForm, FieldsForm {}

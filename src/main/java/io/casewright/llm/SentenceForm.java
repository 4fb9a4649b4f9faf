package io.casewright.llm;

import java.util.List;

/// The form that an answer must have: sentences, each with ids of evidence. A provider that can be held to a form (by a
/// JSON schema or a grammar) is held to it; any other is asked by the prompt alone.
///
/// @param ids the ids that may be cited, `F1`
/// @param most the most sentences
public record SentenceForm(List<String> ids, int most) {

    public SentenceForm {
        ids = List.copyOf(ids);
        if (most < 1) {
            throw new IllegalArgumentException("at least one sentence, not " + most);
        }
    }
}

package io.casewright.llm;

import java.util.List;

/// Sentences, each with ids of evidence.
///
/// @param ids the ids that may be cited, `F1`
/// @param most the most sentences
public record SentenceForm(List<String> ids, int most) implements AnswerForm {

    public SentenceForm {
        ids = List.copyOf(ids);
        if (most < 1) {
            throw new IllegalArgumentException("at least one sentence, not " + most);
        }
    }
}

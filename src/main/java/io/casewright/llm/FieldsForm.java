package io.casewright.llm;

import java.util.List;

/// One JSON object whose members are named, each a word or a list of words.
///
/// @param fields in the order in which they are to be written; only the first must be there
public record FieldsForm(List<Field> fields) implements AnswerForm {

    public FieldsForm {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("at least one field");
        }
    }

    /// @param values the words that may stand there; empty for any
    /// @param isList whether several may
    public record Field(String name, List<String> values, boolean isList) {

        public Field {
            values = List.copyOf(values);
        }
    }
}
